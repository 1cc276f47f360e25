using Invoicing.Payments;
using Invoicing.Receivables;
using Invoicing.Terms;
using NodaTime;
using static Invoicing.Core.Tests.Receivables.Accounts;

namespace Invoicing.Core.Tests.Receivables;

public class InterestEngineTests
{
    static readonly InterestTerms FivePercent = InterestTerms.Of("T", InterestRate.PerYear(Percentage.Of(5m)));

    static InterestReport Compute(InterestTerms terms, LocalDate until, params ReadOnlySpan<OpenItem> items) =>
        InterestEngine.Standard.Compute(terms, InterestFacts.Of(until, items)).Value;

    [Fact]
    public void Thirty_days_on_a_thousand_at_five_percent_are_four_eleven()
    {
        var charge = Assert.Single(Compute(FivePercent, Day(30), Item()).Charges);
        Assert.Equal(Eur(4.11m), charge.Amount);
        Assert.Equal(Exact.Of(1_500, 365), charge.BeforeRounding);
        Assert.Equal(new LocalDate(2026, 2, 1), charge.From);
    }

    [Fact]
    public void A_charge_becomes_an_item_of_interest_that_names_its_cause()
    {
        var item = Compute(FivePercent, Day(30), Item()).Charges[0].ToOpenItem("Z-1", Day(30), Day(44));
        Assert.Equal(OpenItemKind.Interest, item.Kind);
        Assert.Equal("INV-1", item.Document);
        Assert.Equal((Eur(4.11m), Eur(4.11m)), (item.Amount, item.Open));
        Assert.Equal((Day(30), Day(44)), (item.Issued, item.Due));
        Assert.True(item.Taxes.IsEmpty);
    }

    [Fact]
    public void A_charge_tells_balance_rate_and_days()
    {
        var text = Compute(FivePercent, Day(30), Item()).Charges[0].Explain().ToText();
        Assert.Contains("4.11 EUR", text, StringComparison.Ordinal);
        Assert.Contains("1000.00 EUR", text, StringComparison.Ordinal);
        Assert.Contains("5 %", text, StringComparison.Ordinal);
        Assert.Contains("half-up to 2 digits", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fixed_sum_becomes_a_fee()
    {
        var report = Compute(LatePaymentLaws.Find("DE")!.TermsFor(), Day(10), Item());
        var item = Assert.Single(report.FixedSums).ToOpenItem("F-1", Day(10));
        Assert.Equal((OpenItemKind.Fee, Eur(40m), "INV-1"), (item.Kind, item.Amount, item.Document));
    }

    [Fact]
    public void A_debt_in_another_currency_than_the_thresholds_gets_no_fixed_sum_but_a_finding()
    {
        var outcome = InterestEngine.Standard.Compute(
            LatePaymentLaws.Find("GB")!.TermsFor(), InterestFacts.Of(new LocalDate(2024, 3, 1),
                Item(due: new LocalDate(2024, 1, 31))));
        Assert.Empty(outcome.Value.FixedSums);
        Assert.Equal(InterestFindings.FixedSumCurrency, Assert.Single(outcome.Findings).Code);
    }

    [Fact]
    public void The_count_of_the_united_states_is_not_additive()
    {
        var (a, b, c) = (new LocalDate(2026, 2, 28), new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31));
        Assert.Equal(30, DayCount.Thirty360Us.Days(a, c));
        Assert.Equal(1 + 30, DayCount.Thirty360Us.Days(a, b) + DayCount.Thirty360Us.Days(b, c));
    }

    [Fact]
    public void Days_backwards_are_refused() =>
        Assert.Throws<ArgumentException>(() => DayCount.Act365.Days(Day(1), Day(0)));

    [Fact]
    public void Of_two_reference_rates_for_one_day_the_later_listed_counts()
    {
        var rates = ReferenceRates.None.With(
            new ReferenceRate("R", Day(-100), Percentage.Of(1m), "a"),
            new ReferenceRate("R", Day(11), Percentage.Of(2m), "b", Day(20)));
        var terms = InterestTerms.Of("T", InterestRate.Over("R", Percentage.Of(4m)));
        var charge = InterestEngine.Of(rates).Compute(terms, InterestFacts.Of(Day(30), Item())).Value.Charges[0];
        Assert.Equal([(10, 5m), (10, 6m), (10, 5m)], charge.Parts.Select(part => (part.Days, part.Rate.Value)));
    }
}
