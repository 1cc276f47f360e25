using Invoicing.Findings;
using Invoicing.Terms;

namespace Invoicing.Invoices;

/// <summary>Derives the due date (BT-9) of a draft that states terms and none.</summary>
internal sealed class DraftTerms(TermsEngine engine, InvoiceDraft draft, DraftFacts facts, FindingSink findings)
{
    /// <summary>The draft with its due date.</summary>
    public InvoiceDraft Decide()
    {
        if (draft.DueDate is not null || draft.Terms is not { HasDate: true } terms) return draft;
        var outcome = engine.DueDate(
            terms, draft.DueFacts with { Received = facts.Received, Accepted = facts.Accepted });
        foreach (var finding in outcome.Findings) findings.Add(finding with { Path = "/terms" + finding.Path });
        return outcome.IsOk ? draft with { DueDate = outcome.Value } : draft;
    }
}
