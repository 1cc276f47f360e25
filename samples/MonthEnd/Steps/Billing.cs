using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Billing;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using MonthEnd.Files;
using MonthEnd.Output;

namespace MonthEnd.Steps;

/// <summary>Facts become drafts, drafts are calculated and matched; what is wrong is held back with its reason.</summary>
static class Billing
{
    /// <summary>The invoices that may be issued, in the order of the drafts.</summary>
    public static ImmutableArray<Invoice> Run(Month month, Report report)
    {
        report.Step("Billing");
        var billing = BillingEngine.Standard.Bill(month.Billing, month.AsOf);
        var held = billing.Held.ToDictionary(fact => fact.Source, fact => fact.Findings, StringComparer.Ordinal);
        var invoices = ImmutableArray.CreateBuilder<Invoice>();
        foreach (var (index, draft) in billing.Drafts.Index())
        {
            var (invoice, findings) = Check(draft with { PaymentMeans = month.PaymentMeans }, month);
            if (invoice is not null && !findings.HasErrors)
            {
                invoices.Add(invoice);
                continue;
            }

            foreach (var fact in billing.Billed.Where(fact => fact.Draft == index)) held[fact.Source] = findings;
        }

        Show(billing, held, report);
        return invoices.ToImmutable();
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
            Orders = month.Billing.Orders, Deliveries = month.Billing.Deliveries, Contracts = month.Billing.Contracts,
        };
        sink.AddRange(MatchEngine.Standard.Match(invoice, agreed).Findings);
        return (invoice, sink.ToList());
    }

    static void Show(BillingReport billing, Dictionary<string, FindingList> held, Report report)
    {
        var reasons = held.OrderBy(fact => fact.Key, StringComparer.Ordinal)
            .SelectMany(fact => fact.Value.Select(finding => new[] { fact.Key, finding.Code, finding.Message() }));
        report.Show(new Table("Held back", ["fact", "finding", "why"], [.. reasons]));
        report.Show(new Table("Not yet due", ["fact", "due"],
            [.. billing.NotYetDue.Select(fact => new[] { fact.Source, Text.Of(fact.Due) })]));
        var billed = billing.FactCount - held.Count - billing.NotYetDue.Length;
        report.Line(string.Create(CultureInfo.InvariantCulture,
            $"\nFacts: {billing.FactCount} = {billed} billed + {held.Count} held + {billing.NotYetDue.Length} not yet due"));
    }
}
