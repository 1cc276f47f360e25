using FsCheck;
using FsCheck.Fluent;
using Invoicing.Bulk;
using Invoicing.Payments;
using Invoicing.Testing;
using NodaTime;
using DatedRate = Invoicing.Catalog.DatedRate;

namespace Invoicing.Core.Tests.Bulk;

/// <summary>What columns hold of the facts of an allocation, and what they leave to the engine.</summary>
public class AllocationColumnsTests
{
    static readonly PaymentAllocator Engine = PaymentAllocator.Of(AllocationCascade.Of("oldest-due-first"));
    static readonly LocalDate Day = new(2026, 3, 1);
    static readonly OpenItem Invoice = Item("INV-1", "A", 100);

    static readonly Gen<(int Customer, int Number, int Cents, int Due, int Odd)> Items =
        from customer in Gen.Choose(0, 5)
        from number in Gen.Choose(1, 40)
        from cents in Gen.Choose(0, 60)
        from due in Gen.Choose(0, 5)
        from odd in Gen.Choose(0, 60)
        select (customer, number, cents, due, odd);

    static readonly Gen<(int Customer, int Number, int Cents, int Day, int Odd)> Payments =
        from customer in Gen.Choose(0, 6)
        from number in Gen.Choose(1, 40)
        from cents in Gen.Choose(0, 90)
        from day in Gen.Choose(0, 5)
        from odd in Gen.Choose(0, 40)
        select (customer, number, cents, day, odd);

    static readonly Gen<AllocationFacts> Facts =
        from count in Gen.Choose(0, 25)
        from items in Gen.ArrayOf(Items, count)
        from payments in Gen.ArrayOf(Payments, count / 2)
        from certificates in Gen.Choose(0, 5)
        select new AllocationFacts
        {
            OpenItems = [.. items.DistinctBy(each => each.Number).Select(OddItem)],
            Payments = [.. payments.DistinctBy(each => each.Number).Select(OddPayment)],
            Payers = [new Payer { Customer = "B", Name = "Bee Limited" }],
            Rates = [new DatedRate(Day.PlusDays(-9), ExchangeRate.Of(Currency.EUR, Currency.CHF, 0.95m))],
            Certificates = certificates == 1 && items.Length > 0
                ? [new WithholdingCertificate("W-1", OddItem(items[0]).Id, Euros(3), Day)]
                : [],
        };

    [Fact]
    public void Columns_and_rest_together_are_what_the_engine_gives_for_all()
    {
        var (held, refused) = (0, new HashSet<BatchRefusal>());
        Law.Holds(Facts, facts =>
        {
            var whole = Engine.Allocate(facts).Value;
            var columns = AllocationColumns.Of(facts).Value;
            var rest = Engine.Allocate(columns.Rest).Value;
            var report = columns.Batch.Allocate();
            var allocations = rest.Allocations.Select(row => (row.Source, row.Item, row.Amount)).ToList();
            foreach (var row in report.Allocations)
                allocations.Add((columns.Payments[row.Payment].Id, columns.Items[row.Item].Id,
                    Money.FromMinor(row.Amount, columns.Items[row.Item].Open.Currency)));
            Assert.Equal(
                whole.Allocations.Select(row => (row.Source, row.Item, row.Amount)).Order(), allocations.Order());
            var open = rest.OpenItems.ToDictionary(item => item.Id, item => item.Open.MinorUnits);
            for (var n = 0; n < columns.Items.Length; n++) open.Add(columns.Items[n].Id, report.Open[n]);
            Assert.All(whole.OpenItems, item => Assert.Equal(item.Open.MinorUnits, open[item.Id]));
            var left = rest.Unapplied.ToDictionary(row => row.Payment, row => row.Amount.MinorUnits);
            for (var n = 0; n < columns.Payments.Length; n++)
                if (report.Left[n] > 0) left.Add(columns.Payments[n].Id, report.Left[n]);
            Assert.Equal(whole.Unapplied.ToDictionary(row => row.Payment, row => row.Amount.MinorUnits), left);
            held += report.Allocations.Length;
            refused.UnionWith(columns.Refusals.Select(each => each.Because));
            return true;
        }, count: 2_000);
        Assert.True(held > 2_000, $"{held} allocations in columns");
        Assert.Equal(Enum.GetValues<BatchRefusal>().Where(each => each >= BatchRefusal.Credit), refused.Order());
    }

    [Fact]
    public void Columns_are_in_the_order_in_which_items_are_settled()
    {
        var columns = AllocationColumns.Of(new AllocationFacts
        {
            OpenItems =
            [
                Invoice with { Id = "INV-3" }, Invoice with { Due = Day.PlusDays(1) }, Invoice with { Id = "INV-2" },
            ],
        }).Value;
        Assert.Equal(["INV-2", "INV-3", "INV-1"], columns.Items.Select(item => item.Id));
        Assert.Equal(1, columns.Batch.Items.Due.Span[2] - columns.Batch.Items.Due.Span[0]);
    }

    [Fact]
    public void What_is_refused_takes_its_account_with_it_and_no_other()
    {
        var columns = AllocationColumns.Of(new AllocationFacts
        {
            OpenItems =
            [
                Invoice, Item("INV-2", "A", 50) with { Booked = Euros(50), BookedOpen = Euros(50) },
                Item("INV-3", "B", 70),
            ],
            Payments = [Payment("P-1", "A", 100), Payment("P-2", "B", 20)],
        }).Value;
        Assert.Equal(["INV-3"], columns.Items.Select(item => item.Id));
        Assert.Equal(["P-2"], columns.Payments.Select(payment => payment.Id));
        Assert.Equal(["INV-1", "INV-2"], columns.Rest.OpenItems.Select(item => item.Id));
        Assert.Equal(
            new AllocationRefusal(BatchRefusal.BookedValue, "INV-2", "A", Currency.EUR),
            Assert.Single(columns.Refusals));
    }

    [Fact]
    public void A_credit_goes_to_the_engine_alone()
    {
        var columns = AllocationColumns.Of(new AllocationFacts
        {
            OpenItems = [Invoice, Item("CN-1", "A", -50)],
            Payments = [Payment("P-1", "A", 30)],
        }).Value;
        Assert.Equal(["CN-1"], columns.Rest.OpenItems.Select(item => item.Id));
        Assert.Equal(7_000, columns.Batch.Allocate().Open[0]);
        Assert.Equal(BatchRefusal.Credit, Assert.Single(columns.Refusals).Because);
    }

    [Fact]
    public void A_payment_that_names_items_of_its_own_account_is_held()
    {
        var payment = Payment("P-1", "A", 30) with { RemittanceInformation = "INV-1" };
        var columns = AllocationColumns.Of(new AllocationFacts { OpenItems = [Invoice], Payments = [payment] }).Value;
        Assert.Empty(columns.Refusals);
        Assert.Equal(payment, Assert.Single(columns.Payments));
    }

    [Fact]
    public void Facts_that_contradict_each_other_give_the_findings_of_the_engine()
    {
        var facts = new AllocationFacts { OpenItems = [Invoice, Invoice] };
        Assert.Equal(Engine.Allocate(facts).Findings, AllocationColumns.Of(facts).Findings);
        Assert.False(AllocationColumns.Of(facts).IsOk);
    }

    static OpenItem OddItem((int Customer, int Number, int Cents, int Due, int Odd) row)
    {
        var item = Item($"INV-{row.Number:D2}", $"{(char)('A' + row.Customer)}", row.Cents) with
        {
            Due = Day.PlusDays(row.Due),
        };
        return row.Odd switch
        {
            1 => item with { Discounts = [new CashDiscount { Until = Day, Amount = Euros(row.Cents) }] },
            2 => item with
            {
                Components = [new ItemComponent("1", ComponentKind.Line, item.Amount, item.Open)],
            },
            3 => item with { Booked = item.Amount, BookedOpen = item.Open },
            4 or 5 or 6 => item with { Amount = -item.Amount, Open = -item.Open },
            7 or 8 => item with { Open = Euros(0) },
            9 or 10 => item with
            {
                Amount = Money.FromMinor(row.Cents, Currency.CHF),
                Open = Money.FromMinor(row.Cents, Currency.CHF),
            },
            11 => item with { Kind = OpenItemKind.Fee, Disputed = true },
            _ => item,
        };
    }

    static Payment OddPayment((int Customer, int Number, int Cents, int Day, int Odd) row)
    {
        var payment = Payment($"P-{row.Number:D2}", $"{(char)('A' + row.Customer)}", row.Cents) with
        {
            Received = Day.PlusDays(row.Day),
        };
        return row.Odd switch
        {
            1 => payment with { Booked = payment.Amount },
            2 => payment with { Kind = PaymentKind.Deposit },
            3 => payment with { Kind = PaymentKind.Prepayment },
            4 or 5 => payment with { Amount = -payment.Amount },
            6 => payment with { Customer = null },
            7 => payment with { Customer = null, RemittanceInformation = $"INV-{row.Cents % 40:D2}" },
            8 or 9 or 10 => payment with { RemittanceInformation = $"for INV-{row.Cents % 40:D2}" },
            11 => payment with { Customer = null, PayerName = "BEE, Limited" },
            12 or 13 => payment with { Amount = Money.FromMinor(row.Cents, Currency.CHF) },
            14 => payment with { Remittance = [new RemittanceLine { Document = $"INV-{row.Cents % 40:D2}" }] },
            _ => payment,
        };
    }

    static OpenItem Item(string id, string customer, decimal amount) => new()
    {
        Id = id, Customer = customer, Issued = Day, Due = Day, Amount = Euros(amount), Open = Euros(amount),
    };

    static Payment Payment(string id, string customer, decimal amount) =>
        new() { Id = id, Customer = customer, Received = Day, Amount = Euros(amount) };

    static Money Euros(decimal amount) => Money.Of(amount, Currency.EUR);
}
