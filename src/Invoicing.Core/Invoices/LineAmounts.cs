using Invoicing.Discounts;

namespace Invoicing.Invoices;

/// <summary>LINE-GROSS and LINE-ADJUST: the gross and the own allowances and charges of each line.</summary>
internal static class LineAmounts
{
    public static void Compute(ExactCalculation calculation)
    {
        var lines = calculation.Draft.Lines;
        calculation.Lines = new ExactLine[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = new ExactLine(lines[i], i);
            calculation.Lines[i] = line;
            if (line.IsPriced) Compute(calculation, line);
        }

        calculation.PricedInKeyOrder = Array.FindAll(calculation.Lines, line => line.IsPriced);
        Array.Sort(calculation.PricedInKeyOrder, (left, right) => string.CompareOrdinal(left.Key, right.Key));
    }

    private static void Compute(ExactCalculation calculation, ExactLine line)
    {
        line.ExactGross = Units.Of(line.Line.Quantity, line.Line.Price);
        line.Gross = calculation.RoundsEachLine ? calculation.Round(line.ExactGross) : line.ExactGross;
        line.Net = line.Gross;
        foreach (var adjustment in line.Line.Adjustments)
        {
            var (percentBase, exact) = AmountOf(line, adjustment);
            var amount = calculation.RoundsEachLine ? calculation.Round(exact) : exact;
            line.Add(new ExactLineAdjustment(adjustment, percentBase, exact, amount));
        }
    }

    private static (Exact? Base, Exact Amount) AmountOf(ExactLine line, Adjustment adjustment)
    {
        if (adjustment.Amount is { } amount) return (null, Units.Of(amount));
        if (adjustment.PerUnit is { } price)
            return (null, Units.Of(adjustment.Quantity ?? line.Line.Quantity, price));
        var percentBase = adjustment.Base is { } stated ? Units.Of(stated)
            : adjustment.Of == PercentBase.Running ? line.Net : line.Gross;
        return (percentBase, percentBase * adjustment.Percent.GetValueOrDefault().Fraction);
    }
}
