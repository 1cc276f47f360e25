using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Matching;

/// <summary>What a line comes to, with its allowances and charges, exactly: nothing is rounded before it is
/// compared.</summary>
internal readonly record struct ExactNet(Exact Net, Exact Allowances, Exact Charges)
{
    public static ExactNet Of(InvoiceLine line)
    {
        var gross = Exact.From(line.Quantity.Number) * line.Price.PerUnit;
        var (allowances, charges) = (Exact.Zero, Exact.Zero);
        foreach (var each in line.Adjustments)
        {
            var amount = AmountOf(each, line.Quantity, gross, gross + charges - allowances);
            if (each.Kind == AdjustmentKind.Charge) charges += amount;
            else allowances += amount;
        }

        var all = new ExactNet(gross + charges - allowances, allowances, charges);
        var included = IncludedRateOf(line.Taxes);
        return included.IsZero ? all : all.DividedBy(Exact.One + included);
    }

    /// <summary>The rates of taxes together, as a fraction.</summary>
    public static Exact RateOf(ImmutableArray<Tax> taxes)
    {
        var rate = Exact.Zero;
        foreach (var tax in taxes) rate += tax.Rate.Fraction;
        return rate;
    }

    /// <summary>The rates of those taxes that the price includes, as a fraction.</summary>
    public static Exact IncludedRateOf(ImmutableArray<Tax> taxes)
    {
        var rate = Exact.Zero;
        foreach (var tax in taxes)
            if (tax.IsIncluded) rate += tax.Rate.Fraction;
        return rate;
    }

    public ExactNet DividedBy(Exact number) => new(Net / number, Allowances / number, Charges / number);

    private static Exact AmountOf(Adjustment each, Quantity quantity, Exact gross, Exact running)
    {
        if (each.Percent is { } percent)
            return percent.Fraction * (each.Base is { } stated ? Exact.Of(stated)
                : each.Of == PercentBase.Running ? running : gross);
        if (each.PerUnit is { } price) return Exact.From((each.Quantity ?? quantity).Number) * price.PerUnit;
        return each.Amount is { } amount ? Exact.Of(amount) : Exact.Zero;
    }
}
