using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>The bank keeps the account in another country than that of the supplier, and nobody confirmed it.</summary>
internal sealed class AccountCountrySignal : ISignalRule
{
    public string Id => "account-country";

    public void Check(SignalContext context, FindingSink findings)
    {
        var country = context.Supplier is { Country.IsNone: false } known
            ? known.Country
            : context.Invoice.Seller.Country;
        if (country.IsNone) return;
        foreach (var account in context.Invoice.Draft.PaymentMeans.SelectMany(each => each.CreditTransfers))
        {
            if (account.Iban is not { IsNone: false } iban || iban.CountryPrefix == country.Code) continue;
            var key = AccountKeys.Of(account);
            if (context.Supplier is { } supplier
                && supplier.Accounts.Any(each => each.IsConfirmed && AccountKeys.Of(each.Account) == key)) continue;
            findings.Add(SignalFindings.AccountCountry, Severity.Warning, "/paymentMeans", ("account", key),
                ("country", iban.CountryPrefix), ("supplier", country.Code));
        }
    }
}
