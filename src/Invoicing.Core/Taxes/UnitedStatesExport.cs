namespace Invoicing.Taxes;

/// <summary>What leaves the United States bears no sales tax of a state; asked after the rules of the
/// destination.</summary>
internal sealed class UnitedStatesExport : ITreatmentRule
{
    private static readonly CountryCode Country = CountryCode.Of("US");

    private static readonly TaxDecision Left = TaxDecision.Of(new Tax
    {
        Scheme = UnitedStatesSalesTax.Scheme,
        Category = TaxCategory.O,
        ExemptionReason = "Not delivered in a state",
    }).Because("US Constitution article I section 10 clause 2", "not delivered in a state").In(Country);

    public string Id => "us-export";

    public TaxDecision Decide(in TaxQuestion question)
    {
        var to = Place.Of(question).Country;
        if (question.Seller.Country != Country || to == Country || to.IsNone
            || (question.Kind == SupplyKind.Goods && question.From.Country != Country))
            return TaxDecision.NotMine;
        return !question.IsToStated && Place.IsPerformed(question.Kind)
            ? Place.Missing(question, "performance")
            : StatedChoices.Told(question, Left, Country);
    }
}
