using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>What an entry of a customer's account is.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<AccountEntryKind>))]
public enum AccountEntryKind
{
    /// <summary>An invoice or debit note.</summary>
    Invoice = 0,

    /// <summary>A credit note.</summary>
    CreditNote,

    /// <summary>A payment of the customer.</summary>
    Payment,
}

/// <summary>An entry of a customer's account. Immutable.</summary>
public sealed record AccountEntry
{
    /// <summary>The customer, by the reader's own key.</summary>
    public required string Customer { get; init; }

    /// <summary>The day on which it counts: issue date or date of receipt.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>What it is. Default: an invoice.</summary>
    public AccountEntryKind Kind { get; init; }

    /// <summary>The number of the document or the reference of the payment.</summary>
    public required string Reference { get; init; }

    /// <summary>What it does to the balance: above zero the customer owes more (debit), below zero less
    /// (credit).</summary>
    public required Money Amount { get; init; }

    /// <summary>When it has to be paid; null for a payment.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>The entry of an issued document, open or settled: its whole amount.</summary>
    public static AccountEntry Of(OpenItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new AccountEntry
        {
            Customer = item.Customer,
            Date = item.Issued,
            Kind = item.Amount.IsNegative ? AccountEntryKind.CreditNote : AccountEntryKind.Invoice,
            Reference = item.Id,
            Amount = item.Amount,
            Due = item.Due,
        };
    }

    /// <summary>
    /// The entries of payments: one for each payment and customer, with what was allocated to the customer's items and
    /// what stays on its account. What has no customer is on nobody's account.
    /// </summary>
    public static ImmutableArray<AccountEntry> Of(AllocationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var parts = report.Allocations.Select(each =>
            (Payment: each.Source, Customer: (string?)each.Customer, each.Date, each.Amount))
            .Concat(report.Unapplied.Select(each => (each.Payment, each.Customer, each.Date, each.Amount)));
        return
        [
            .. from part in parts
               where part.Customer is not null
               group part.Amount by (part.Payment, part.Customer, part.Date) into same
               select new AccountEntry
               {
                   Customer = same.Key.Customer,
                   Date = same.Key.Date,
                   Kind = AccountEntryKind.Payment,
                   Reference = same.Key.Payment,
                   Amount = -Money.Sum(same, same.First().Currency),
               },
        ];
    }
}
