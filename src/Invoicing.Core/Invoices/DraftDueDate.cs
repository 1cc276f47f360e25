using Invoicing.Findings;
using Invoicing.Terms;

namespace Invoicing.Invoices;

/// <summary>States the due date (BT-9) that terms of payment give. Pure.</summary>
public static class DraftDueDate
{
    /// <summary>The draft with its due date, of the first instalment where there are several; as it is where it states
    /// one or has no terms.</summary>
    /// <param name="draft">The draft, with its terms.</param>
    /// <param name="engine">Derives the date; its calendars tell business days.</param>
    /// <param name="facts">The dates that are known; null: those of the draft.</param>
    /// <exception cref="OverflowException">The date lies after the year 9999.</exception>
    public static Outcome<InvoiceDraft> State(InvoiceDraft draft, TermsEngine engine, DueFacts? facts = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(engine);
        if (draft.DueDate is not null || draft.Terms is not { } terms) return new Outcome<InvoiceDraft>(draft);
        var due = engine.DueDate(terms, facts ?? draft.DueFacts);
        return due.TryGet(out var date)
            ? new Outcome<InvoiceDraft>(draft with { DueDate = date }, due.Findings)
            : new Outcome<InvoiceDraft>(null, due.Findings);
    }
}
