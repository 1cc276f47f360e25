using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Findings;

namespace Invoicing.Invoices;

/// <summary>Decides the discounts of a draft. What rules of the engine granted before is decided anew, so that deciding
/// twice grants nothing twice; other allowances and charges stay. An early-payment discount is put on after
/// it.</summary>
internal sealed class DraftDiscounts(
    DiscountEngine engine, InvoiceDraft asked, DraftFacts facts, FindingSink findings)
{
    /// <summary>The draft with allowances and charges, and what was decided; null where its lines cannot be
    /// calculated, or nothing could be decided.</summary>
    public (InvoiceDraft Draft, DiscountReport Report)? Decide()
    {
        var draft = WithoutGranted();
        if (AmountsOf(draft) is not { } invoice) return null;
        var lines = DiscountedLineParts.Of(invoice);
        var outcome = engine.Decide(FactsOf(draft, invoice, lines));
        findings.AddRange(outcome.Findings);
        return outcome.TryGet(out var report) ? (With(draft, lines, report), report) : null;
    }

    private InvoiceDraft WithoutGranted()
    {
        var lines = asked.Lines;
        ImmutableArray<InvoiceLine>.Builder? changed = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var kept = Kept(lines[i].Adjustments);
            if (kept != lines[i].Adjustments) (changed ??= lines.ToBuilder())[i] = lines[i] with { Adjustments = kept };
        }

        return asked with { Lines = changed?.MoveToImmutable() ?? lines, Adjustments = Kept(asked.Adjustments) };
    }

    private ImmutableArray<Adjustment> Kept(ImmutableArray<Adjustment> adjustments)
    {
        foreach (var adjustment in adjustments)
            if (IsGranted(adjustment)) return adjustments.RemoveAll(each => IsGranted(each));
        return adjustments;
    }

    private bool IsGranted(Adjustment adjustment) =>
        adjustment.Basis is { } basis && (engine.Grants(basis) || EarlyPaymentAtIssue.IsPartOf(adjustment));

    // What is asked, with tax where prices include it; why there are no amounts is found when the draft is calculated.
    private static Invoice? AmountsOf(InvoiceDraft draft)
    {
        try
        {
            return InvoiceCalculator.Calculate(draft with
            {
                Lines = [.. draft.Lines.Select(line => line.Taxes.IsEmpty ? line : line with { Taxes = [] })],
                Adjustments =
                [
                    .. draft.Adjustments.Select(each => each.Taxes.IsEmpty ? each : each with { Taxes = [] }),
                ],
            }).ValueOrDefault;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private DiscountFacts FactsOf(InvoiceDraft draft, Invoice invoice, List<DiscountedLineParts> lines)
    {
        var totals = invoice.Totals;
        return new DiscountFacts
        {
            Currency = draft.Currency,
            Date = draft.IssueDate,
            Document = facts.Document ?? draft.Number,
            Customer = draft.Buyer.Id,
            CustomerGroups = facts.CustomerGroups,
            Contract = draft.ContractReference,
            Lines = [.. lines.Select(line => line.ToLine(draft, facts.Of(line.Key)))],
            DocumentAdjusted = totals.Charges - totals.Allowances,
            Coupons = facts.Coupons,
            CouponUses = facts.CouponUses,
            Rounding = draft.Rounding,
        };
    }

    private static InvoiceDraft With(InvoiceDraft draft, List<DiscountedLineParts> parts, DiscountReport report)
    {
        var lines = draft.Lines.ToBuilder();
        var step = draft.Rounding.StepMinorUnits ?? 1;
        for (var i = 0; i < parts.Count; i++) parts[i].Put(report.Lines[i].Granted, step, lines);
        return draft with
        {
            Lines = lines.MoveToImmutable(),
            Adjustments = [.. draft.Adjustments, .. report.Document.Select(each => Named(each.Adjustment, parts))],
        };
    }

    // What names a line names its parts.
    private static Adjustment Named(Adjustment adjustment, List<DiscountedLineParts> parts) => adjustment.Lines.IsEmpty
        ? adjustment
        : adjustment with
        {
            Lines =
            [
                .. parts.Where(part => adjustment.Lines.Contains(part.Key, StringComparer.Ordinal))
                    .SelectMany(part => part.Ids),
            ],
        };
}
