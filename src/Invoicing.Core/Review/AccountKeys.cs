using System.Collections.Immutable;
using Invoicing.Invoices;
using Invoicing.Parties;

namespace Invoicing.Review;

/// <summary>Bank accounts, and VAT numbers, as they are compared: letters and digits, in capitals.</summary>
internal static class AccountKeys
{
    /// <summary>The accounts to which an invoice asks to be paid, each once, in ordinal order.</summary>
    public static ImmutableArray<string> Of(Invoice invoice)
    {
        var means = invoice.Draft.PaymentMeans;
        if (means.IsEmpty) return [];
        return
        [
            .. means.SelectMany(each => each.CreditTransfers).Select(Of).Where(key => key.Length > 0)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The key of an account; empty where it states none.</summary>
    public static string Of(BankAccount account) =>
        account.Iban is { IsNone: false } iban ? Of(iban.ToString()) : Of(account.AccountNumber ?? "");

    /// <summary>The key of an account as text.</summary>
    public static string Of(string account) =>
        string.Concat(account.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));
}
