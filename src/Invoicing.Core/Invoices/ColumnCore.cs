namespace Invoicing.Invoices;

/// <summary>Lines as columns: what a calculation in integers needs of a line, and nothing else. All are as
/// long.</summary>
internal readonly ref struct LineColumns
{
    public required ReadOnlySpan<long> Quantities { get; init; }
    public required ReadOnlySpan<byte> QuantityScales { get; init; }
    public required ReadOnlySpan<long> Prices { get; init; }
    public required ReadOnlySpan<byte> PriceScales { get; init; }

    /// <summary>One allowance a line in per cent of its gross: the mantissas; zero for none.</summary>
    public required ReadOnlySpan<int> Discounts { get; init; }
    public required ReadOnlySpan<byte> DiscountScales { get; init; }

    /// <summary>The tax group of each line; groups are numbered in key order.</summary>
    public required ReadOnlySpan<byte> Groups { get; init; }
}

/// <summary>
/// The calculation of the usual document over columns of integers: rounded per line, taxed by group, prices without tax
/// and base quantity. Nothing is allocated; each result is that of <see cref="ExactCalculation"/>.
/// </summary>
internal static class ColumnCore
{
    /// <summary>Line nets (BT-131) and, added to what is there, the nets of each group.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="digits">Digits of the currency.</param>
    /// <param name="mode">The line mode.</param>
    /// <param name="nets">Takes the net of each line.</param>
    /// <param name="bases">Takes the sum of the nets of each group.</param>
    /// <exception cref="OverflowException">An amount is beyond 64 bits.</exception>
    public static void Lines(in LineColumns lines, int digits, Rounding mode, Span<long> nets, Span<long> bases)
    {
        var count = nets.Length;
        var quantities = lines.Quantities[..count];
        var quantityScales = lines.QuantityScales[..count];
        var prices = lines.Prices[..count];
        var priceScales = lines.PriceScales[..count];
        var discounts = lines.Discounts[..count];
        var discountScales = lines.DiscountScales[..count];
        var groups = lines.Groups[..count];
        for (var i = 0; i < nets.Length; i++)
        {
            var gross = Scaling.Product(quantities[i], prices[i], quantityScales[i] + priceScales[i] - digits, mode);
            var net = gross - Scaling.Product(gross, discounts[i], discountScales[i] + 2, mode);
            nets[i] = net;
            bases[groups[i]] += net;
        }
    }

    /// <summary>DOC-SPREAD: takes a percentage of the sum off the bases, reconciled.</summary>
    /// <param name="bases">The bases of the groups, in key order.</param>
    /// <param name="percent">The percentage of the allowance.</param>
    /// <param name="mode">The line mode.</param>
    /// <param name="shares">Takes the share of each group.</param>
    /// <returns>The amount of the allowance (BT-92).</returns>
    /// <exception cref="OverflowException">An amount is beyond 64 bits.</exception>
    public static long Allow(Span<long> bases, Percentage percent, Rounding mode, Span<long> shares)
    {
        var sum = 0L;
        foreach (var amount in bases) sum += amount;
        var whole = Scaling.Percent(sum, percent, mode);
        shares = shares[..bases.Length];
        Share(bases, percent, whole, mode, shares);
        for (var i = 0; i < bases.Length; i++) bases[i] -= shares[i];
        return whole;
    }

    /// <summary>A percentage of each base, reconciled to the whole.</summary>
    public static void Share(ReadOnlySpan<long> bases, Percentage percent, long whole, Rounding mode, Span<long> shares)
    {
        var missing = whole;
        for (var i = 0; i < bases.Length; i++)
        {
            shares[i] = Scaling.Percent(bases[i], percent, mode);
            missing -= shares[i];
        }

        if (missing != 0) Reconciled(bases, percent, whole, mode, shares);
    }

    // Apart, so that the way without it needs no space on the stack.
    private static void Reconciled(
        ReadOnlySpan<long> bases, Percentage percent, long whole, Rounding mode, Span<long> shares)
    {
        Span<Int128> parts = stackalloc Int128[bases.Length];
        for (var i = 0; i < bases.Length; i++) parts[i] = (Int128)bases[i] * percent.Mantissa;
        Reconcile.Into(parts, Powers.Of10[percent.Scale + 2], whole, mode, default, shares[..parts.Length]);
    }

    /// <summary>TAX-PER-GROUP: the tax of each base (BT-117).</summary>
    /// <param name="bases">The bases (BT-116).</param>
    /// <param name="rates">The rates (BT-119).</param>
    /// <param name="mode">The tax mode.</param>
    /// <param name="taxes">Takes the taxes.</param>
    /// <returns>Their sum (BT-110).</returns>
    /// <exception cref="OverflowException">An amount is beyond 64 bits.</exception>
    public static long Taxes(ReadOnlySpan<long> bases, ReadOnlySpan<Percentage> rates, Rounding mode, Span<long> taxes)
    {
        var sum = 0L;
        for (var i = 0; i < bases.Length; i++)
        {
            taxes[i] = Scaling.Percent(bases[i], rates[i], mode);
            sum += taxes[i];
        }

        return sum;
    }
}
