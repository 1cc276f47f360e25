using Invoicing.Billing;
using Invoicing.Contracts;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;
using NodaTime;
using static Invoicing.Core.Tests.Billing.BillingSamples;

namespace Invoicing.Core.Tests.Billing;

public class RecurringBillingTests
{
    [Fact]
    public void In_advance_a_period_is_billed_on_its_first_day()
    {
        var report = Bill(Of(Recurring(new LocalDate(2026, 10, 1))));
        Assert.Equal(["2026-10-01/2026-11-01", "2026-11-01/2026-12-01"], Periods(report));
        Assert.Equal(
            new PendingFact("contracts/C-1/recurring/HOST/2026-12-01", new LocalDate(2026, 12, 1)),
            Assert.Single(report.NotYetDue));
    }

    [Fact]
    public void In_arrears_a_period_is_billed_on_its_last_day()
    {
        var item = Recurring(new LocalDate(2026, 10, 1)) with { Timing = BillingTiming.Arrears };
        Assert.Equal(["2026-10-01/2026-11-01", "2026-11-01/2026-12-01"], Periods(Bill(Of(item))));
        var dayBefore = BillingEngine.Standard.Bill(Of(item), MonthEnd.PlusDays(-1));
        Assert.Equal(["2026-10-01/2026-11-01"], Periods(dayBefore));
    }

    [Fact]
    public void A_part_of_a_period_is_charged_by_its_days()
    {
        var item = Recurring(new LocalDate(2026, 10, 15)) with
        {
            PeriodsFrom = new LocalDate(2026, 1, 1),
            LastDay = new LocalDate(2026, 11, 10),
            Adjustments = [Discount.Of(Money.Of(31m, Currency.EUR)), Discount.Percent(10m)],
        };
        var invoice = InvoiceCalculator.Calculate(Assert.Single(Bill(Of(item)).Drafts)).Value;
        Assert.Equal(["2026-10-15/2026-11-01", "2026-11-01/2026-11-11"],
            invoice.Lines.Select(line => line.Line.Period.ToString()));
        // 17/31 of 250.00 = 137.0967..., 10/30 of 250.00 = 83.3333...
        Assert.Equal(["137.10 EUR", "83.33 EUR"], invoice.Lines.Select(line => line.Gross.ToString()));
        // 17/31 of 31.00 and 10 % of 137.10; 10/30 of 31.00 and 10 % of 83.33.
        Assert.Equal(["106.39 EUR", "64.67 EUR"], invoice.Lines.Select(line => line.Net.ToString()));
    }

    [Fact]
    public void Periods_that_begin_on_a_31st_stay_at_the_end_of_the_month()
    {
        var item = Recurring(new LocalDate(2026, 7, 31));
        Assert.Equal(
            [
                "2026-07-31/2026-08-31", "2026-08-31/2026-09-30", "2026-09-30/2026-10-31", "2026-10-31/2026-11-30",
                "2026-11-30/2026-12-31",
            ],
            Periods(Bill(Of(item))));
    }

    [Fact]
    public void A_quarter_that_began_before_the_item_is_charged_from_the_item_on()
    {
        var item = Recurring(new LocalDate(2026, 11, 1)) with
        {
            IntervalMonths = 3,
            PeriodsFrom = new LocalDate(2027, 1, 1),
        };
        var line = OnlyLine(Bill(Of(item)));
        Assert.Equal("2026-11-01/2027-01-01", line.Period.ToString());
        Assert.Equal(("61 DAY", "92 DAY"), (line.Quantity.ToString(), line.Price.BaseQuantity.ToString()));
    }

    [Fact]
    public void An_item_that_ended_is_billed_to_its_last_day_and_no_further()
    {
        var item = Recurring(new LocalDate(2026, 10, 1)) with { LastDay = new LocalDate(2026, 10, 31) };
        var report = Bill(Of(item));
        Assert.Equal(["2026-10-01/2026-11-01"], Periods(report));
        Assert.Empty(report.NotYetDue);
    }

    public static TheoryData<string, RecurringItem> Faults => new()
    {
        { BillingFindings.Period, Recurring(MonthEnd) with { IntervalMonths = 0 } },
        { BillingFindings.Period, Recurring(MonthEnd) with { IntervalMonths = int.MaxValue } },
        { BillingFindings.Period, Recurring(MonthEnd) with { LastDay = MonthEnd.PlusDays(-1) } },
        { BillingFindings.Period, Recurring(new LocalDate(9999, 12, 31)) },
        { BillingFindings.QuantityNotPositive, Recurring(MonthEnd) with { Quantity = Quantity.Pieces(-1) } },
        { BillingFindings.PriceNegative, Recurring(MonthEnd) with { Price = UnitPrice.Of(-1m, Currency.EUR) } },
        {
            BillingFindings.Digits,
            Recurring(MonthEnd) with
            {
                Price = UnitPrice.Of(99_999_999_999_999_999m, Currency.EUR), Quantity = Quantity.Pieces(1_000),
            }
        },
        { BillingFindings.Period, Recurring(new LocalDate(999, 12, 31)) },
        { BillingFindings.Period, Recurring(new LocalDate(-43, 3, 15)) },
        {
            BillingFindings.NotDivisible,
            Recurring(MonthEnd) with
            {
                PeriodsFrom = new LocalDate(2026, 1, 1),
                Adjustments = [Discount.PerUnit(UnitPrice.Of(1m, Currency.EUR))],
            }
        },
        {
            BillingFindings.NotDivisible,
            Recurring(MonthEnd) with
            {
                PeriodsFrom = new LocalDate(2026, 1, 1),
                Taxes = [new Tax { Kind = TaxKind.PerUnit, PerUnit = UnitPrice.Of(1m, Currency.EUR) }],
            }
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_period_with_a_fault_is_held_for_it(string code, RecurringItem item)
    {
        var report = Bill(Of(item));
        Assert.Empty(report.Drafts);
        Assert.Equal([code], Codes(report).Distinct());
    }

    [Fact]
    public void A_last_day_at_the_end_of_the_calendar_is_an_end_like_any_other()
    {
        var item = Recurring(new LocalDate(2026, 11, 1)) with { LastDay = LocalDate.MaxIsoValue };
        Assert.Equal(["2026-11-01/2026-12-01"], Periods(Bill(Of(item))));
    }

    [Fact]
    public void A_day_of_billing_at_the_end_of_the_calendar_bills_what_is_due()
    {
        var item = Recurring(new LocalDate(2026, 11, 1)) with { LastDay = new LocalDate(2026, 11, 30) };
        Assert.Single(Assert.Single(BillingEngine.Standard.Bill(Of(item), LocalDate.MaxIsoValue).Drafts).Lines);
        var endless = BillingEngine.Standard.Bill(
            Of(item with { LastDay = null, IntervalMonths = 1_200 }), LocalDate.MaxIsoValue);
        Assert.NotEmpty(endless.Drafts);
    }

    static BillingFacts Of(RecurringItem item) => Facts() with { Contracts = [Contract() with { Recurring = [item] }] };

    static IEnumerable<string?> Periods(BillingReport report) =>
        report.Drafts.SelectMany(draft => draft.Lines).Select(line => line.Period.ToString());
}
