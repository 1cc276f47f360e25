namespace Invoicing.Taxes;

/// <summary>What was decided for supplies of one situation, so that lines of a document that differ in nothing that
/// matters are decided once. Only decisions without findings, which name no line.</summary>
internal sealed class VatMemo(TaxRates rates)
{
    private const int MostKept = 16;

    private volatile Entry[] _entries = [];

    public TaxDecision? Find(in TaxQuestion question)
    {
        if (!ReferenceEquals(question.Rates, rates)) return null;
        foreach (var entry in _entries)
            if (IsAlike(entry.Supply, question.Supply)) return entry.Decision;
        return null;
    }

    /// <summary>Keeps a decision; where two threads do at once, one is forgotten.</summary>
    public void Add(in TaxQuestion question, TaxDecision decision)
    {
        var entries = _entries;
        if (decision.Settled is not null && entries.Length < MostKept && ReferenceEquals(question.Rates, rates))
            _entries = [.. entries, new Entry(question.Supply, decision)];
    }

    // Neither quantity nor amount nor whether the price includes the tax changes value added tax.
    private static bool IsAlike(TaxSupply kept, TaxSupply asked) => ReferenceEquals(kept, asked)
        || (kept.Kind == asked.Kind && kept.Transport == asked.Transport && kept.Margin == asked.Margin
            && kept.IsVirtual == asked.IsVirtual && kept.IsNewMeansOfTransport == asked.IsNewMeansOfTransport
            && string.Equals(kept.ItemClass, asked.ItemClass, StringComparison.Ordinal)
            && kept.Performed == asked.Performed && kept.From == asked.From && kept.To == asked.To);

    private readonly record struct Entry(TaxSupply Supply, TaxDecision Decision);
}
