using Invoicing.Findings;
using Invoicing.Parties;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Core.Tests.Payments;

public class PaymentAllocatorTests
{
    static readonly LocalDate Day = new(2026, 12, 1);

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    static OpenItem Item(string id, decimal amount, string customer = "A", int dueIn = 0, decimal? open = null) => new()
    {
        Id = id,
        Customer = customer,
        Issued = Day.PlusDays(-30),
        Due = Day.PlusDays(dueIn),
        Amount = Eur(amount),
        Open = Eur(open ?? amount),
    };

    static Payment Pay(decimal amount, string? text = null, string? customer = "A", string id = "P1") => new()
    {
        Id = id, Received = Day, Amount = Eur(amount), Customer = customer, RemittanceInformation = text,
    };

    static Outcome<AllocationReport> Allocate(AllocationFacts facts) => PaymentAllocator.Standard.Allocate(facts);

    static Outcome<AllocationReport> Allocate(Payment payment, params OpenItem[] items) =>
        Allocate(new AllocationFacts { Payments = [payment], OpenItems = [.. items] });

    static string Shown(AllocationReport report) => string.Join("; ", report.Allocations
        .Select(each => $"{each.Item} {each.Amount} {each.Basis.RuleId}")
        .Concat(report.Unapplied.Select(each => $"{each.Customer ?? "?"} keeps {each.Amount}")));

    [Fact]
    public void An_exact_payment_settles_the_named_item()
    {
        var outcome = Allocate(Pay(119m, "INV-2026-0002"), Item("INV-2026-0001", 119m), Item("INV-2026-0002", 119m));

        Assert.Equal("INV-2026-0002 119.00 EUR by-reference", Shown(outcome.Value));
        Assert.Empty(outcome.Findings);
        Assert.Equal([Eur(119m), Eur(0m)], outcome.Value.OpenItems.Select(item => item.Open));
        Assert.Equal("named by the payer", outcome.Value.Allocations[0].Basis.Because);
    }

    [Fact]
    public void A_partial_payment_leaves_the_rest_of_the_item_open()
    {
        var report = Allocate(Pay(50m, "INV-2026-0001"), Item("INV-2026-0001", 119m)).Value;

        Assert.Equal("INV-2026-0001 50.00 EUR by-reference", Shown(report));
        Assert.Equal(Eur(69m), Assert.Single(report.OpenItems).Open);
    }

    [Fact]
    public void A_name_without_a_letter_or_digit_tells_nobody() => Assert.Equal("? keeps 50.00 EUR", Shown(Allocate(
        new AllocationFacts
        {
            Payments = [Pay(50m, customer: null) with { PayerName = "---" }],
            OpenItems = [Item("INV-2026-0001", 119m)],
            Payers = [new Payer { Customer = "A", Name = "+++" }],
        }).Value));

    [Fact(Timeout = 20_000)]
    public async Task As_many_open_items_as_the_limit_allows_are_taken_in_no_time()
    {
        var items = Enumerable.Range(0, Limits.Default.OpenItems)
            .Select(number => Item($"INV-2026-{number:000000}", 1m)).ToArray();

        var outcome = await Task.Run(() => Allocate(Pay(1m, "INV-2026-099999"), items));

        Assert.Equal("INV-2026-099999 1.00 EUR by-reference", Shown(outcome.Value));
    }

    [Fact]
    public void What_is_more_than_the_payer_names_stays_on_account_though_other_items_are_open()
    {
        var outcome = Allocate(Pay(120m, "INV-2026-0001"), Item("INV-2026-0001", 100m), Item("INV-2026-0002", 50m));

        Assert.Equal("INV-2026-0001 100.00 EUR by-reference; A keeps 20.00 EUR", Shown(outcome.Value));
        Assert.Equal(PaymentFindings.OnAccount, Assert.Single(outcome.Findings).Code);
    }

    [Fact]
    public void A_payment_that_names_nothing_settles_the_only_item_of_its_amount() => Assert.Equal(
        "I-2 80.00 EUR by-exact-amount", Shown(
            Allocate(Pay(80m), Item("I-1", 100m, dueIn: -9), Item("I-2", 80m)).Value));

    [Fact]
    public void Where_two_items_have_the_amount_the_one_that_is_due_longest_is_settled() => Assert.Equal(
        "I-2 80.00 EUR oldest-due-first",
        Shown(Allocate(Pay(80m), Item("I-1", 80m), Item("I-2", 80m, dueIn: -1)).Value));

    [Fact]
    public void Any_other_payment_settles_what_is_due_longest_and_the_rest_stays_on_account() => Assert.Equal(
        "I-2 100.00 EUR oldest-due-first; I-1 40.00 EUR oldest-due-first; A keeps 10.00 EUR",
        Shown(Allocate(Pay(150m), Item("I-1", 40m), Item("I-2", 100m, dueIn: -20)).Value));

    [Fact]
    public void A_payer_that_nothing_tells_leaves_the_payment_unapplied()
    {
        var outcome = Allocate(Pay(80m, "thanks", customer: null), Item("I-1", 80m));

        Assert.Equal("? keeps 80.00 EUR", Shown(outcome.Value));
        Assert.Equal(PaymentFindings.PayerUnknown, Assert.Single(outcome.Findings).Code);
        Assert.Equal(Severity.Warning, outcome.Findings[0].Severity);
    }

    [Fact]
    public void A_payer_is_known_by_account_before_name()
    {
        var facts = new AllocationFacts
        {
            Payments = [Pay(10m, customer: null) with { PayerName = "Beta AG",
                PayerAccount = Iban.Parse("DE89370400440532013000") }],
            OpenItems = [Item("I-1", 10m), Item("I-2", 10m, "B")],
            Payers =
            [
                new Payer { Customer = "A", Name = "Alpha", Accounts = [Iban.Parse("DE89370400440532013000")] },
                new Payer { Customer = "B", Name = "Beta AG" },
            ],
        };

        Assert.Equal("I-1 10.00 EUR by-exact-amount", Shown(Allocate(facts).Value));
        Assert.Equal("I-2 10.00 EUR by-exact-amount", Shown(Allocate(facts with
        {
            Payments = [facts.Payments[0] with { PayerAccount = null, PayerName = "BETA, ag." }],
        }).Value));
    }

    [Fact]
    public void An_account_that_two_customers_claim_identifies_neither()
    {
        var account = Iban.Parse("DE89370400440532013000");
        var outcome = Allocate(new AllocationFacts
        {
            Payments = [Pay(10m, customer: null) with { PayerAccount = account }],
            OpenItems = [Item("I-1", 10m)],
            Payers = [new Payer { Customer = "A", Name = "a", Accounts = [account] },
                new Payer { Customer = "B", Name = "b", Accounts = [account] }],
        });

        Assert.Equal("? keeps 10.00 EUR", Shown(outcome.Value));
        Assert.Contains(outcome.Findings, finding => finding.Code == PaymentFindings.AccountShared);
    }

    [Fact]
    public void Paying_an_item_twice_leaves_the_second_payment_on_account_and_says_so()
    {
        var outcome = Allocate(new AllocationFacts
        {
            Payments = [Pay(100m, "I-001"), Pay(100m, "I-001", id: "P2")],
            OpenItems = [Item("I-001", 100m), Item("I-002", 100m)],
        });

        Assert.Equal("I-001 100.00 EUR by-reference; A keeps 100.00 EUR", Shown(outcome.Value));
        Assert.Equal(
            [PaymentFindings.ItemNotOpen, PaymentFindings.OnAccount], outcome.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Who_pays_for_another_customer_settles_its_item_and_keeps_the_rest()
    {
        var outcome = Allocate(Pay(30m, "I-002"), Item("I-001", 5m), Item("I-002", 20m, "B"));

        Assert.Equal("I-002 20.00 EUR by-reference; A keeps 10.00 EUR", Shown(outcome.Value));
        Assert.Equal("B", outcome.Value.Allocations[0].Customer);
        Assert.Contains(outcome.Findings, finding => finding.Code == PaymentFindings.OtherCustomer);
    }

    [Fact]
    public void A_payment_never_settles_an_item_of_another_currency()
    {
        var dollars =
            Item("I-001", 100m) with { Amount = Money.Of(100m, Currency.USD), Open = Money.Of(100m, Currency.USD) };

        var outcome = Allocate(Pay(100m, "I-001"), dollars, Item("I-002", 100m));

        Assert.Equal("A keeps 100.00 EUR", Shown(outcome.Value));
        Assert.Contains(outcome.Findings, finding => finding.Code == PaymentFindings.CurrencyDiffers);
        Assert.Equal("A keeps 100.00 EUR", Shown(Allocate(Pay(100m), dollars).Value));
    }

    [Fact]
    public void A_credit_is_not_settled_by_a_payment()
    {
        var outcome = Allocate(Pay(100m), Item("CN-1", -40m), Item("I-1", 60m));

        Assert.Equal("I-1 60.00 EUR oldest-due-first; A keeps 40.00 EUR", Shown(outcome.Value));
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(0)]
    public void What_is_no_receipt_is_left_alone(int amount)
    {
        var outcome = Allocate(Pay(amount, "I-1"), Item("I-1", 60m));

        Assert.Empty(outcome.Value.Allocations);
        Assert.Equal(PaymentFindings.NotAReceipt, Assert.Single(outcome.Findings).Code);
        Assert.Equal(outcome.Value.Totals[0].Received, outcome.Value.Totals[0].Unapplied);
    }

    [Fact]
    public void An_item_is_found_by_its_other_references_too()
    {
        var item = Item("I-1", 60m) with { References = ["RF18539007547034"] };

        Assert.Equal("I-1 60.00 EUR by-reference",
            Shown(Allocate(Pay(60m, "RF18 5390 0754 7034", customer: null), item).Value));
    }

    [Fact]
    public void Facts_that_contradict_each_other_give_no_report()
    {
        Assert.Equal(PaymentFindings.ItemRepeated, Code(Allocate(Pay(1m), Item("I-1", 60m), Item("I-1", 60m))));
        Assert.Equal(PaymentFindings.ItemWrong, Code(Allocate(Pay(1m), Item("I-1", 60m, open: 61m))));
        Assert.Equal(PaymentFindings.ItemWrong, Code(Allocate(Pay(1m), Item("I-1", 60m, open: -1m))));
        Assert.Equal(PaymentFindings.PaymentRepeated,
            Code(Allocate(new AllocationFacts { Payments = [Pay(1m), Pay(2m)] })));

        static string Code(Outcome<AllocationReport> outcome)
        {
            Assert.Null(outcome.ValueOrDefault);
            return Assert.Single(outcome.Findings).Code;
        }
    }

    [Fact]
    public void Items_of_an_account_are_taken_up_to_the_limit_and_not_one_further()
    {
        var facts = new AllocationFacts { OpenItems = [Item("I-1", 1m), Item("I-2", 1m), Item("I-3", 1m, "B")] };

        Assert.True(PaymentAllocator.Standard.Allocate(facts, new Limits { OpenItems = 2 }).IsOk);
        Assert.Equal(PaymentFindings.TooManyItems,
            Assert.Single(PaymentAllocator.Standard.Allocate(facts, new Limits { OpenItems = 1 }).Findings).Code);
    }

    [Fact]
    public void A_strategy_of_ones_own_is_asked_first()
    {
        var allocator = PaymentAllocator.Standard.With(new UndisputedFirst());

        Assert.Equal(["undisputed-first", "by-reference", "by-exact-amount", "oldest-due-first"], allocator.Strategies);
        Assert.Throws<ArgumentException>(() => allocator.With(new UndisputedFirst()));
        var report = allocator.Allocate(new AllocationFacts
        {
            Payments = [Pay(70m)],
            OpenItems = [Item("I-1", 60m, dueIn: -5) with { Disputed = true }, Item("I-2", 50m)],
        }).Value;
        Assert.Equal("I-2 50.00 EUR undisputed-first; I-1 20.00 EUR undisputed-first", Shown(report));
        Assert.Equal("disputed, last", report.Allocations[1].Basis.Because);
    }

    [Fact]
    public void A_strategy_settles_only_what_it_was_shown() => Assert.Throws<ArgumentException>(() =>
        PaymentAllocator.None.With(new Foreign()).Allocate(new AllocationFacts { Payments = [Pay(1m)] }));

    sealed class UndisputedFirst : IAllocationStrategy
    {
        public string Id => "undisputed-first";

        public void Allocate(AllocationContext context)
        {
            foreach (var item in context.OpenItems.OrderBy(i => i.Disputed).ThenBy(i => i.Due))
                context.Settle(item, because: item.Disputed ? "disputed, last" : "undisputed, by due date");
        }
    }

    sealed class Foreign : IAllocationStrategy
    {
        public string Id => "foreign";

        public void Allocate(AllocationContext context) => context.Settle(Item("not shown", 1m), "?");
    }
}
