using Invoicing.Billing;
using Invoicing.Contracts;
using Invoicing.Invoices;
using Invoicing.Work;
using NodaTime;
using static Invoicing.Core.Tests.Billing.BillingSamples;

namespace Invoicing.Core.Tests.Billing;

public class ContractBillingTests
{
    static readonly BillingFacts Hours = Facts() with
    {
        Contracts = [Contract() with { Rates = [Rate("Consulting", 100m)] }],
        Timesheets = [Entry("T-1", 3, 7.5m)],
    };

    [Fact]
    public void Approved_work_is_billed_at_the_rate_of_the_contract()
    {
        var line = OnlyLine(Bill(Hours));
        Assert.Equal(("Consulting", "7.5 HUR", "100 EUR", "C-1", "timesheets/T-1"),
            (line.Item.Name, line.Quantity.ToString(), $"{line.Price.Amount:0} EUR", line.ContractReference,
                line.SourceReference));
    }

    [Fact]
    public void The_rate_that_names_most_of_person_role_and_activity_is_taken()
    {
        var facts = WithRates(
            Rate("Any", 80m),
            Rate("Developer", 100m) with { Role = "developer" },
            Rate("Ana", 120m) with { Role = "developer", Person = "Ana" },
            Rate("Bo", 150m) with { Role = "developer", Person = "Bo" });
        Assert.Equal("Ana", OnlyLine(Bill(facts)).Item.Name);
    }

    [Fact]
    public void A_rate_holds_on_its_days_only()
    {
        var facts = WithRates(
            Rate("October", 90m) with { ValidIn = DateRange.Month(2026, 10) },
            Rate("November", 95m) with { ValidIn = DateRange.Month(2026, 11) });
        Assert.Equal("November", OnlyLine(Bill(facts)).Item.Name);
    }

    [Fact]
    public void Work_is_billed_up_to_the_cap_and_not_above()
    {
        var facts = Hours with
        {
            Contracts = [Hours.Contracts[0] with { Cap = Money.Of(1_000m, Currency.EUR) }],
            Timesheets = [Entry("T-3", 5, 2m), Entry("T-2", 4, 3m), Entry("T-1", 3, 8m)],
        };
        var report = Bill(facts);
        Assert.Equal(["timesheets/T-1", "timesheets/T-3"], report.Billed.Select(billed => billed.Source));
        var finding = Assert.Single(Assert.Single(report.Held).Findings);
        Assert.Equal("300.00 EUR would exceed the cap 1000.00 EUR, of which 800.00 EUR is billed.", finding.Message());
        Assert.Equal("/timesheets/T-2", finding.Path);
    }

    [Fact]
    public void A_cap_counts_without_tax_where_rates_include_it()
    {
        var contract = Hours.Contracts[0] with
        {
            Rates = [Rate("Consulting", 119m)],
            Taxes = [Vat19.Included()],
            Cap = Money.Of(750m, Currency.EUR),
        };
        Assert.Empty(Bill(Hours with { Contracts = [contract] }).Held);
        var tighter = contract with { Cap = Money.Of(749.99m, Currency.EUR) };
        Assert.Equal([BillingFindings.CapExceeded], Codes(Bill(Hours with { Contracts = [tighter] })));
    }

    [Fact]
    public void What_was_billed_before_counts_against_the_cap_and_recurring_items_do_not()
    {
        var before = new BilledSoFar
        {
            Items =
            [
                Billed("timesheets/T-0", 900m), Billed("contracts/C-1/recurring/HOST/2026-10-01", 5_000m),
            ],
        };
        var facts = Hours with
        {
            BilledSoFar = before,
            Contracts = [Hours.Contracts[0] with { Cap = Money.Of(1_650m, Currency.EUR) }],
        };
        Assert.Empty(Bill(facts).Held);
        facts = facts with { Contracts = [Hours.Contracts[0] with { Cap = Money.Of(1_649.99m, Currency.EUR) }] };
        Assert.Equal([BillingFindings.CapExceeded], Codes(Bill(facts)));
    }

    [Fact]
    public void A_milestone_is_billed_when_it_is_reached_and_waits_until_then()
    {
        var contract = Contract() with
        {
            Milestones =
            [
                new Milestone { Id = "M1", Description = "Concept", Amount = Money.Of(4_000m, Currency.EUR) },
                new Milestone { Id = "M2", Description = "Launch", Amount = Money.Of(6_000m, Currency.EUR) },
                new Milestone { Id = "M3", Description = "Review", Amount = Money.Of(1_000m, Currency.EUR) },
            ],
        };
        var report = Bill(Facts() with
        {
            Contracts = [contract],
            MilestonesReached =
            [
                new MilestoneReached("C-1", "M1", new LocalDate(2026, 11, 12)),
                new MilestoneReached("C-1", "M2", new LocalDate(2026, 12, 1)),
            ],
        });
        var line = OnlyLine(report);
        Assert.Equal(("Concept", "1 LS", 4_000m), (line.Item.Name, line.Quantity.ToString(), line.Price.Amount));
        Assert.Equal<PendingFact>(
            [
                new("contracts/C-1/milestones/M2", new LocalDate(2026, 12, 1)),
                new("contracts/C-1/milestones/M3", null),
            ],
            report.NotYetDue);
    }

    public static TheoryData<string, BillingFacts> Faults => new()
    {
        { BillingFindings.ContractUnknown, Hours with { Contracts = [] } },
        { BillingFindings.NotUnique, Hours with { Timesheets = [Entry("T-1", 3, 1m), Entry("T-1", 4, 2m)] } },
        { BillingFindings.TimeNotApproved, OfEntry(entry => entry with { ApprovedBy = null }) },
        { BillingFindings.QuantityNotPositive, OfEntry(entry => entry with { Quantity = Quantity.Hours(0) }) },
        { BillingFindings.UnitDiffers, OfEntry(entry => entry with { Quantity = Quantity.Days(1) }) },
        { BillingFindings.RateMissing, WithRates(Rate("Architect", 150m) with { Role = "architect" }) },
        { BillingFindings.RateMissing, WithRates() },
        {
            BillingFindings.RateAmbiguous,
            WithRates(Rate("A", 1m) with { Role = "developer" }, Rate("B", 2m) with { Person = "Ana" })
        },
        {
            BillingFindings.CurrencyDiffers,
            WithRates(Rate("A", 1m) with { Price = UnitPrice.Of(1m, Currency.USD) })
        },
        {
            BillingFindings.CurrencyDiffers,
            Hours with { Contracts = [Hours.Contracts[0] with { Cap = Money.Of(1m, Currency.USD) }] }
        },
        {
            BillingFindings.MilestoneUnknown,
            Facts() with
            {
                Contracts = [Contract()], MilestonesReached = [new MilestoneReached("C-1", "M9", MonthEnd)],
            }
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fact_with_a_fault_is_held_for_it_and_for_nothing_else(string code, BillingFacts facts)
    {
        var report = Bill(facts);
        Assert.Empty(report.Drafts);
        Assert.Equal([code], Codes(report).Distinct());
    }

    static BilledItem Billed(string source, decimal net) => new()
    {
        Source = source, ContractId = "C-1", Quantity = Quantity.Ones(1), Net = Money.Of(net, Currency.EUR),
    };

    static BillingFacts WithRates(params WorkRate[] rates) =>
        Hours with { Contracts = [Contract() with { Rates = [.. rates] }] };

    static BillingFacts OfEntry(Func<TimesheetEntry, TimesheetEntry> change) =>
        Hours with { Timesheets = [change(Hours.Timesheets[0])] };
}
