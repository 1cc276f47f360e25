using Invoicing.Documents;
using Invoicing.Parties;

namespace Invoicing.Taxes;

/// <summary>Services from abroad of sellers who are not registered in the buyer's country: a business there accounts
/// for the tax itself; for a consumer the seller would have to register. Asked after the rules of the seller's own
/// country, whose law says what its documents look like.</summary>
internal sealed class ImportedServices(params ReadOnlySpan<string> countries) : ITreatmentRule
{
    private static readonly CountryCode Japan = CountryCode.Of("JP");

    // Consumption Tax Act art. 62: the buyer has to be told beforehand.
    private static readonly Note Announced = new(
        "The buyer has to declare and pay the consumption tax on this service (Consumption Tax Act art. 5(1), 62).");

    private readonly CountryCode[] _countries = [.. countries.ToArray().Select(CountryCode.Of)];

    public string Id => "imported-services";

    public TaxDecision Decide(in TaxQuestion question) =>
        StatedChoices.Told(question, Decided(question), question.Buyer.Country);

    private TaxDecision Decided(in TaxQuestion question)
    {
        var country = question.Buyer.Country;
        if (question.Kind == SupplyKind.Goods || Place.IsPerformedForConsumer(question.Kind)
            || Array.IndexOf(_countries, country) < 0 || question.Seller.Country == country
            || question.Seller.IsRegisteredIn(country) || Clause(country.Code, question.Kind) is not { } clause)
            return TaxDecision.NotMine;
        if (Place.IsStatusUnknown(question)) return Place.StatusUnknown(question);
        if (!question.IsBuyerBusiness)
            return TaxDecision.Missing(question, TaxFindings.RegistrationMissing,
                ("country", country.Code), ("because", "the service is taxed where the consumer is"));
        var (scheme, law) = clause;
        var decision = TaxDecision.Of(new Tax
        {
            Scheme = scheme,
            Category = TaxCategory.AE,
            ExemptionReason = $"Reverse charge: {law}",
        }).Because(law, "the buyer accounts for the tax on a service from abroad").In(country);
        return country == Japan ? decision.Saying(Announced) : decision;
    }

    private static (string Scheme, string Law)? Clause(string country, SupplyKind kind) => country switch
    {
        "AU" => ("GST", "GST Act 1999 s. 84-5"),
        "CA" => ("GST", "Excise Tax Act s. 218"),
        "CH" or "LI" => ("VAT", "MWSTG article 45"),
        "GB" or "IM" => ("VAT", "VATA 1994 s. 8"),
        "IN" => ("GST", "IGST Act 2017 s. 5(3); Notification 10/2017-Integrated Tax (Rate) entry 1"),
        "IS" => ("VAT", "Act No 50/1988 article 35"),
        "JP" => kind == SupplyKind.ElectronicService ? ("VAT", "Consumption Tax Act art. 5(1)") : null,
        "NO" => ("VAT", "merverdiavgiftsloven § 3-30 and § 11-3(1)"),
        "NZ" => ("GST", "GST Act 1985 s. 8(4B)"),
        "SG" => ("GST", "GST Act 1993 s. 14(1)"),
        _ => null,
    };
}
