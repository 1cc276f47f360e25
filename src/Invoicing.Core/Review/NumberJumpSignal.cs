using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>The number is far ahead of the last one of its sequence.</summary>
internal sealed class NumberJumpSignal : ISignalRule
{
    public string Id => "number-jump";

    public void Check(SignalContext context, FindingSink findings)
    {
        if (NumberSequence.Of(context) is not { } sequence) return;
        var last = sequence.Earlier.LastOrDefault(each => each.Tail < sequence.Own);
        if (last.Invoice is null || sequence.Own - last.Tail <= context.Options.MostJump) return;
        findings.Add(SignalFindings.NumberJump, Severity.Notice, "/number", ("number", context.Invoice.Number!),
            ("earlier", last.Invoice.Number!), ("jump", sequence.Own - last.Tail), ("most", context.Options.MostJump));
    }
}
