using Invoicing.Findings;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>Consumption tax of Japan, national and local together (Consumption Tax Act, Act No 108 of 1988). Since the
/// qualified invoice system began, an invoice without the issuer's number is a finding.</summary>
internal sealed class JapaneseConsumptionTax() : NationalTax(new NationalLaw(
    "japan-consumption-tax", CountryCode.Of("JP"), "VAT")
{
    Charge = "Consumption Tax Act art. 4(1) and 29",
    Zero = "Consumption Tax Act art. 7",
    Exempt = "Consumption Tax Act art. 6(1)",
    SmallSupplier = "Consumption Tax Act art. 9(1)",
    ExportOfGoods = "Consumption Tax Act art. 7(1)(i)",
    ServiceAbroad = "Consumption Tax Act art. 7(1)(v)",
    IsServiceAbroadZeroRated = true,
})
{
    private const int Digits = 13;

    private static readonly LocalDate QualifiedInvoices = new(2023, 10, 1);

    // The place of electronic services is the recipient's (art. 4(3)(iii)); others abroad are exempt exports.
    private static readonly Tax ElectronicAbroad = new()
    {
        Category = TaxCategory.O,
        ExemptionReason = "Place of supply abroad: Consumption Tax Act art. 4(3)(iii)",
    };

    protected override CountryCode PlaceOf(in TaxQuestion question, bool isBusiness) => Used.Where(question);

    protected override TaxDecision Abroad(in TaxQuestion question) =>
        question.Kind == SupplyKind.ElectronicService
            ? Fixed(ElectronicAbroad, "Consumption Tax Act art. 4(3)(iii)", "the recipient of the service is abroad")
            : base.Abroad(question);

    protected override TaxDecision Taxed(in TaxQuestion question)
    {
        var decision = AtRate(question, Law.Charge);
        if (question.TaxPoint < QualifiedInvoices || decision.Taxes.IsEmpty
            || decision.Taxes[0].Category != TaxCategory.S || IsQualified(question.Seller)) return decision;
        var sink = new FindingSink();
        sink.Add(TaxFindings.QualifiedIssuerNumber, Severity.Warning, question.Path,
            ("seller", question.Seller.Name));
        return decision.With(sink.ToList());
    }

    // T and 13 digits (art. 57-4(1)(i); Cabinet Order art. 70-5).
    private static bool IsQualified(Party seller)
    {
        foreach (var registration in seller.TaxRegistrations)
        {
            var number = registration.NormalNumber;
            if (number.Length == Digits + 1 && number[0] == 'T' && !number.AsSpan(1).ContainsAnyExceptInRange('0', '9'))
                return true;
        }

        return false;
    }
}
