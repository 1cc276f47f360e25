using Invoicing.Billing;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Work;
using NodaTime;
using static Invoicing.Core.Tests.Billing.BillingSamples;

namespace Invoicing.Core.Tests.Billing;

public class UsageBillingTests
{
    private static readonly LocalDate LastOfNovember = new(2026, 11, 30);

    [Fact]
    public void The_usage_of_a_month_is_billed_by_tiers_each_on_a_line_of_its_own()
    {
        var report = BillingEngine.Standard.Bill(Used((3, 700), (17, 800), (30, 1_100)), LastOfNovember);
        var draft = Assert.Single(report.Drafts);
        // 2,600 calls: 1,000 x 0.05 = 50.00, 1,000 x 0.03 = 30.00, 600 x 0.02 = 12.00.
        var invoice = InvoiceCalculator.Calculate(draft).Value;
        Assert.Equal([50.00m, 30.00m, 12.00m], invoice.Lines.Select(line => line.Net.Amount));
        Assert.Equal([1_000m, 1_000m, 600m], draft.Lines.Select(line => line.Quantity.Value));
        Assert.All(draft.Lines, line => Assert.Equal("contracts/C-1/usage/CALLS/2026-11-01", line.SourceReference));
        Assert.All(draft.Lines, line => Assert.Equal(DateRange.Month(2026, 11), line.Period));
        Assert.All(draft.Lines, line => Assert.NotNull(line.PriceBasis));
        Assert.Equal((3, 1), (report.Billed.Length, report.FactCount));
    }

    [Fact]
    public void A_month_that_is_not_over_waits() =>
        Assert.Equal("contracts/C-1/usage/CALLS/2026-11-01", Assert.Single(
            BillingEngine.Standard.Bill(Used((3, 700)), new LocalDate(2026, 11, 29)).NotYetDue).Source);

    [Fact]
    public void Each_month_begins_with_the_first_tier()
    {
        var facts = Used((3, 1_500)) with
        {
            Usage = [.. Used((3, 1_500)).Usage, Record("U-9", new LocalDate(2026, 10, 5), Quantity.Pieces(1_500))],
        };
        var invoice = InvoiceCalculator.Calculate(
            Assert.Single(BillingEngine.Standard.Bill(facts, LastOfNovember).Drafts)).Value;
        Assert.Equal([50.00m, 15.00m, 50.00m, 15.00m], invoice.Lines.Select(line => line.Net.Amount));
    }

    [Fact]
    public void What_was_billed_is_not_billed_again()
    {
        var facts = Used((3, 1_500));
        var first = BillingEngine.Standard.Bill(facts, LastOfNovember);
        var billed = BilledSoFar.Nothing.With(InvoiceCalculator.Calculate(first.Drafts[0]).Value);
        var second = BillingEngine.Standard.Bill(facts with { BilledSoFar = billed }, LastOfNovember);
        Assert.Empty(second.Drafts);
        Assert.Equal("contracts/C-1/usage/CALLS/2026-11-01", Assert.Single(second.BilledBefore));
    }

    public static TheoryData<string, UsageRecord> Faults => new()
    {
        { BillingFindings.UnitDiffers, Record("U-2", LastOfNovember, Quantity.Hours(1)) },
        { BillingFindings.NotUnique, Record("U-1", LastOfNovember, Quantity.Pieces(1)) },
        { BillingFindings.QuantityNotPositive, Record("U-2", LastOfNovember, Quantity.Pieces(-700)) },
    };

    [Theory, MemberData(nameof(Faults))]
    public void A_month_with_a_wrong_record_is_held_as_a_whole(string code, UsageRecord wrong)
    {
        var facts = Used((3, 700));
        var report = BillingEngine.Standard.Bill(facts with { Usage = [.. facts.Usage, wrong] }, LastOfNovember);
        Assert.Empty(report.Drafts);
        Assert.Equal(code, Assert.Single(Assert.Single(report.Held).Findings).Code);
    }

    [Fact]
    public void What_no_contract_meters_is_held()
    {
        var facts = Used((3, 700));
        var unknown = facts with { Usage = [facts.Usage[0] with { ItemId = "PAGES" }] };
        var held = Assert.Single(BillingEngine.Standard.Bill(unknown, LastOfNovember).Held);
        var finding = Assert.Single(held.Findings);
        Assert.Equal("The contract meters no item C-1/PAGES.", finding.Message());
    }

    [Fact]
    public void The_lines_match_the_contract_and_a_higher_price_does_not()
    {
        var facts = Used((3, 2_600));
        var draft = BillingEngine.Standard.Bill(facts, LastOfNovember).Drafts[0];
        var agreed = new MatchFacts { Contracts = facts.Contracts };
        Assert.Empty(MatchEngine.Standard.Match(InvoiceCalculator.Calculate(draft).Value, agreed).Findings);
        var dearer = draft with
        {
            Lines = draft.Lines.SetItem(0, draft.Lines[0] with { Price = UnitPrice.Of(0.06m, Currency.EUR) }),
        };
        var finding = Assert.Single(
            MatchEngine.Standard.Match(InvoiceCalculator.Calculate(dearer).Value, agreed).Findings,
            each => each.Severity == Severity.Error && each.Code == MatchFindings.PriceAboveOrder);
        Assert.Equal("/lines/1", finding.Path);
    }

    private static BillingFacts Used(params (int Day, int Calls)[] days) => Facts() with
    {
        Contracts = [Contract() with { Metered = [Metered] }],
        Usage =
        [
            .. days.Select((each, index) => Record(
                $"U-{index + 1}", new LocalDate(2026, 11, each.Day), Quantity.Pieces(each.Calls))),
        ],
    };

    private static UsageRecord Record(string id, LocalDate day, Quantity quantity) => new()
    {
        Id = id, ContractId = "C-1", ItemId = "CALLS", Date = day, Quantity = quantity,
    };
}
