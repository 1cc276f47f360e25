using System.Globalization;
using Invoicing.Explanations;
using Invoicing.Findings;

namespace Invoicing.Catalog;

/// <summary>What stands beside a price in its explanation: the floor, rules that had nothing to say, prices that were
/// not taken.</summary>
internal static class LostPrices
{
    /// <summary>No price, and why.</summary>
    public static Explanation None(PriceQuestion question, FindingList findings)
    {
        var reason = findings.FirstOrDefault(finding => finding.Severity == Severity.Error);
        return new Explanation
        {
            Term = PriceTerms.Total,
            Result = new ExplainedValue.OfMoney(Money.Zero(question.Currency)),
            Formula = Formula.Choose,
            Basis = reason is null ? null : new Basis(reason.Code, Because: reason.Message()),
        };
    }

    /// <summary>The price chosen, then what was not.</summary>
    public static Explanation Beside(Explanation total, PricedQuantity? priced, IReadOnlyList<LostPrice> lost)
    {
        var others = lost.Where(each => each.Candidate is null)
            .Concat(lost.Where(each => each.Candidate is not null)
                .Order(Comparer<LostPrice>.Create(static (a, b) =>
                    PriceCandidate.CompareNames(a.Candidate!, b.Candidate!) is var byName and not 0
                        ? byName
                        : string.CompareOrdinal(a.Because, b.Because))))
            .Select(Of).ToList();
        if (priced is { Floor: not null }) others.Insert(0, FloorOf(priced));
        if (others.Count == 0) return total;
        return new Explanation
        {
            Term = PriceTerms.Total, Result = total.Result, Formula = Formula.Choose, Operands = [total, .. others],
        };
    }

    private static Explanation FloorOf(PricedQuantity priced) => new()
    {
        Term = PriceTerms.Floor,
        Subject = $"for 1 {priced.Quantity.Unit.Code}",
        Result = new ExplainedValue.OfExactAmount(priced.Floor.GetValueOrDefault(), priced.Question.Currency),
        Basis = new Basis("price-floor", Because: Reached(priced)),
    };

    private static string Reached(PricedQuantity priced)
    {
        if (priced.Average is not { } average) return "nothing is priced";
        var price = new ExplainedValue.OfExactAmount(average, priced.Question.Currency);
        return priced.IsBelowFloor ? $"{price} is below it: approval is needed" : $"{price} is not below it";
    }

    private static Explanation Of(LostPrice lost) => lost.Candidate is { } candidate
        ? new Explanation
        {
            Term = PriceTerms.Listed,
            Subject = $"{candidate.Name}, {Words(candidate.Entry.Model)}",
            Result = Leading(candidate.Entry.Model),
            Basis = new Basis(lost.RuleId, candidate.Basis.Clause, candidate.Basis.Version, lost.Because),
        }
        : new Explanation
        {
            Term = PriceTerms.Rule,
            Subject = lost.RuleId,
            Result = new ExplainedValue.OfNumber(Exact.Zero),
            Basis = new Basis(lost.RuleId, Because: lost.Because),
        };

    private static string Words(PricingModel model) => model switch
    {
        PricingModel.FlatAmount => "a flat amount",
        PricingModel.GraduatedTiers it => Tiers("graduated", it.Tiers.Length),
        PricingModel.VolumeTiers it => Tiers("by volume", it.Tiers.Length),
        PricingModel.StartedPackages it => $"each package of {it.Size}",
        PricingModel.PercentageOfAmount => "a percentage",
        PricingModel.CostPlus => "cost and margin",
        _ => "each unit",
    };

    private static string Tiers(string how, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{how} in {count} {(count == 1 ? "tier" : "tiers")}");

    /// <summary>The first value that a model states.</summary>
    private static ExplainedValue Leading(PricingModel model)
    {
        foreach (var price in ModelContents.Prices(model))
            if (!price.Currency.IsNone) return new ExplainedValue.OfPrice(price);
        if (model is PricingModel.PercentageOfAmount percent)
            return new ExplainedValue.OfPercentage(percent.Percentage);
        if (model is PricingModel.CostPlus cost) return new ExplainedValue.OfPercentage(cost.Percentage);
        foreach (var amount in ModelContents.Amounts(model))
            if (!amount.Currency.IsNone) return new ExplainedValue.OfMoney(amount);
        return new ExplainedValue.OfNumber(Exact.Zero);
    }
}
