using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Postings;
using NodaTime;

namespace Invoicing.Core.Tests.Payments;

public class ChartOfAccountsTests
{
    static readonly ChartOfAccounts Chart = ChartOfAccounts
        .Of((PostingAccount.Cash, "1200"), (PostingAccount.OutputTax, "1770"))
        .With(new ChartEntry(PostingAccount.OutputTax, "1776", "VAT S 19 %"))
        .With(new ChartEntry(PostingAccount.OutputTax, "1799", "VAT S 19 %", Currency.USD))
        .With(new ChartEntry(PostingAccount.OutputTax, "1798", Currency: Currency.USD));

    static PostingLine Line(PostingAccount account, string? group = null, Currency? currency = null) => new()
    {
        Account = account, Amount = Money.FromMinor(100, currency ?? Currency.EUR), TaxGroup = group,
    };

    [Fact]
    public void The_entry_that_says_most_counts()
    {
        Assert.Equal("1200", Chart.Find(Line(PostingAccount.Cash)));
        Assert.Equal("1770", Chart.Find(Line(PostingAccount.OutputTax, "VAT S 7 %")));
        Assert.Equal("1776", Chart.Find(Line(PostingAccount.OutputTax, "VAT S 19 %")));
        Assert.Equal("1799", Chart.Find(Line(PostingAccount.OutputTax, "VAT S 19 %", Currency.USD)));
        Assert.Equal("1798", Chart.Find(Line(PostingAccount.OutputTax, "VAT S 7 %", Currency.USD)));
        Assert.Null(Chart.Find(Line(PostingAccount.Claims)));
    }

    [Fact]
    public void A_posting_is_numbered_line_by_line()
    {
        var posting = PostingOf(Line(PostingAccount.Cash), Line(PostingAccount.OutputTax, "VAT S 19 %"));

        Assert.Equal(["1200", "1776"], Chart.Number(posting).Value.Numbers.AsEnumerable());
    }

    [Fact]
    public void An_account_that_is_missing_is_an_error()
    {
        var outcome = Chart.Number(PostingOf(Line(PostingAccount.Cash), Line(PostingAccount.Claims)));

        var finding = Assert.Single(outcome.Findings);
        Assert.Equal(("POSTING-ACCOUNT-MISSING", Severity.Error, "/postings/P-1/lines/2"),
            (finding.Code, finding.Severity, finding.Path));
        Assert.Null(outcome.ValueOrDefault);
    }

    static Posting PostingOf(params PostingLine[] lines) => new()
    {
        Id = "P-1", Date = new LocalDate(2026, 12, 1), Lines = [.. lines], Basis = new Basis("test"),
    };
}
