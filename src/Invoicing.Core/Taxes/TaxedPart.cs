using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>What part of a line's net a jurisdiction taxes, by its cap and threshold.</summary>
/// <param name="IsNothing">Whether it taxes nothing of it.</param>
/// <param name="StatedBase">The part; null: all of it.</param>
/// <param name="Reason">Why it taxes nothing, or null.</param>
internal readonly record struct TaxedPart(bool IsNothing, Money? StatedBase, string? Reason)
{
    /// <summary>Finds the part; false with a finding where the facts do not suffice.</summary>
    public static bool TryOf(in TaxQuestion question, JurisdictionRate rate, FindingSink sink, out TaxedPart part)
    {
        part = default;
        if (rate.Cap is null && rate.Threshold is null) return true;
        if (question.Supply.Net is not { } net)
            sink.Add(TaxFindings.NetMissing, Severity.Error, question.Path, ("rule", rate.Code));
        else if (Other(net.Currency, rate) is { } currency)
            sink.Add(TaxFindings.CurrencyDiffers, Severity.Error, question.Path,
                ("rule", rate.Code), ("currency", currency.Code), ("found", net.Currency.Code));
        else if (ItemsOf(question, rate) is not { } items)
            sink.Add(TaxFindings.ItemCountMissing, Severity.Error, question.Path, ("rule", rate.Code));
        else
        {
            part = Of(net, rate, items);
            if (part.StatedBase is null || !question.Supply.IsTaxIncluded) return true;
            sink.Add(TaxFindings.BaseIncluded, Severity.Error, question.Path, ("rule", rate.Code));
        }

        return false;
    }

    private static TaxedPart Of(Money net, JurisdictionRate rate, long items)
    {
        Money amount = net.Abs(), from = Money.Zero(net.Currency);
        if (rate.Threshold is { } threshold)
        {
            if (rate.Effect == ThresholdEffect.TaxedAbove) from = Times(threshold, items);
            else if (amount < Times(threshold, items))
                return new TaxedPart(true, null, $"below {threshold}: {rate.Source}");
        }

        var to = rate.Cap is { } cap ? Money.Min(amount, Times(cap, items)) : amount;
        var taxed = to - from;
        if (!taxed.IsPositive) return new TaxedPart(true, null, $"not above {from}: {rate.Source}");
        return taxed == amount ? default : new TaxedPart(false, net.IsNegative ? -taxed : taxed, null);
    }

    private static Currency? Other(Currency currency, JurisdictionRate rate)
    {
        if (rate.Cap is { } cap && cap.Currency != currency) return cap.Currency;
        return rate.Threshold is { } threshold && threshold.Currency != currency ? threshold.Currency : null;
    }

    // A product that no amount can hold is above every net: the largest amount stands for it.
    private static Money Times(Money each, long items) => Money.FromMinor(
        (long)Int128.Clamp((Int128)each.MinorUnits * items, -long.MaxValue, long.MaxValue), each.Currency);

    // A line of equal items: each bears the same part of the net.
    private static long? ItemsOf(in TaxQuestion question, JurisdictionRate rate)
    {
        if (!rate.IsPerItem) return 1;
        return question.Supply.Quantity is { } quantity && quantity.Scale == 0 && !quantity.IsZero
            ? Math.Abs(quantity.Mantissa)
            : null;
    }
}
