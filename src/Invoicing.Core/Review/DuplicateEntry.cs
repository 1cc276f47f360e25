using System.Collections.Immutable;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Review;

/// <summary>What a document is compared by, worked out once. Immutable.</summary>
internal sealed class DuplicateEntry
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public DuplicateEntry(Invoice invoice, SupplierDirectory suppliers, DuplicateNumberForm form)
    {
        Invoice = invoice;
        var seller = invoice.Seller;
        KnownId = suppliers.Find(seller)?.Id;
        Vat = seller.VatNumber is { } vat ? AccountKeys.Of(vat) : null;
        Accounts = AccountKeys.Of(invoice);
        Amount = invoice.Totals.WithTax.MinorUnits;
        Day = HasDate ? Period.DaysBetween(Epoch, invoice.IssueDate) : int.MinValue;
        Orders = DuplicateContent.OrdersOf(invoice);
        Lines = DuplicateContent.LinesOf(invoice);
        Billed = DuplicateContent.PeriodOf(invoice);
        if (string.IsNullOrWhiteSpace(invoice.Number)) return;
        var number = invoice.Number;
        var buffer = number.Length <= 256 ? stackalloc char[number.Length] : new char[number.Length];
        var written = DuplicateNumberForm.Normal(number, buffer);
        if (written == 0) return;
        Normal = buffer[..written].ToString();
        Parts = buffer[..form.Parts(Normal, buffer)].ToString();
        Joined = buffer[..form.Joined(number, buffer)].ToString();
        (Stem, Tail) = DuplicateNumberForm.Tail(Parts);
    }

    public Invoice Invoice { get; }

    public string? KnownId { get; }

    public string? Vat { get; }

    public ImmutableArray<string> Accounts { get; }

    /// <summary>The number in normal form, or null where there is none.</summary>
    public string? Normal { get; }

    public string? Parts { get; }

    public string? Joined { get; }

    /// <summary>How much of the parts comes before the last run of digits.</summary>
    public int Stem { get; }

    public long Tail { get; } = -1;

    public long Amount { get; }

    public Currency Currency => Invoice.Currency;

    /// <summary>The issue date as days; the smallest number where there is none.</summary>
    public int Day { get; }

    public bool HasDate => Invoice.IssueDate != default;

    public string? Orders { get; }

    /// <summary>The bits of the lines, 0 where there are none.</summary>
    public ulong Lines { get; }

    public DateRange? Billed { get; }

    public DocumentEffect Effect => Invoice.Type.Effect;

    public bool IsProForma => Invoice.Type == DocumentType.ProForma;

    /// <summary>Whether both have the same effect. A pro forma invoice asks for nothing, so it is compared with its
    /// like only.</summary>
    public bool IsOfKind(DuplicateEntry other) =>
        Effect == other.Effect && IsProForma == other.IsProForma;

    /// <summary>Whether both come from the same supplier: by what is known of suppliers, else by id, else by VAT
    /// number, else by name.</summary>
    public bool IsOfSupplier(DuplicateEntry other)
    {
        if (KnownId is not null && other.KnownId is not null) return KnownId == other.KnownId;
        Party left = Invoice.Seller, right = other.Invoice.Seller;
        if (left.Id is { } leftId && right.Id is { } rightId) return leftId == rightId;
        return Vat is not null && other.Vat is not null
            ? Vat == other.Vat
            : string.Equals(left.Name, right.Name, StringComparison.OrdinalIgnoreCase);
    }

    public bool SharesAccount(DuplicateEntry other)
    {
        foreach (var account in Accounts)
            if (other.Accounts.Contains(account, StringComparer.Ordinal)) return true;
        return false;
    }

    /// <summary>The keys under which it is found by its supplier, one at least in common with each document of the same
    /// one.</summary>
    public int SupplierKeys(Span<ulong> keys)
    {
        var count = 0;
        if (KnownId is not null) keys[count++] = DuplicateHash.Of(KnownId, 1);
        if (Invoice.Seller.Id is { } id) keys[count++] = DuplicateHash.Of(id, 2);
        if (Vat is not null) keys[count++] = DuplicateHash.Of(Vat, 3);
        keys[count++] = DuplicateHash.Of(Invoice.Seller.Name.ToUpperInvariant(), 4);
        return count;
    }
}
