using Invoicing.Explanations;

namespace Invoicing.Discounts;

/// <summary>What the allowance or charge that a rule granted comes to.</summary>
internal static class CustomAmount
{
    /// <summary>Why it cannot be used; null where it can.</summary>
    public static string? Fault(Adjustment given, DiscountFacts facts, bool isOnLine)
    {
        var count = (given.Amount is null ? 0 : 1) + (given.Percent is null ? 0 : 1) + (given.PerUnit is null ? 0 : 1);
        if (count != 1) return "not exactly one of amount, percentage and amount per unit is given";
        if (given.Amount is { IsNegative: true } || given.Percent is { IsNegative: true }
            || given.PerUnit is { IsNegative: true }) return "it is negative";
        if ((given.Amount is { } amount && amount.Currency != facts.Currency)
            || (given.Base is { } stated && stated.Currency != facts.Currency)
            || (given.PerUnit is { } price && price.Currency != facts.Currency)) return "it is in another currency";
        if (isOnLine) return given.Lines.IsEmpty && given.Taxes.IsEmpty ? null : "a line names no lines and taxes";
        if (given.PerUnit is not null) return "an amount per unit is for lines";
        if (!given.Lines.IsEmpty && !given.Taxes.IsEmpty) return "it names lines and taxes";
        foreach (var name in given.Lines)
            if (!facts.Lines.Any(line => string.Equals(line.Id, name, StringComparison.Ordinal)))
                return $"it names the unknown line {name}";
        return null;
    }

    /// <summary>What it comes to on a line.</summary>
    public static Asked OnLine(
        Adjustment given, DiscountDecision decision, LineState state, int line, DiscountBase of, PreparedRule rule)
    {
        var rounding = state.Rounding;
        var template = Template(given, decision, rule);
        if (given.Percent is { } percent)
        {
            var taken = given.Base is { } stated ? state.Sign[line] * Math.Abs(stated.MinorUnits)
                : given.Of == PercentBase.Running ? state.Running[line]
                : state.BaseOf(line, of);
            if (given.Base is not null) template = template with { Base = rounding.Money(taken) };
            return new Asked(
                rounding.Percent(taken, percent), AskedForm.Percent, percent, Base: taken, Template: template);
        }

        if (given.Amount is { } amount)
            return new Asked(rounding.Whole(state.Sign[line] * amount.MinorUnits), Template: template);
        var price = given.PerUnit.GetValueOrDefault();
        var quantity = given.Quantity is { } own
            ? state.Sign[line] < 0 ? -own.Abs() : own.Abs()
            : state.Lines[line].Quantity;
        if (!OfferAmount.Fits(price, quantity)) return default;
        if (given.Quantity is not null) template = template with { Quantity = quantity };
        return new Asked(rounding.PerUnit(quantity, price), AskedForm.PerUnit, Price: price, Template: template);
    }

    /// <summary>The allowance or charge with what it rests on, and a reason code where the rule gives none.</summary>
    public static Adjustment Template(Adjustment given, DiscountDecision decision, PreparedRule rule) => given with
    {
        ReasonCode = given.ReasonCode ?? (given.Kind == AdjustmentKind.Allowance ? "95" : null),
        Basis = given.Basis ?? new Basis(rule.Id, decision.Clause, decision.Version, decision.Reason),
    };
}
