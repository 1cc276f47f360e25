using Invoicing.Receivables;
using NodaTime;

namespace Invoicing.Core.Tests.Receivables;

public class LatePaymentLawTests
{
    [Fact]
    public void The_laws_that_the_page_lists_are_shipped() => Assert.Equal(
        ["AT", "BE", "CH", "DE", "ES", "EU", "FI", "FR", "GB", "IT", "NL", "SE"],
        LatePaymentLaws.All.Select(law => law.Id));

    [Fact]
    public void Every_rate_and_sum_has_a_source()
    {
        foreach (var law in LatePaymentLaws.All)
        {
            Assert.All(law.Rates, rate => Assert.False(string.IsNullOrEmpty(rate.Rate.Source)));
            Assert.All(law.FixedSums, sum => Assert.False(string.IsNullOrEmpty(sum.Sum.Source)));
        }

        Assert.All(LatePaymentLaws.References.Rates, rate => Assert.False(string.IsNullOrEmpty(rate.Source)));
    }

    [Fact]
    public void Reference_rates_follow_each_other_without_gap_or_overlap()
    {
        foreach (var same in LatePaymentLaws.References.Rates.GroupBy(rate => rate.Id, StringComparer.Ordinal))
        {
            var rates = same.OrderBy(rate => rate.From).ToList();
            for (var i = 1; i < rates.Count; i++)
                Assert.Equal(rates[i - 1].LastDay!.Value.PlusDays(1), rates[i].From);
        }
    }

    [Fact]
    public void The_base_rate_moves_by_the_points_of_the_refinancing_rate()
    {
        // BGB § 247 (1): the reference is the main refinancing rate; it was 0.88 points above the base rate since 2013.
        for (var day = new LocalDate(2013, 1, 1); day < new LocalDate(2026, 7, 1); day = day.PlusMonths(6))
            Assert.Equal(0.88m, LatePaymentLaws.References.Find("ECB-MRO", day)!.Rate.Value
                - LatePaymentLaws.References.Find("BUNDESBANK-BASE", day)!.Rate.Value);
    }

    [Fact]
    public void Every_reference_that_a_law_names_is_shipped() => Assert.All(
        LatePaymentLaws.All.SelectMany(law => law.Rates).Where(rate => rate.Rate.Rate.Reference is not null),
        rate => Assert.Contains(LatePaymentLaws.References.Rates, each => each.Id == rate.Rate.Rate.Reference));

    [Fact]
    public void A_consumer_in_germany_owes_no_fixed_sum()
    {
        var law = LatePaymentLaws.Find("DE")!;
        var day = new LocalDate(2026, 2, 1);
        Assert.Null(law.FixedSumFor(Money.Of(1_000m, Currency.EUR), day, DebtorKind.Consumer));
        Assert.Equal(Money.Of(40m, Currency.EUR), law.FixedSumFor(Money.Of(1_000m, Currency.EUR), day));
        Assert.Null(law.FixedSumFor(Money.Of(1_000m, Currency.EUR), new LocalDate(2014, 7, 28)));
    }

    [Fact]
    public void A_file_of_ones_own_is_read()
    {
        var law = LatePaymentLaws.Read("""
            law XX
            version 2026-01-01
            source a Act 1
            interest business 2026-01-01..2026-06-30 7.5 % over R at-start a
            sum business,consumer 2026-01-01.. 30.00 EUR above 100.00 EUR a
            """).Value;
        Assert.True(law.Rates[0].Rate.Rate.IsFixedAtStart);
        Assert.Equal([DebtorKind.Business, DebtorKind.Consumer], law.FixedSums.Select(sum => sum.Debtor));
    }

    [Theory]
    [InlineData("law XX\nversion 1\ninterest business 2026-01-01.. 5 % a", "/lines/3")]
    [InlineData("law XX\nversion 1\nsource a A\ninterest somebody 2026-01-01.. 5 % a", "/lines/4")]
    [InlineData("law XX\nversion 1\nsource a A\nsum business 2026-01-01.. 5.001 EUR a", "/lines/4")]
    [InlineData("law XX\nversion 1\nsource a A\nsum business 2026-02-30.. 5.00 EUR a", "/lines/4")]
    [InlineData("law XX\nversion 1\nhuh", "/lines/3")]
    [InlineData("law XX", "/lines/0")]
    public void A_line_that_cannot_be_read_is_a_finding_with_its_number(string text, string path)
    {
        var finding = Assert.Single(LatePaymentLaws.Read(text).Findings);
        Assert.Equal((InterestFindings.LawLine, path), (finding.Code, finding.Path));
    }

    [Fact]
    public void The_shipped_files_are_there_to_read()
    {
        Assert.Contains("BGB § 288 (2)", LatePaymentLaws.File("DE"), StringComparison.Ordinal);
        Assert.Contains("ECB-MRO", LatePaymentLaws.File("references"), StringComparison.Ordinal);
        Assert.Null(LatePaymentLaws.File("XX"));
        Assert.Null(LatePaymentLaws.Find("XX"));
    }
}
