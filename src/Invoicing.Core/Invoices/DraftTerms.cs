using Invoicing.Findings;
using Invoicing.Terms;

namespace Invoicing.Invoices;

/// <summary>Derives the due date (BT-9) of a draft that states terms and none; and puts an early-payment discount whose
/// tax is settled at issue on it.</summary>
internal sealed class DraftTerms(TermsEngine engine, InvoiceDraft draft, DraftFacts facts, FindingSink findings)
{
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
        if (draft.Terms is not { HasDate: true }) return draft;
        var dates = draft.DueFacts with { Received = facts.Received, Accepted = facts.Accepted };
        var outcome = DraftDueDate.State(draft, engine, dates);
        foreach (var finding in outcome.Findings) findings.Add(finding with { Path = "/terms" + finding.Path });
        return outcome.ValueOrDefault ?? draft;
    }
}
