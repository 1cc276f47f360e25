using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Payments;
using Invoicing.Testing;
using NodaTime;
using DatedRate = Invoicing.Catalog.DatedRate;

namespace Invoicing.Core.Tests.Payments;

public class RevaluationTests
{
    static readonly LocalDate YearEnd = new(2026, 12, 31);

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    static OpenItem Item(string id, Money open, Money? booked) => new()
    {
        Id = id, Customer = "A", Issued = YearEnd.PlusDays(-40), Due = YearEnd.PlusDays(10), Amount = open, Open = open,
        Booked = booked, BookedOpen = booked,
    };

    static UnappliedAmount Rest(string payment, Money amount, Money? booked) => new()
    {
        Payment = payment, Customer = "A", Amount = amount, Booked = booked, Date = YearEnd, Basis = new Basis("test"),
    };

    // 1 EUR = 1.25 USD at year end, 1.20 before; 1 GBP = 1.50 USD.
    static RevaluationFacts Facts() => new()
    {
        Date = YearEnd,
        BaseCurrency = Currency.EUR,
        OpenItems =
        [
            Item("INV-2", Money.Of(100m, Currency.USD), Eur(83.33m)),
            Item("INV-1", Money.Of(50m, Currency.GBP), Eur(55m)),
            Item("CN-1", Money.Of(-10m, Currency.USD), Eur(-8.33m)),
            Item("INV-3", Eur(100m), Eur(100m)),
            Item("INV-4", Money.Of(0m, Currency.USD), Eur(0m)),
        ],
        Unapplied = [Rest("P-1", Money.Of(30m, Currency.USD), Eur(25m))],
        Rates =
        [
            new DatedRate(YearEnd, ExchangeRate.Of(Currency.EUR, Currency.USD, 1.25m)),
            new DatedRate(YearEnd.PlusDays(-30), ExchangeRate.Of(Currency.EUR, Currency.USD, 1.20m)),
            new DatedRate(YearEnd.PlusDays(1), ExchangeRate.Of(Currency.EUR, Currency.USD, 1.50m)),
            new DatedRate(YearEnd, ExchangeRate.Of(Currency.GBP, Currency.USD, 1.50m)),
        ],
    };

    [Fact]
    public void Each_amount_is_worth_its_open_amount_at_the_rate_of_the_day()
    {
        var report = Revaluation.Of(Facts()).Value;

        // -10 / 1.25 = -8.00; 50 x 1.5 / 1.25 = 60.00; 100 / 1.25 = 80.00; 30 / 1.25 = 24.00, which we owe.
        Assert.Equal(
            [
                "CN-1 -8.00 EUR 0.33 EUR", "INV-1 60.00 EUR 5.00 EUR", "INV-2 80.00 EUR -3.33 EUR",
                "P-1 24.00 EUR 1.00 EUR",
            ],
            report.Amounts.Select(each => $"{each.Id} {each.Value} {each.Difference}"));
        Assert.Equal((Eur(6.33m), Eur(-3.33m)), (report.Gain, report.Loss));
    }

    [Fact]
    public void The_posting_stands_beside_the_accounts_and_is_taken_back_on_the_next_day()
    {
        var report = Revaluation.Of(Facts()).Value;
        var posting = Revaluation.PostingOf(report);
        var reversal = Revaluation.ReversalOf(report);

        Assert.Equal(
            [
                "Revaluation 0.33 EUR", "UnrealisedExchangeGain -0.33 EUR", "Revaluation 5.00 EUR",
                "UnrealisedExchangeGain -5.00 EUR", "Revaluation -3.33 EUR", "UnrealisedExchangeLoss 3.33 EUR",
                "Revaluation 1.00 EUR", "UnrealisedExchangeGain -1.00 EUR",
            ],
            posting.Lines.Select(line => $"{line.Account} {line.Base}"));
        Assert.All(posting.Lines, line => Assert.True(line.Amount.IsZero));
        Assert.True(posting.IsBalanced);
        Assert.Equal((YearEnd, new LocalDate(2027, 1, 1), posting.Id),
            (posting.Date, reversal.Date, reversal.Reverses));
        Assert.Equal(posting.Lines.Select(line => -line), reversal.Lines);
    }

    [Fact]
    public void What_is_realised_later_is_the_same_as_without_it()
    {
        var items = Revaluation.Of(Facts()).Value.Amounts;
        var facts = new AllocationFacts
        {
            OpenItems = Facts().OpenItems,
            Payments =
            [
                new Payment
                {
                    Id = "P-9", Received = YearEnd.PlusDays(5), Amount = Money.Of(100m, Currency.USD),
                    Booked = Eur(84m), Customer = "A", RemittanceInformation = "INV-2",
                },
            ],
        };

        // Booked 83.33, received 84.00, whatever the item was worth at year end.
        Assert.Equal(Eur(0.67m), PaymentAllocator.Standard.Allocate(facts).Value.Allocations[0].ExchangeDifference);
        Assert.Equal(Eur(83.33m), items.Single(each => each.Id == "INV-2").Booked);
    }

    [Fact]
    public void A_rate_that_is_missing_is_an_error_of_the_item()
    {
        var outcome = Revaluation.Of(Facts() with
        {
            Rates = [new DatedRate(YearEnd.PlusDays(1), ExchangeRate.Of(Currency.EUR, Currency.USD, 1.50m))],
            Unapplied = [],
            OpenItems = [Facts().OpenItems[0]],
        });

        var finding = Assert.Single(outcome.Findings);
        Assert.Equal(("REVALUATION-RATE-MISSING", Severity.Error, "/openItems/INV-2"),
            (finding.Code, finding.Severity, finding.Path));
    }

    [Fact]
    public void What_was_never_booked_is_an_error()
    {
        var outcome = Revaluation.Of(Facts() with
        {
            OpenItems = [Item("INV-1", Money.Of(1m, Currency.USD), null)],
            Unapplied = [Rest("P-1", Money.Of(1m, Currency.USD), Money.Of(1m, Currency.GBP))],
        });

        Assert.Equal([("REVALUATION-NOT-BOOKED", "/openItems/INV-1"), ("REVALUATION-NOT-BOOKED", "/unapplied/P-1")],
            outcome.Findings.Select(finding => (finding.Code, finding.Path)));
    }

    [Fact]
    public void An_explanation_says_how_the_difference_follows()
    {
        var amount = Revaluation.Of(Facts()).Value.Amounts[2];
        var explanation = Revaluation.Explain(amount);

        Assert.Equal("Unrealised exchange difference, INV-2", explanation.Name);
        Assert.StartsWith("-3.33 EUR = 80.00 EUR - 83.33 EUR", explanation.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_explanation_evaluates_to_the_difference() => Law.Holds(SettlementCases.All, each =>
    {
        var outcome = Revaluation.Of(FactsOf(each.Facts, each.Report));
        return outcome.IsOk && outcome.Value.Amounts.All(amount =>
            Revaluation.Explain(amount).Evaluate() == Exact.Of(amount.Difference)
            && Revaluation.Explain(amount).Operands.All(node => node.Evaluate() == node.Result.Number));
    });

    [Fact]
    public void A_revaluation_and_its_reversal_are_nothing() => Law.Holds(SettlementCases.All, each =>
    {
        var report = Revaluation.Of(FactsOf(each.Facts, each.Report)).Value;
        var posting = Revaluation.PostingOf(report);
        return posting.IsBalanced && Revaluation.ReversalOf(report).IsBalanced
            && report.Gain + report.Loss == Money.Sum(report.Amounts.Select(amount => amount.Difference), Currency.EUR)
            && posting.Lines.Zip(Revaluation.ReversalOf(report).Lines)
                .All(pair => (pair.First.Base + pair.Second.Base)!.Value.IsZero);
    });

    static RevaluationFacts FactsOf(AllocationFacts facts, AllocationReport report) => new()
    {
        Date = YearEnd, BaseCurrency = Currency.EUR, OpenItems = report.OpenItems, Unapplied = report.Unapplied,
        Rates = facts.Rates,
    };
}
