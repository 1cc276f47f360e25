using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Review;

namespace Invoicing.Bulk;

/// <summary>
/// Documents as columns, one place a document in the order in which they came. A column that is empty says nothing of
/// any document; else it is as long as that of the numbers. Immutable.
/// </summary>
public sealed record DuplicateColumns
{
    private readonly Sequence<string?> _numbers;
    private readonly Sequence<int> _suppliers;
    private readonly Sequence<long> _amounts;
    private readonly Sequence<int> _currencies;
    private readonly Sequence<int> _days;
    private readonly Sequence<int> _kinds;
    private readonly Sequence<int> _accounts;
    private readonly Sequence<int> _orders;
    private readonly Sequence<ulong> _lines;
    private readonly Sequence<int> _periods;
    private readonly Sequence<bool> _credited;

    /// <summary>The day of a document without a date.</summary>
    public const int NoDay = int.MinValue;

    /// <summary>The numbers as written (BT-1); null where there is none.</summary>
    public ImmutableArray<string?> Numbers
    {
        get => _numbers.Items;
        init => _numbers = value;
    }

    /// <summary>Whose it is: the same number for the same supplier.</summary>
    public ImmutableArray<int> Suppliers
    {
        get => _suppliers.Items;
        init => _suppliers = value;
    }

    /// <summary>The total with tax (BT-112) in minor units.</summary>
    public ImmutableArray<long> Amounts
    {
        get => _amounts.Items;
        init => _amounts = value;
    }

    /// <summary>The currency: the same number for the same one.</summary>
    public ImmutableArray<int> Currencies
    {
        get => _currencies.Items;
        init => _currencies = value;
    }

    /// <summary>The issue date (BT-2) in days from any day, or <see cref="NoDay"/>.</summary>
    public ImmutableArray<int> Days
    {
        get => _days.Items;
        init => _days = value;
    }

    /// <summary>Only documents of the same kind are compared: debits, credits, pro forma invoices.</summary>
    public ImmutableArray<int> Kinds
    {
        get => _kinds.Items;
        init => _kinds = value;
    }

    /// <summary>The account to which it asks to be paid: the same number for the same one, 0 for none.</summary>
    public ImmutableArray<int> Accounts
    {
        get => _accounts.Items;
        init => _accounts = value;
    }

    /// <summary>The orders that are billed: the same number for the same ones, 0 for none.</summary>
    public ImmutableArray<int> Orders
    {
        get => _orders.Items;
        init => _orders = value;
    }

    /// <summary>The lines: the same bits for the same ones, 0 for none.</summary>
    public ImmutableArray<ulong> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }

    /// <summary>The period that is billed: the same number for the same one, 0 for none.</summary>
    public ImmutableArray<int> Periods
    {
        get => _periods.Items;
        init => _periods = value;
    }

    /// <summary>Whether it was wholly credited, so that it may be billed again.</summary>
    public ImmutableArray<bool> Credited
    {
        get => _credited.Items;
        init => _credited = value;
    }

    /// <summary>How many documents there are.</summary>
    public int Count => Numbers.Length;

    /// <summary>
    /// The columns of documents. Suppliers are the same by what is known of them, else by id, else by VAT number, else
    /// by name; of several accounts the first in ordinal order counts.
    /// </summary>
    /// <param name="documents">The documents, credit notes among them.</param>
    /// <param name="suppliers">What is known of the suppliers; default: nothing.</param>
    public static DuplicateColumns Of(
        IEnumerable<Invoice> documents, ImmutableArray<KnownSupplier> suppliers = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ImmutableArray<Invoice> all = [.. documents];
        var index = DuplicateIndex.Of(all, suppliers);
        ImmutableArray<DuplicateEntry> entries =
            [.. all.Select(each => new DuplicateEntry(each, index.Suppliers, index.Form))];
        return new DuplicateColumns
        {
            Numbers = [.. all.Select(each => each.Number)],
            Suppliers = Counted(entries, SupplierOf),
            Amounts = [.. entries.Select(each => each.Amount)],
            Currencies = Counted(entries, each => each.Currency.Code),
            Days = [.. entries.Select(each => each.Day)],
            Kinds = [.. entries.Select(each => each.Invoice.Type == DocumentType.ProForma ? 2 : (int)each.Effect)],
            Accounts = Counted(entries, each => each.Accounts.FirstOrDefault()),
            Orders = Counted(entries, each => each.Orders),
            Lines = [.. entries.Select(each => each.Lines)],
            Periods = Counted(entries, each => each.Billed?.ToString()),
            Credited = [.. entries.Select(index.IsCredited)],
        };
    }

    internal void RequireShape(string parameter)
    {
        ReadOnlySpan<int> lengths =
        [
            Suppliers.Length, Amounts.Length, Currencies.Length, Days.Length, Kinds.Length, Accounts.Length,
            Orders.Length, Lines.Length, Periods.Length, Credited.Length,
        ];
        foreach (var length in lengths)
            if (length != 0 && length != Count)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"A column has {length} places and that of the numbers {Count}."), parameter);
    }

    private static string SupplierOf(DuplicateEntry entry) => entry.KnownId ?? entry.Invoice.Seller.Id
        ?? entry.Vat ?? entry.Invoice.Seller.Name.ToUpperInvariant();

    private static ImmutableArray<int> Counted(
        ImmutableArray<DuplicateEntry> entries, Func<DuplicateEntry, string?> text)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var column = new int[entries.Length];
        for (var at = 0; at < column.Length; at++)
        {
            if (text(entries[at]) is not { } value) continue;
            if (!known.TryGetValue(value, out column[at])) known[value] = column[at] = known.Count + 1;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(column);
    }
}

/// <summary>Two documents of which one may be a copy of the other.</summary>
/// <param name="Earlier">The place of the one that came first.</param>
/// <param name="Later">The place of the other.</param>
/// <param name="Score">The points; of a search by number those of the number.</param>
public readonly record struct DuplicatePair(int Earlier, int Later, int Score);
