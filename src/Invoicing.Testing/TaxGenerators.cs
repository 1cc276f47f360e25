using FsCheck;
using FsCheck.Fluent;

namespace Invoicing.Testing;

/// <summary>Generated situations with a supply, to decide the tax of.</summary>
public static class TaxGenerators
{
    /// <summary>Supplies within and between many countries and regions, on both sides of the days on which laws
    /// changed, with numbers, evidence and choices that fit or do not.</summary>
    public static Gen<TaxCase> Cases() =>
        Gen.Choose(0, 999).ArrayOf(TaxCase.Picks).Select(picks => TaxCase.Of(picks));

    /// <summary>The cases one fact plainer.</summary>
    public static IEnumerable<TaxCase> Shrink(TaxCase taxCase)
    {
        ArgumentNullException.ThrowIfNull(taxCase);
        return taxCase.Plainer();
    }
}
