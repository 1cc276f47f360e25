namespace Invoicing.Benchmarks.Invoices;

/// <summary>Baseline (a) and (a'): the least code that gets the total with tax, decimals in structs, no findings, no
/// result to look at.</summary>
public static class BareLoop
{
    /// <summary>Total with tax, dividing by 100.</summary>
    public static decimal Total(ReadOnlySpan<PlainLine> lines)
    {
        decimal standard = 0m, reduced = 0m;
        foreach (ref readonly var line in lines)
        {
            var net = Net(line);
            if (line.RatePercent == 19m) standard += net;
            else reduced += net;
        }

        var discount = Cents((standard + reduced) * SampleInvoices.DocumentDiscount / 100m);
        var ofStandard = Cents(standard * SampleInvoices.DocumentDiscount / 100m);
        standard -= ofStandard;
        reduced -= discount - ofStandard;
        return standard + reduced + Cents(standard * 19m / 100m) + Cents(reduced * 7m / 100m);
    }

    /// <summary>Total with tax, multiplying by 0.01.</summary>
    public static decimal TotalByMultiplication(ReadOnlySpan<PlainLine> lines)
    {
        decimal standard = 0m, reduced = 0m;
        foreach (ref readonly var line in lines)
        {
            var gross = Cents(line.Quantity * line.Price);
            var net = gross - Cents(gross * line.DiscountPercent * 0.01m);
            if (line.RatePercent == 19m) standard += net;
            else reduced += net;
        }

        var discount = Cents((standard + reduced) * SampleInvoices.DocumentDiscount * 0.01m);
        var ofStandard = Cents(standard * SampleInvoices.DocumentDiscount * 0.01m);
        standard -= ofStandard;
        reduced -= discount - ofStandard;
        return standard + reduced + Cents(standard * 0.19m) + Cents(reduced * 0.07m);
    }

    /// <summary>Net of a line.</summary>
    public static decimal Net(PlainLine line)
    {
        var gross = Cents(line.Quantity * line.Price);
        return gross - Cents(gross * line.DiscountPercent / 100m);
    }

    /// <summary>Rounded to cents, half away from zero.</summary>
    public static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);
}
