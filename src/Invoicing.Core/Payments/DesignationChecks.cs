using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Payments;

/// <summary>Says what is odd about the items that a payer names.</summary>
internal static class DesignationChecks
{
    public static void Check(
        Payment payment, string? customer, ImmutableArray<OpenItem> named, RateBoard rates, FindingSink findings)
    {
        foreach (var item in named)
        {
            if (item.Open.Currency != payment.Amount.Currency)
            {
                if (rates.Find(payment.Amount.Currency, item.Open.Currency, payment.Received) is null)
                    Warn(PaymentFindings.CurrencyDiffers, payment, findings, ("item", item.Id), ("open", item.Open),
                        ("received", payment.Amount));
            }
            else if (item.Open.IsZero || (item.Open.Sign != payment.Amount.Sign && payment.Remittance.IsEmpty))
            {
                Warn(PaymentFindings.ItemNotOpen, payment, findings, ("item", item.Id), ("open", item.Open));
            }

            if (customer is not null && item.Customer != customer)
                findings.Add(PaymentFindings.OtherCustomer, Severity.Notice, $"/payments/{payment.Id}",
                    ("item", item.Id), ("owner", item.Customer), ("payer", customer));
        }
    }

    private static void Warn(string code, Payment payment, FindingSink findings,
        params ReadOnlySpan<(string, FindingValue)> args) =>
        findings.Add(code, Severity.Warning, $"/payments/{payment.Id}", args);
}
