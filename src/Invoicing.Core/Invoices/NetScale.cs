namespace Invoicing.Invoices;

/// <summary>What document allowances and charges left of the own nets of some lines, as one factor. A share is in
/// proportion to a net, so lines that take part in the same ones keep one factor: it may have as many digits as all
/// lines together, and their sum is still a sum of short numbers times it.</summary>
internal sealed class NetScale(Exact factor)
{
    /// <summary>What the exact shares of one document allowance or charge may need in all: some 2,000 lines of prices
    /// for as many prime base quantities, or any number of lines with decimal prices.</summary>
    public const long MaxBits = 1L << 28;

    /// <summary>Net over own net.</summary>
    public Exact Factor { get; } = factor;

    /// <summary>The sum of the nets of lines.</summary>
    public static Exact Sum(IEnumerable<ExactLine> lines)
    {
        var sums = lines.GroupBy(line => line.Scale, ReferenceEqualityComparer.Instance)
            .Select(group => group.First().Scale is { } scale
                ? Exact.Sum([.. group.Select(line => line.OwnNet)]) * scale.Factor
                : Exact.Sum([.. group.Select(line => line.Net)]));
        return Exact.Sum([.. sums]);
    }

    /// <summary>Shares an exact amount by lines in proportion to their nets, which have one sign, and moves
    /// these.</summary>
    /// <param name="adjustment">The document allowance or charge.</param>
    /// <param name="lines">The lines that take a share.</param>
    /// <returns>How many bits all shares need; above <see cref="MaxBits"/> nothing is shared.</returns>
    public static long Share(ExactDocumentAdjustment adjustment, ExactLine[] lines)
    {
        // Taken before any net moves: a share may turn it.
        var sign = lines[0].Net.Sign;
        var perNet = adjustment.Amount / Sum(lines).Abs();
        var bits = (perNet.RawNumerator.GetBitLength() + perNet.Divisor.GetBitLength()) * lines.Length;
        if (bits > MaxBits) return bits;
        foreach (var group in lines.GroupBy(line => line.Scale, ReferenceEqualityComparer.Instance))
        {
            var before = group.First().Scale?.Factor ?? Exact.One;
            var share = before * perNet * sign;
            var after = new NetScale(before + (adjustment.Adjustment.Sign * share));
            foreach (var line in group)
            {
                if (line.Scale is null) line.OwnNet = line.Net;
                line.Scale = after;
                line.Take(adjustment, line.OwnNet * share, line.OwnNet * after.Factor);
            }
        }

        return bits;
    }
}
