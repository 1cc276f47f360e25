using System.Runtime.CompilerServices;
using FsCheck.Fluent;
using Invoicing.Billing;
using Invoicing.Invoices;
using Invoicing.Testing;
using NodaTime;
using static Invoicing.Core.Tests.Billing.BillingSamples;

namespace Invoicing.Core.Tests.Billing;

/// <summary>The laws of docs/laws/billing.md, over generated facts of every kind and fault.</summary>
public class BillingLawTests
{
    [Fact]
    public void Each_fact_is_billed_or_was_billed_or_is_held_or_is_not_yet_due_and_only_one_of_these() =>
        Holds(facts =>
        {
            var report = Bill(facts);
            var billed = report.Drafts.SelectMany(draft => draft.Lines).Select(line => line.SourceReference!)
                .Distinct();
            var sources = billed.Concat(report.BilledBefore).Concat(report.Held.Select(held => held.Source))
                .Concat(report.NotYetDue.Select(pending => pending.Source)).Order(StringComparer.Ordinal);
            return sources.SequenceEqual(BillingFactsGen.Sources(facts, MonthEnd).Order(StringComparer.Ordinal));
        });

    [Fact]
    public void What_is_billed_is_what_the_drafts_say() =>
        Holds(facts =>
        {
            var report = Bill(facts);
            return report.Billed.All(billed =>
                report.Drafts[billed.Draft].Lines.Single(line => line.Id == billed.Line)
                    .SourceReference == billed.Source)
                && report.Billed.Length == report.Drafts.Sum(draft => draft.Lines.Length);
        });

    [Fact]
    public void Billing_again_with_the_first_result_recorded_bills_nothing_and_holds_the_same_facts() =>
        Holds(facts =>
        {
            var first = Bill(facts);
            var second = Bill(facts with { BilledSoFar = Record(facts.BilledSoFar, first) });
            return second.Drafts.IsEmpty
                && second.Held.Select(held => held.Source).SequenceEqual(first.Held.Select(held => held.Source))
                && second.NotYetDue.SequenceEqual(first.NotYetDue);
        });

    [Fact]
    public void The_order_of_the_facts_does_not_matter() =>
        Holds(facts => Bill(facts).Equals(Bill(BillingFactsGen.Reversed(facts))));

    [Fact]
    public void Every_draft_can_be_calculated() =>
        Holds(facts => Bill(facts).Drafts.All(draft => InvoiceCalculator.Calculate(draft).IsOk));

    [Fact]
    public void No_more_of_an_order_line_is_billed_than_was_ordered_and_no_contract_exceeds_its_cap() =>
        Holds(facts =>
        {
            var items = Record(facts.BilledSoFar, Bill(facts)).Items;
            return facts.Orders.All(order => order.Lines.All(line =>
                    items.Where(item => item.OrderId == order.Id && item.OrderLineId == line.Id)
                        .Sum(item => item.Quantity.Value) <= line.Quantity.Value))
                && facts.Contracts.All(contract => contract.Cap is not { } cap
                    || items.Where(item => item.ContractId == contract.Id && SourceReference.IsWork(item.Source))
                        .Sum(item => item.Net.Amount) <= cap.Amount);
        });

    [Fact]
    public void Billing_month_by_month_bills_what_billing_at_once_bills() =>
        Holds(facts =>
        {
            var october = BillingEngine.Standard.Bill(facts, new LocalDate(2026, 10, 31));
            var billed = Record(facts.BilledSoFar, october);
            var november = Bill(facts with { BilledSoFar = billed });
            return Record(billed, november).Items.Select(item => (item.Source, item.Net))
                .OrderBy(item => item.Source, StringComparer.Ordinal)
                .SequenceEqual(Record(facts.BilledSoFar, Bill(facts)).Items.Select(item => (item.Source, item.Net))
                    .OrderBy(item => item.Source, StringComparer.Ordinal));
        });

    [Fact]
    public void The_generated_facts_meet_every_outcome_and_the_usual_faults()
    {
        var reports = BillingFactsGen.Facts.Sample(50, 50).Select(Bill).ToList();
        Assert.Contains(reports, report => !report.Billed.IsEmpty);
        Assert.Contains(reports, report => !report.NotYetDue.IsEmpty);
        string[] codes =
        [
            BillingFindings.OrderUnknown, BillingFindings.OrderLineUnknown, BillingFindings.ContractUnknown,
            BillingFindings.MilestoneUnknown, BillingFindings.CustomerUnknown, BillingFindings.NotUnique,
            BillingFindings.PriceMissing, BillingFindings.QuantityNotPositive, BillingFindings.DeliveryExceedsOrder,
            BillingFindings.MeteredItemUnknown, BillingFindings.TimeNotApproved, BillingFindings.CapExceeded,
            BillingFindings.Period,
        ];
        Assert.Empty(codes.Except(reports.SelectMany(Codes)));
    }

    static void Holds(Func<BillingFacts, bool> law, [CallerMemberName] string name = "") =>
        Law.Holds(BillingFactsGen.Facts, law, count: 50, name: name);
}
