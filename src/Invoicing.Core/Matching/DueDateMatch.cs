using Invoicing.Findings;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Matching;

/// <summary>Payment is not asked for earlier than agreed, by the dates that the invoice gives; a warning, since the
/// amounts stand. Terms that need a date or a calendar which is not known are not compared.</summary>
internal sealed class DueDateMatch(TermsEngine engine) : IMatchRule
{
    public string Id => "due-date";

    public void Check(MatchContext context, FindingSink findings)
    {
        var draft = context.Invoice.Draft;
        var facts = draft.DueFacts;
        if ((draft.DueDate ?? Due(draft.Terms, facts)) is not { } due) return;
        PaymentTerms? before = null;
        LocalDate? agreed = null;
        foreach (var line in context.Lines)
        {
            var terms = line.Order is { } order ? order.Terms : line.Contract?.Terms;
            if (!ReferenceEquals(terms, before)) agreed = Due(before = terms, facts);
            if (due < agreed)
                findings.Add(MatchFindings.DueEarlier, Severity.Warning, "",
                    ("found", due), ("expected", agreed.Value));
        }
    }

    private LocalDate? Due(PaymentTerms? terms, DueFacts facts) =>
        terms is not null && engine.DueDate(terms, facts) is { IsOk: true } known ? known.Value : null;
}
