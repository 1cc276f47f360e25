using System.Globalization;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Parties;

namespace Invoicing.Review;

/// <summary>Whether parties, accounts and identifiers of a document are what they should be.</summary>
internal static class DocumentParties
{
    public static void Check(InvoiceDraft draft, FindingSink findings, Limits limits)
    {
        draft.Seller.Check(findings, "/seller", limits);
        draft.Buyer.Check(findings, "/buyer", limits);
        if (draft.Payee is { } payee) CheckPayee(payee, findings, limits);
        draft.TaxRepresentative?.Check(findings, "/taxRepresentative", limits);
        if (draft.Delivery?.Location is { } location)
            IdentifierDigits.Check(location.Value, location.Scheme, findings, "/delivery", "/location");
        for (var i = 0; i < draft.PaymentMeans.Length; i++)
            for (var j = 0; j < draft.PaymentMeans[i].CreditTransfers.Length; j++)
                draft.PaymentMeans[i].CreditTransfers[j].Check(findings, PathOf(i, j));
        for (var i = 0; i < draft.Lines.Length; i++)
            if (draft.Lines[i].Item.StandardId is { } id && id.Scheme is { } scheme
                && !IdentifierDigits.Holds(id.Value, scheme))
                IdentifierDigits.Check(
                    id.Value, scheme, findings, DraftPlace.OfLine(draft, i).Path(), "/item/standardId");
    }

    // A payee has a name and numbers, and no address (BG-10).
    private static void CheckPayee(Party payee, FindingSink findings, Limits limits)
    {
        var found = new FindingSink();
        payee.Check(found, "/payee", limits);
        foreach (var finding in found.ToList())
            if (finding.Code != PartyFindings.CountryMissing) findings.Add(finding);
    }

    // The one account that most documents have costs no text.
    private static string PathOf(int means, int account) => means == 0 && account == 0
        ? "/paymentMeans/1/creditTransfers/1"
        : string.Create(CultureInfo.InvariantCulture, $"/paymentMeans/{means + 1}/creditTransfers/{account + 1}");
}
