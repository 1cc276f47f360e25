using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Matching;

/// <summary>
/// Tax that the buyer wants to deduct (directive 2006/112/EC articles 168, 178 and 226): the seller has a number and it
/// can be one, the rate was in force at the tax point, no tax is shown that the buyer owes itself (articles 194 and
/// 196), and the number of the buyer is there and its own. Only VAT is looked at. Of a country without rates no rate is
/// compared.
/// </summary>
internal sealed class InputTaxMatch(TaxRates rates) : IMatchRule
{
    private static readonly SupplyKind[] TaxedOnTheSpot =
    [
        SupplyKind.ImmovableProperty, SupplyKind.EventAdmission, SupplyKind.PassengerTransport, SupplyKind.Restaurant,
        SupplyKind.ShortTermHire,
    ];

    public string Id => "input-tax";

    public void Check(MatchContext context, FindingSink findings)
    {
        var draft = context.Invoice.Draft;
        var (showsTax, namesBuyer) = (false, false);
        foreach (var line in context.Lines)
        {
            foreach (var tax in line.Line.Taxes)
            {
                if (tax.Scheme is not "VAT") continue;
                showsTax |= IsShown(tax);
                namesBuyer |= tax.Category is TaxCategory.AE or TaxCategory.K;
                if (IsShown(tax)) CheckRate(line, tax, draft, findings);
                if (IsShown(tax) && IsOwedByBuyer(line, context))
                    findings.Add(InputTaxFindings.ReverseChargeExpected, Severity.Error, line.Path,
                        ("found", tax.Rate), ("seller", draft.Seller.Country.Code), ("buyer", draft.Buyer.Country.Code),
                        (Variance.TaxEffectName, EffectOf(line, tax)));
            }
        }

        if (showsTax) CheckSeller(draft.Seller, findings);
        CheckBuyer(context, namesBuyer, findings);
    }

    private static bool IsShown(Tax tax) => tax is { Kind: TaxKind.Percent, Rate: { IsZero: false } }
        && tax.Category is TaxCategory.S;

    private static Money EffectOf(MatchLine line, Tax tax) =>
        Money.Round(Exact.Of(line.Net) * tax.Rate.Fraction, line.Net.Currency, Rounding.HalfUp);

    private static void CheckSeller(Party seller, FindingSink findings)
    {
        if (seller.VatNumber is not { } number)
        {
            if (string.IsNullOrWhiteSpace(seller.TaxNumber))
                findings.Add(InputTaxFindings.NumberMissing, Severity.Error, "/seller", ("seller", seller.Name));
            return;
        }

        var flaws = new FindingSink();
        foreach (var registration in seller.TaxRegistrations)
            if (registration.Kind == TaxRegistrationKind.Vat) registration.Check(flaws, "/seller");
        if (flaws.HasErrors)
            findings.Add(InputTaxFindings.NumberWrong, Severity.Error, "/seller",
                ("number", number), ("why", string.Join(", ", flaws.ToList().Select(each => each.Code))));
    }

    private static void CheckBuyer(MatchContext context, bool isNeeded, FindingSink findings)
    {
        var buyer = context.Invoice.Draft.Buyer;
        var own = context.Facts.BuyerVatNumbers;
        if (buyer.VatNumber is not { } number)
        {
            if (isNeeded)
                findings.Add(InputTaxFindings.BuyerNumberMissing, Severity.Error, "/buyer", ("buyer", buyer.Name));
            return;
        }

        if (own.IsEmpty) return;
        var normal = VatNumber.Normal(number);
        foreach (var each in own)
            if (VatNumber.Normal(each) == normal) return;
        findings.Add(InputTaxFindings.BuyerNumberDiffers, Severity.Error, "/buyer",
            ("found", number), ("expected", string.Join(", ", own.Order(StringComparer.Ordinal))));
    }

    // In the country of the seller, of one of its numbers, or of the delivery.
    private void CheckRate(MatchLine line, Tax tax, InvoiceDraft draft, FindingSink findings)
    {
        var day = line.Performed ?? draft.TaxPoint;
        var isKnown = false;
        if (IsInForce(draft.Seller.Country, tax, day, ref isKnown)) return;
        if (draft.Delivery?.Address is { } place && IsInForce(place.Country, tax, day, ref isKnown)) return;
        foreach (var registration in draft.Seller.TaxRegistrations)
            if (registration.Jurisdiction is { } state && IsInForce(state, tax, day, ref isKnown)) return;
        if (isKnown)
            findings.Add(InputTaxFindings.RateNotInForce, Severity.Error, line.Path,
                ("found", tax.Rate), ("country", draft.Seller.Country.Code), ("date", day));
    }

    private bool IsInForce(CountryCode country, Tax tax, LocalDate day, ref bool isKnown)
    {
        if (country.IsNone || rates.Of(country) is not { } taxes || day < taxes.From) return false;
        isKnown = true;
        foreach (var rate in taxes.Rates)
            if (rate.Scheme == tax.Scheme && rate.Rate == tax.Rate && rate.IsInForce(day)) return true;
        return false;
    }

    // The plain case: seller and buyer in different member states, each a business there by its number; goods that stay
    // in the state of the seller, and services taxed on the spot, are the seller's to tax.
    private static bool IsOwedByBuyer(MatchLine line, MatchContext context)
    {
        var draft = context.Invoice.Draft;
        var (from, to) = (draft.Seller.Country, draft.Buyer.Country);
        var day = line.Performed ?? draft.TaxPoint;
        if (from == to || from.IsNone || to.IsNone || !from.IsEu(day) || !to.IsEu(day)) return false;
        if (draft.Buyer.VatNumber is not { } number || VatNumber.CountryOf(number) != to || !VatNumber.IsValid(number))
            return false;
        if (line.Line.Item.Supply is { } kind && Array.IndexOf(TaxedOnTheSpot, kind) >= 0) return false;
        var place = line.Line.PerformedAt ?? draft.Delivery?.Address;
        if (place is { } stated && !stated.Country.IsNone && stated.Country != to) return false;
        foreach (var registration in draft.Seller.TaxRegistrations)
            if (registration.Jurisdiction == to) return false;
        return true;
    }
}
