namespace Invoicing.Taxes;

/// <summary>
/// Decides the taxes of one document: supplies that are alike are decided once. Quantity and net amount make a
/// difference only where a rule asks for them. What was found belongs to a supply: one like it is asked about again.
/// Not safe for use by several threads at once: each document has its own.
/// </summary>
public sealed class DocumentTaxes
{
    private readonly TaxEngine _engine;
    private readonly List<(TaxSupply Supply, TaxTreatment Treatment)> _decided = [];

    internal DocumentTaxes(TaxEngine engine, TaxSituation situation)
    {
        _engine = engine;
        Situation = situation;
    }

    /// <summary>What all supplies of the document have in common.</summary>
    public TaxSituation Situation { get; }

    /// <inheritdoc cref="TaxEngine.Decide(TaxSituation, TaxSupply, string)"/>
    public TaxTreatment Decide(TaxSupply supply, string path)
    {
        ArgumentNullException.ThrowIfNull(supply);
        foreach (var (known, decided) in _decided)
            if (IsAlike(known, supply)) return decided;
        var treatment = _engine.Decide(Situation, supply, path);
        if (treatment.Findings.Count == 0) _decided.Add((supply, treatment));
        return treatment;
    }

    private bool IsAlike(TaxSupply known, TaxSupply asked) => ReferenceEquals(known, asked)
        || (_engine.NeedsAmounts ? known == asked : IsAlikeButForAmounts(known, asked));

    private static bool IsAlikeButForAmounts(TaxSupply known, TaxSupply asked) =>
        known.Kind == asked.Kind && known.Transport == asked.Transport && known.Margin == asked.Margin
        && known.IsTaxIncluded == asked.IsTaxIncluded && known.IsVirtual == asked.IsVirtual
        && known.IsNewMeansOfTransport == asked.IsNewMeansOfTransport
        && string.Equals(known.ItemClass, asked.ItemClass, StringComparison.Ordinal)
        && known.Performed == asked.Performed && known.From == asked.From && known.To == asked.To;
}
