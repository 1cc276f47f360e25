using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Parties;
using Invoicing.Payments;
using Invoicing.Receivables;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Receivables;

public class ProposalLawTests
{
    static readonly LocalDate Day = new(2026, 11, 2);
    static readonly Iban Account = Iban.Parse("DE89370400440532013000", null);

    static readonly PaymentProposalOptions Weekly = new()
    {
        Runs = [.. Enumerable.Range(0, 12).Select(week => Day.PlusDays(4 + (7 * week)))],
        CostOfMoney = Percentage.Of(8m),
    };

    static readonly Gen<Payable> Payables =
        from number in Gen.Choose(1, 60)
        from supplier in Gen.Elements("S", "T")
        from cents in Gen.Choose(-9000, 3000)
        from due in Gen.Choose(-5, 60)
        from until in Gen.Choose(-5, 60)
        from percent in Gen.Choose(0, 4)
        from block in Gen.Frequency((8, Gen.Constant(PaymentBlock.None)), (1, Gen.Constant(PaymentBlock.Held)))
        select new Payable
        {
            Item = new OpenItem
            {
                Id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"B{number}"),
                Customer = supplier,
                Ledger = ItemLedger.Purchases,
                Issued = Day,
                Due = Day.PlusDays(due),
                Amount = Minor(cents),
                Open = Minor(cents),
                Discounts = cents < 0
                    ? [new CashDiscount { Until = Day.PlusDays(until), Amount = Minor(cents * percent / 100) }]
                    : [],
            },
            Account = Account,
            Block = block,
        };

    static Money Minor(long amount) => Money.FromMinor(amount, Currency.EUR);

    [Fact]
    public void What_is_given_is_paid_or_left_out_to_the_cent() => Law.Holds(
        Payables.ListOf(),
        payables =>
        {
            var proposal = PaymentProposalEngine.Propose(Day, [.. payables], Weekly);
            var owed = payables.GroupBy(each => each.Item.Id).Count();
            var once = payables.OrderBy(each => each.Item.Due).DistinctBy(each => each.Item.Id);
            var paid = proposal.Payments.SelectMany(payment => payment.Items).Select(item => item.Open)
                .Concat(proposal.LeftOut.Select(each => each.Amount));
            return proposal.Payments.All(payment => !payment.Amount.IsNegative
                    && payment.Amount == Money.Sum(payment.Items.Select(item => item.Amount), Currency.EUR))
                && (payables.Count != owed
                    || Money.Sum(paid, Currency.EUR) == Money.Sum(once.Select(each => -each.Item.Open), Currency.EUR));
        });

    [Fact]
    public void Nothing_is_paid_late_that_a_run_pays_in_time() => Law.Holds(
        Payables.ListOf(),
        payables => PaymentProposalEngine.Propose(Day, [.. payables], Weekly).Payments.All(payment =>
            payment.Items.All(item => item.Because == PayBecause.Credit || payment.Arrives <= item.Due
                || payment.Run == Weekly.Runs[0])));

    [Fact]
    public void A_discount_is_taken_only_in_time_and_only_where_it_yields_more_than_money_costs() => Law.Holds(
        Payables.ListOf(),
        payables =>
        {
            var until = payables.Where(each => !each.Item.Discounts.IsEmpty)
                .ToLookup(each => each.Item.Id, each => each.Item.Discounts[0].Until);
            return PaymentProposalEngine.Propose(Day, [.. payables], Weekly).Payments.All(payment =>
                payment.Items.All(item => item.Discount.IsZero
                    || (until[item.Item].Any(day => payment.Arrives <= day)
                        && (item.Yield is not { } yield || yield > Weekly.CostOfMoney.Fraction))));
        });

    [Fact]
    public void The_order_of_payables_does_not_matter() => Law.Holds(
        Payables.ListOf().Where(all => all.DistinctBy(each => each.Item.Id).Count() == all.Count),
        payables => PaymentProposalEngine.Propose(Day, [.. payables], Weekly)
            .Equals(PaymentProposalEngine.Propose(Day, [.. payables.AsEnumerable().Reverse()], Weekly)));

    [Fact]
    public void An_item_given_twice_is_paid_once_and_found()
    {
        var payable = new Payable
        {
            Item = new OpenItem
            {
                Id = "B1",
                Customer = "S",
                Ledger = ItemLedger.Purchases,
                Issued = Day,
                Due = Day.PlusDays(30),
                Amount = Minor(-100),
                Open = Minor(-100),
            },
            Account = Account,
        };

        var proposal = PaymentProposalEngine.Propose(Day, [payable, payable], Weekly);

        Assert.Equal(Minor(100), Assert.Single(proposal.Payments).Amount);
        Assert.Equal(ProposalFindings.ItemRepeated, Assert.Single(proposal.Findings).Code);
    }

    [Fact]
    public void Every_item_is_collected_once_or_left_out_and_notice_is_never_short() => Law.Holds(
        from entries in AccountGenerators.Accounts()
        from last in Gen.Choose(0, 1400)
        from limit in Gen.Choose(1, 1500)
        select (entries, last, limit),
        facts =>
        {
            var day = new LocalDate(2026, 12, 1);
            var items = AccountPositionEngine.AsOf(day, facts.entries).Items;
            ImmutableArray<Mandate> mandates =
            [
                new Mandate
                {
                    Id = "M", Customer = "A", Account = Account, Signed = new LocalDate(2020, 1, 1),
                    LastCollected = day.PlusDays(-facts.last), Limit = Minor(facts.limit),
                },
            ];
            var proposal = DebitProposalEngine.Propose(day, items, mandates);
            var done = proposal.Debits.SelectMany(debit => debit.Items).Select(each => each.Item)
                .Concat(proposal.LeftOut.Select(each => each.Item)).Order(StringComparer.Ordinal);
            return done.SequenceEqual(items.Select(item => item.Id).Order(StringComparer.Ordinal))
                && proposal.Debits.All(debit => debit.NotifyBy >= day && debit.SubmitBy >= day
                    && debit.Amount <= Minor(facts.limit)
                    && debit.Date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday));
        });
}
