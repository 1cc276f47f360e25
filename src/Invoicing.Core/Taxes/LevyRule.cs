namespace Invoicing.Taxes;

/// <summary>A tax beside the treatment, decided by data.</summary>
public sealed class LevyRule : ITaxRule
{
    private readonly Levy _levy;
    private readonly TaxDecision _decision;

    /// <summary>The rule of a levy.</summary>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    public LevyRule(Levy levy)
    {
        ArgumentNullException.ThrowIfNull(levy);
        _levy = levy;
        _decision = TaxDecision.Levy(levy.Tax, levy.IsTaxed)
            .Because(levy.Clause, levy.Reason, levy.Version)
            .Saying(levy.Notes.AsSpan());
    }

    /// <inheritdoc/>
    public string Id => _levy.Id;

    /// <inheritdoc/>
    public TaxDecision Decide(in TaxQuestion question) =>
        _levy.Scope.Holds(question) ? _decision : TaxDecision.NotMine;
}
