using FsCheck;
using FsCheck.Fluent;
using Invoicing.Bulk;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Core.Tests.Bulk;

sealed record ItemRow(long Account, int Due, int Rank, long Open);

sealed record PaymentRow(long Account, int Day, int Rank, long Amount);

sealed record SettledRow(PaymentRow Payment, ItemRow Item, long Amount);

/// <summary>What a batch allocates, as rows; no two rows of a kind have the same rank.</summary>
sealed record AllocationCase(ItemRow[] Items, PaymentRow[] Payments)
{
    static readonly LocalDate Start = new(2026, 1, 1);

    static readonly Gen<long> Amount = Gen.Frequency(
        (8, Gen.Choose(1, 30).Select(amount => (long)amount)), (2, Gen.Constant(0L)), (2, Gen.Constant(10L)),
        (1, Gen.Choose(1, 9).Select(amount => amount * 10_000_000_000_000_000L)));

    /// <summary>Few accounts and days, so that payments and items meet often.</summary>
    public static Gen<AllocationCase> All { get; } =
        from accounts in Gen.Choose(1, 6)
        from items in Gen.Choose(0, 25)
        from payments in Gen.Choose(0, 25)
        from itemRows in Gen.ArrayOf(Row(accounts), items)
        from paymentRows in Gen.ArrayOf(Row(accounts), payments)
        from seed in Gen.Choose(1, 1_000_000)
        select Of(itemRows, paymentRows, new Random(seed));

    public AllocationBatch Batch() => new()
    {
        Items = new OpenItemColumns
        {
            Accounts = Column(Items, row => row.Account), Due = Column(Items, row => row.Due),
            Ranks = Column(Items, row => row.Rank), Open = Column(Items, row => row.Open),
        },
        Payments = new PaymentColumns
        {
            Accounts = Column(Payments, row => row.Account), Days = Column(Payments, row => row.Day),
            Ranks = Column(Payments, row => row.Rank), Amounts = Column(Payments, row => row.Amount),
        },
    };

    /// <summary>The same as objects, an id for each rank.</summary>
    public AllocationFacts Facts() => new()
    {
        OpenItems =
        [
            .. Items.Select(row => new OpenItem
            {
                Id = Id(row), Customer = Customer(row.Account), Issued = Start, Due = Start.PlusDays(row.Due),
                Amount = Money.FromMinor(row.Open + 1, Currency.EUR), Open = Money.FromMinor(row.Open, Currency.EUR),
                Disputed = row.Rank % 3 == 0,
            }),
        ],
        Payments =
        [
            .. Payments.Select(row => new Payment
            {
                Id = Id(row), Customer = Customer(row.Account), Received = Start.PlusDays(row.Day),
                Amount = Money.FromMinor(row.Amount, Currency.EUR),
            }),
        ],
    };

    /// <summary>The same rows in the order in which they are settled.</summary>
    public AllocationCase InOrder() => new(
        [.. Items.OrderBy(row => row.Account).ThenBy(row => row.Due).ThenBy(row => row.Rank)],
        [.. Payments.OrderBy(row => row.Account).ThenBy(row => row.Day).ThenBy(row => row.Rank)]);

    public List<SettledRow> Settled(AllocationBatchReport report)
    {
        var settled = new List<SettledRow>();
        foreach (var each in report.Allocations)
            settled.Add(new SettledRow(Payments[each.Payment], Items[each.Item], each.Amount));
        return settled;
    }

    public static string Id(ItemRow row) => $"I-{row.Rank:D3}";

    public static string Id(PaymentRow row) => $"P-{row.Rank:D3}";

    public override string ToString() =>
        $"items {string.Join(", ", (object[])Items)}; payments {string.Join(", ", (object[])Payments)}";

    static Gen<(long Account, int Day, long Amount)> Row(int accounts) =>
        from account in Gen.Choose(1, accounts)
        from day in Gen.Choose(0, 4)
        from amount in Amount
        select ((long)account - 3, day, amount);

    static AllocationCase Of(
        (long Account, int Day, long Amount)[] items, (long Account, int Day, long Amount)[] payments, Random random)
    {
        var (itemRanks, paymentRanks) = (Ranks(items.Length, random), Ranks(payments.Length, random));
        return new AllocationCase(
            [.. items.Select((row, n) => new ItemRow(row.Account, row.Day, itemRanks[n], row.Amount))],
            [.. payments.Select((row, n) => new PaymentRow(row.Account, row.Day, paymentRanks[n], row.Amount))]);
    }

    static int[] Ranks(int count, Random random)
    {
        var ranks = Enumerable.Range(1, count).ToArray();
        random.Shuffle(ranks);
        return ranks;
    }

    static string Customer(long account) => $"C{account + 10:D2}";

    static TValue[] Column<TRow, TValue>(TRow[] rows, Func<TRow, TValue> value) => [.. rows.Select(value)];
}
