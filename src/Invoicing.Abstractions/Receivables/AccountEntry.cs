using System.Collections.Immutable;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>An entry of a customer's account. Immutable.</summary>
public sealed record AccountEntry
{
    private readonly Sequence<AppliedPart> _applied;

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

    /// <summary>
    /// What of the amount changes open items: of a payment, the items that it settles. The rest opens an item of its
    /// own where the kind opens one (<see cref="AccountEntryKinds.OpensItem"/>), else it stands on the account.
    /// Default: none.
    /// </summary>
    public ImmutableArray<AppliedPart> Applied
    {
        get => _applied.Items;
        init => _applied = value;
    }

    /// <summary>The entry of an issued document, open or settled: its whole amount.</summary>
    public static AccountEntry Of(OpenItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new AccountEntry
        {
            Customer = item.Customer,
            Date = item.Issued,
            Kind = KindOf(item),
            Reference = item.Id,
            Amount = item.Amount,
            Due = item.Due,
        };
    }

    /// <summary>
    /// The entries of an allocation: for each source and customer what money settled of the customer's items and what
    /// stays on its account, in each currency; and each difference by its kind. A credit note that settles an invoice
    /// changes no balance. What has no customer is on nobody's account.
    /// </summary>
    public static ImmutableArray<AccountEntry> Of(AllocationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var parts = report.Allocations.SelectMany(each => each.Parts.Select(part =>
                (each.Source, Customer: (string?)each.Customer, each.Date, Kind: KindOf(part.Kind),
                    Amount: -part.Amount, Item: (string?)each.Item)))
            .Concat(report.Allocations.Where(each => each.SourcePart is not null).Select(each =>
                (each.Source, Customer: (string?)each.Customer, each.Date, Kind: KindOf(each.SourcePart!.Kind),
                    Amount: -each.SourcePart!.Amount, Item: (string?)each.Source)))
            .Concat(report.Unapplied.Select(each => (Source: each.Payment, each.Customer, each.Date,
                Kind: AccountEntryKind.Payment, Amount: -each.Amount, Item: (string?)null)));
        return
        [
            .. from part in parts
               where part.Customer is not null
               group (part.Item, part.Amount)
                   by (part.Source, part.Customer, part.Date, part.Kind, part.Amount.Currency) into same
               select new AccountEntry
               {
                   Customer = same.Key.Customer,
                   Date = same.Key.Date,
                   Kind = same.Key.Kind,
                   Reference = same.Key.Source,
                   Amount = Money.Sum(same.Select(part => part.Amount), same.Key.Currency),
                   Applied =
                   [
                       .. same.Where(part => part.Item is not null)
                           .Select(part => new AppliedPart(part.Item!, part.Amount)),
                   ],
               },
        ];
    }

    private static AccountEntryKind KindOf(SettlementKind kind) => kind switch
    {
        SettlementKind.Payment => AccountEntryKind.Payment,
        SettlementKind.Discount => AccountEntryKind.EarlyPaymentDiscount,
        SettlementKind.WriteOff => AccountEntryKind.WriteOff,
        SettlementKind.BankCharges => AccountEntryKind.BankCharge,
        SettlementKind.Withholding => AccountEntryKind.Withholding,
        SettlementKind.PriceReduction or SettlementKind.Claim => AccountEntryKind.CreditNote,
        SettlementKind.Netting => AccountEntryKind.Netting,
        _ => AccountEntryKind.Application,
    };

    private static AccountEntryKind KindOf(OpenItem item) => item.Kind switch
    {
        OpenItemKind.Interest => AccountEntryKind.Interest,
        OpenItemKind.Fee => AccountEntryKind.Fee,
        OpenItemKind.Claim => AccountEntryKind.DebitNote,
        _ => item.Amount.IsNegative ? AccountEntryKind.CreditNote : AccountEntryKind.Invoice,
    };
}

/// <summary>What an entry does to an open item.</summary>
/// <param name="Item">The id of the item.</param>
/// <param name="Amount">What it adds to the item: below zero where it settles an invoice.</param>
public sealed record AppliedPart(string Item, Money Amount);
