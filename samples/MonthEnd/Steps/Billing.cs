using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Billing;
using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using MonthEnd.Files;
using MonthEnd.Output;

namespace MonthEnd.Steps;

/// <summary>What became of the facts: each is billed, held or not yet due, or was billed before.</summary>
/// <param name="Invoices">The invoices that may be issued, in the order of the drafts.</param>
/// <param name="Billed">The names of the facts that they bill.</param>
/// <param name="Held">What is held back, and why.</param>
/// <param name="NotYetDue">What is in order and not yet due.</param>
/// <param name="BilledBefore">The names of the facts that were billed before.</param>
/// <param name="CouponUses">The uses of coupons that the invoices make.</param>
sealed record BilledMonth(
    ImmutableArray<Invoice> Invoices,
    ImmutableArray<string> Billed,
    ImmutableArray<HeldFact> Held,
    ImmutableArray<PendingFact> NotYetDue,
    ImmutableArray<string> BilledBefore,
    ImmutableArray<CouponUse> CouponUses);

/// <summary>Facts become drafts; what these leave open is decided; they are calculated and matched. What is wrong is
/// held back with its reason.</summary>
static class Billing
{
    public static BilledMonth Run(Month month, Report report)
    {
        report.Step("Billing");
        var billing = BillingEngine.Standard.LeavingTaxesOpen().Bill(month.Billing, month.AsOf);
        var decisions = new Decisions(month);
        var held = billing.Held.ToBuilder();
        var invoices = ImmutableArray.CreateBuilder<Invoice>();
        var billed = ImmutableArray.CreateBuilder<string>();
        foreach (var draft in billing.Drafts)
        {
            if (decisions.Decide(draft with { PaymentMeans = month.PaymentMeans }, held) is not { } decided) continue;
            var facts = decided.Draft.Lines.Select(line => line.SourceReference!).Distinct(StringComparer.Ordinal);
            var (invoice, findings) = Check(decided.Draft, month);
            if (invoice is null || findings.HasErrors)
            {
                held.AddRange(facts.Select(source => new HeldFact(source, null, findings)));
                continue;
            }

            decisions.Keep(decided);
            invoices.Add(invoice);
            billed.AddRange(facts);
        }

        var result = new BilledMonth(invoices.ToImmutable(), billed.ToImmutable(),
            [.. held.OrderBy(fact => fact.Source, StringComparer.Ordinal)],
            billing.NotYetDue, billing.BilledBefore, [.. decisions.CouponUses]);
        decisions.Show(report);
        Show(result, report);
        return result;
    }

    static (Invoice? Invoice, FindingList Findings) Check(InvoiceDraft draft, Month month)
    {
        var sink = new FindingSink();
        draft.Buyer.Check(sink, "/buyer");
        var outcome = InvoiceCalculator.Calculate(draft);
        sink.AddRange(outcome.Findings);
        if (!outcome.TryGet(out var invoice)) return (null, sink.ToList());
        var agreed = new MatchFacts
        {
            Orders = month.Billing.Orders,
            Deliveries = month.Billing.Deliveries,
            Contracts = month.Billing.Contracts,
            Timesheets = month.Billing.Timesheets,
            MilestonesReached = month.Billing.MilestonesReached,
            BilledSoFar = month.Billing.BilledSoFar,
        };
        sink.AddRange(MatchEngine.Standard.Match(invoice, agreed).Findings);
        return (invoice, sink.ToList());
    }

    static void Show(BilledMonth month, Report report)
    {
        report.Show(new Table("Held back", ["fact", "finding", "why"],
            [
                .. month.Held.SelectMany(fact => fact.Findings.Select(
                    finding => new[] { fact.Source, finding.Code, finding.Message() })),
            ]));
        report.Show(new Table("Not yet due", ["fact", "due"],
            [.. month.NotYetDue.Select(fact => new[] { fact.Source, fact.Due is null ? "open" : Text.Of(fact.Due) })]));
        var (billed, held, later, before) =
            (month.Billed.Length, month.Held.Length, month.NotYetDue.Length, month.BilledBefore.Length);
        report.Line(string.Create(CultureInfo.InvariantCulture,
            $"\nFacts: {billed + held + later + before} = {billed} billed + {held} held + {later} not yet due"
            + $"{(before == 0 ? "" : $" + {before} billed before")}"));
    }
}
