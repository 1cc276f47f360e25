using Invoicing.Bulk;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Benchmarks.Payments;

/// <summary>As many payments as open items, ten of each a customer on the average, amounts to 900.00; what is paid is
/// about what is open.</summary>
sealed class AllocationSamples
{
    const int OfCustomer = 10;
    const int Days = 120;
    static readonly DateOnly Start = new(2026, 1, 1);

    readonly Row[] _items;
    readonly Row[] _payments;

    AllocationSamples(int count, bool isShuffled)
    {
        var random = new Random(20_261_127);
        _items = Rows(count, random);
        _payments = Rows(count, random);
        if (!isShuffled)
        {
            _items = InOrder(_items);
            _payments = InOrder(_payments);
        }

        Batch = Columns();
        Payments = Array.ConvertAll(_payments, row => new PlainPayment(
            $"P-{row.Number:D7}", Customer(row), Start.AddDays(row.Day), row.Cents / 100m));
        Items = PlainItems();
    }

    public AllocationBatch Batch { get; }

    public PlainPayment[] Payments { get; }

    public PlainItem[] Items { get; }

    public static AllocationSamples Of(int count, bool isShuffled) => new(count, isShuffled);

    /// <summary>Opens the items again, which the plain objects change.</summary>
    public void Reopen()
    {
        for (var n = 0; n < Items.Length; n++) Items[n].Open = _items[n].Cents / 100m;
    }

    public AllocationFacts Facts() => new()
    {
        OpenItems =
        [
            .. _items.Select(row => new OpenItem
            {
                Id = $"INV-{row.Number:D7}", Customer = Customer(row), Issued = new LocalDate(2025, 12, 1),
                Due = new LocalDate(2026, 1, 1).PlusDays(row.Day), Amount = Amount(row), Open = Amount(row),
            }),
        ],
        Payments =
        [
            .. _payments.Select(row => new Payment
            {
                Id = $"P-{row.Number:D7}", Customer = Customer(row),
                Received = new LocalDate(2026, 1, 1).PlusDays(row.Day), Amount = Amount(row),
            }),
        ],
    };

    static Money Amount(Row row) => Money.FromMinor(row.Cents, Currency.EUR);

    static string Customer(Row row) => $"C-{row.Customer:D6}";

    // In any order; ids rise with the numbers.
    static Row[] Rows(int count, Random random)
    {
        var rows = new Row[count];
        for (var n = 0; n < count; n++)
            rows[n] = new Row(random.Next(count / OfCustomer), random.Next(Days), n, random.Next(100, 90_000));
        random.Shuffle(rows);
        return rows;
    }

    static Row[] InOrder(Row[] rows) =>
        [.. rows.OrderBy(row => row.Customer).ThenBy(row => row.Day).ThenBy(row => row.Number)];

    AllocationBatch Columns() => new()
    {
        Items = new OpenItemColumns
        {
            Accounts = Array.ConvertAll(_items, row => AccountKey.Of(row.Customer, 0)),
            Due = Array.ConvertAll(_items, row => row.Day),
            Ranks = Array.ConvertAll(_items, row => row.Number),
            Open = Array.ConvertAll(_items, row => (long)row.Cents),
        },
        Payments = new PaymentColumns
        {
            Accounts = Array.ConvertAll(_payments, row => AccountKey.Of(row.Customer, 0)),
            Days = Array.ConvertAll(_payments, row => row.Day),
            Ranks = Array.ConvertAll(_payments, row => row.Number),
            Amounts = Array.ConvertAll(_payments, row => (long)row.Cents),
        },
    };

    PlainItem[] PlainItems() => Array.ConvertAll(_items, row => new PlainItem(
        $"INV-{row.Number:D7}", Customer(row), Start.AddDays(row.Day), row.Cents / 100m));

    sealed record Row(int Customer, int Day, int Number, int Cents);
}
