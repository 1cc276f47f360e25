using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Terms;

namespace Invoicing.Invoices;

/// <summary>Derives the due date (BT-9) of a draft that states terms and none; and puts an early-payment discount whose
/// tax is settled at issue on it.</summary>
internal sealed class DraftTerms(TermsEngine engine, InvoiceDraft draft, DraftFacts facts, FindingSink findings)
{
    /// <summary>What the due date rests on, where it was decided; else null.</summary>
    public Basis? DueDateBasis { get; private set; }

    /// <summary>The draft with its due date and early-payment discount.</summary>
    public InvoiceDraft Decide()
    {
        var dated = WithDueDate();
        if (EarlyPaymentAtIssue.Largest(dated.Terms) is null) return dated;
        var outcome = EarlyPaymentAtIssue.Apply(dated);
        foreach (var finding in outcome.Findings)
            if (finding.Code.StartsWith("TERMS-", StringComparison.Ordinal)) findings.Add(finding);
        return outcome.ValueOrDefault ?? dated;
    }

    private InvoiceDraft WithDueDate()
    {
        if (draft.DueDate is not null || draft.Terms is not { HasDate: true } terms) return draft;
        var found = new FindingSink();
        var due = engine.FirstDue(
            terms, draft.DueFacts with { Received = facts.Received, Accepted = facts.Accepted }, found);
        foreach (var finding in found.ToList()) findings.Add(finding with { Path = "/terms" + finding.Path });
        if (due is not var (date, basis)) return draft;
        DueDateBasis = basis;
        return draft with { DueDate = date };
    }
}
