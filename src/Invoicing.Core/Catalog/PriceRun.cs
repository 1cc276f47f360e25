using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;

namespace Invoicing.Catalog;

/// <summary>One question on its way to a price: who prices it, in which unit and currency, in which parts.</summary>
internal sealed class PriceRun(PriceFacts facts, PriceQuestion question, List<LostPrice>? lost)
{
    private readonly FindingSink _findings = new();

    public FindingList Findings => _findings.ToList();

    private Place Place => new(_findings, question.Path);

    /// <summary>The price; null where a finding says why there is none.</summary>
    public PricedQuantity? Price()
    {
        CheckQuestion();
        if (_findings.HasErrors || Choose() is not { } choice || !IsInOrder(choice)) return null;
        if (QuantityFor(choice) is not { } quantity) return null;
        var digits = (choice.Model as PricingModel.CostPlus)?.Rounding ?? choice.Rounding ?? facts.Options.Rounding;
        var conversion = RateFrom(ModelContents.Currency(choice.Model));
        var ofCost = choice.Model is PricingModel.CostPlus ? RateFrom(question.Cost?.Currency) : null;
        if (_findings.HasErrors) return null;
        var model = conversion is null ? choice.Model : conversion.Convert(choice.Model, digits, Place);
        if (model is PricingModel.CostPlus cost)
            model = CostPrice.Of(cost, question.Cost.GetValueOrDefault(), ofCost, digits, Place);
        if (model is null) return null;
        var parts = new ModelPricing(question, quantity, digits, Place).Parts(model);
        var priced = new PricedQuantity
        {
            Choice = choice,
            Question = question,
            Quantity = quantity,
            Model = model,
            Parts = parts,
            Conversion = conversion,
            CostConversion = ofCost,
            Digits = digits,
            Floor = FloorOf(choice),
        };
        if (_findings.HasErrors) return null;
        if (priced.IsBelowFloor) AddBelowFloor(priced);
        return priced;
    }

    private void CheckQuestion()
    {
        if (question.Amount is { } amount && amount.Currency != question.Currency)
            Place.Add(PriceFindings.CurrencyDiffers, ("entry", "amount"),
                ("found", amount.Currency.Code), ("expected", question.Currency.Code));
        if (question.Cost is { IsNegative: true } cost)
            Place.Add(PriceFindings.Negative, ("entry", "cost"), ("found", cost));
    }

    private PriceChoice? Choose()
    {
        foreach (var rule in facts.Rules)
        {
            var decision = rule.Decide(question)
                ?? throw new InvalidOperationException($"The price rule {rule.Id} gives no decision.");
            _findings.AddRange(decision.Findings);
            if (decision.Model is not null) return PriceChoice.Of(rule, decision);
            if (!decision.IsNotMine) return null;
            lost?.Add(new LostPrice(null, rule.Id, "has nothing to say about it"));
        }

        return facts.Lists.Choose(question, Place, lost)?.Choice;
    }

    private bool IsInOrder(PriceChoice choice)
    {
        var check = new ModelCheck(_findings, question.Path, choice.Name);
        if (choice.Candidate is null) check.Check(choice, question.Currency);
        else foreach (var flaw in choice.Candidate.Flaws) _findings.Add(flaw with { Path = question.Path });
        if (choice.Model is not PricingModel.CostPlus) return !_findings.HasErrors;
        if (question.Cost is not { } cost) Place.Add(PriceFindings.CostMissing, ("entry", choice.Name));
        else if (cost.Currency.IsNone) check.CheckCurrency(cost.Currency, question.Currency);
        else if (cost.HasBaseQuantity)
            check.CheckUnits([cost.BaseQuantity.Unit], choice.Unit ?? question.Quantity.Unit);
        return !_findings.HasErrors;
    }

    private Quantity? QuantityFor(PriceChoice choice)
    {
        if (choice.Unit is not { } unit || unit == question.Quantity.Unit) return question.Quantity;
        var converted = facts.Units.Convert(question.Quantity, unit, question.ItemId, question.Path);
        _findings.AddRange(converted.Findings);
        return converted.TryGet(out var quantity) ? quantity : null;
    }

    /// <summary>How amounts of the currency are converted; null where they are not, or where a finding says why they
    /// cannot be.</summary>
    private CurrencyConversion? RateFrom(Currency? from) => from is not { } currency || currency == question.Currency
        ? null
        : facts.Rates.Find(currency, question.Currency, question.Date, facts.Options.MostRateDays, Place);

    private Exact? FloorOf(PriceChoice choice)
    {
        if (choice.Floor is not { } floor) return null;
        if (floor.Currency == question.Currency) return floor.PerUnit;
        return RateFrom(floor.Currency) is { } rate ? rate.Convert(floor.PerUnit) : null;
    }

    private void AddBelowFloor(PricedQuantity priced) => _findings.Add(
        PriceFindings.BelowFloor, Severity.Warning, question.Path,
        ("price", $"{ExactText.Of(priced.Average.GetValueOrDefault(), question.Currency.Digits)} "
            + question.Currency.Code),
        ("floor", $"{ExactText.Of(priced.Floor.GetValueOrDefault(), question.Currency.Digits)} "
            + question.Currency.Code),
        ("unit", priced.Quantity.Unit.Code), ("entry", priced.Choice.Name));
}

/// <summary>What an engine of prices rests on.</summary>
internal sealed record PriceFacts(
    PriceLists Lists, RateTable Rates, UnitConversions Units, PriceOptions Options, ImmutableArray<IPriceRule> Rules);
