namespace Invoicing.Taxes;

/// <summary>The taxes that supplies carry, decided by data.</summary>
public sealed class FixedTreatmentRule : ITaxRule
{
    private readonly FixedTreatment _treatment;
    private readonly TaxDecision _decision;

    /// <summary>The rule of a treatment.</summary>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    /// <exception cref="ArgumentException">It has no taxes.</exception>
    public FixedTreatmentRule(FixedTreatment treatment)
    {
        ArgumentNullException.ThrowIfNull(treatment);
        _treatment = treatment;
        _decision = TaxDecision.Of(treatment.Taxes.AsSpan())
            .Because(treatment.Clause, treatment.Reason, treatment.Version)
            .Saying(treatment.Notes.AsSpan());
    }

    /// <inheritdoc/>
    public string Id => _treatment.Id;

    /// <inheritdoc/>
    public TaxDecision Decide(in TaxQuestion question) => _treatment.Scope.Holds(question)
        ? _decision.In(_treatment.Place.IsNone ? question.To.Country : _treatment.Place)
        : TaxDecision.NotMine;
}
