using System.Numerics;

namespace Invoicing.Core.Tests.Independent;

/// <summary>
/// What counts in one treatment: a line, a document allowance or charge with taxes of its own, or the share of a spread
/// one (TREATMENT).
/// </summary>
public sealed class Contribution
{
    private Contribution(Treatment treatment, Ratio amount)
    {
        Treatment = treatment;
        Amount = amount;
        TaxShown = new BigInteger[treatment.Taxes.Count];
        TaxExact = new Ratio[treatment.Taxes.Count];
        treatment.Contributions.Add(this);
    }

    public Treatment Treatment { get; }

    /// <summary>The line, or null for what stands on document level.</summary>
    public WorkingLine? Line { get; private init; }

    /// <summary>The position of the document allowance or charge.</summary>
    public int Position { get; private init; }

    public bool IsShare { get; private init; }

    /// <summary>What is asked, signed: an allowance is negative. Rounded PerLine, exact AtEnd; with tax where it is
    /// included.</summary>
    public Ratio Amount { get; }

    /// <summary>The whole amount asked, tax included: g(c). Inclusive treatments only.</summary>
    public BigInteger Asked { get; set; }

    /// <summary>The net that taxes are computed of.</summary>
    public Ratio Working { get; set; }

    /// <summary>The net that is shown.</summary>
    public BigInteger Net { get; set; }

    /// <summary>The taxes of this contribution by position in the treatment, where taxes are rounded per
    /// line.</summary>
    public BigInteger[] TaxShown { get; }

    /// <summary>The exact taxes of this contribution by position, where taxes are rounded per document.</summary>
    public Ratio[] TaxExact { get; }

    public static Contribution Of(WorkingLine line, Treatment treatment) => new(treatment, line.Net) { Line = line };

    public static Contribution Of(int position, Treatment treatment, Ratio amount, bool isShare) =>
        new(treatment, amount) { Position = position, IsShare = isShare };

    /// <summary>The exact amount of a tax per unit (TAX-KINDS). A share has no quantity, and no such tax.</summary>
    public Ratio PerUnitTax(int tax)
    {
        if (IsShare) return Ratio.Zero;
        var quantity = Treatment.Taxes[tax].Quantity ?? Line?.Line.Quantity
            ?? throw new DraftRefusedException("A tax per unit has no quantity to count.");
        return quantity.Number() * Treatment.Taxes[tax].PerUnit!.Value.UnitsEach();
    }

    /// <summary>Lines before what stands on document level; lines by key, the others by position (KEYS).</summary>
    public static int CompareKeys(Contribution a, Contribution b) => (a.Line, b.Line) switch
    {
        ({ } x, { } y) => string.CompareOrdinal(x.Key, y.Key),
        (null, null) => a.Position.CompareTo(b.Position),
        var (x, _) => x is null ? 1 : -1,
    };
}
