using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>A number runs against the dates: a higher one is older, or a lower one is newer.</summary>
internal sealed class NumberOrderSignal : ISignalRule
{
    public string Id => "number-order";

    public void Check(SignalContext context, FindingSink findings)
    {
        if (NumberSequence.Of(context) is not { } sequence) return;
        var date = context.Invoice.IssueDate;
        foreach (var (tail, earlier) in sequence.Earlier)
        {
            if (tail > sequence.Own ? earlier.IssueDate >= date : earlier.IssueDate <= date) continue;
            findings.Add(SignalFindings.NumberOutOfOrder, Severity.Warning, "/number",
                ("number", context.Invoice.Number!), ("date", date), ("earlier", earlier.Number!),
                ("earlierDate", earlier.IssueDate));
            return;
        }
    }
}
