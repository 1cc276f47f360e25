using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Review;

/// <summary>
/// Compares the amounts that an invoice declares with those that follow from it, under its own rounding policy or,
/// where that does not explain them, under every other of a closed set (docs/arithmetic.md). It throws for no data.
/// Immutable, safe to share between threads.
/// </summary>
public sealed class ArithmeticEngine
{
    private readonly RoundingPolicy? _stated;
    private readonly Limits _limits;
    private readonly bool _infers;

    private ArithmeticEngine(RoundingPolicy? stated, Limits limits, bool infers)
    {
        _stated = stated;
        _limits = limits;
        _infers = infers;
    }

    /// <summary>The policy of the invoice, then the others.</summary>
    public static ArithmeticEngine Standard { get; } = new(null, Limits.Default, infers: true);

    /// <summary>The policy of the invoice alone.</summary>
    public static ArithmeticEngine StatedOnly { get; } = new(null, Limits.Default, infers: false);

    /// <summary>This engine with a policy that stands instead of the invoice's own.</summary>
    /// <exception cref="ArgumentNullException">The policy is null.</exception>
    public ArithmeticEngine With(RoundingPolicy stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        return new ArithmeticEngine(stated, _limits, _infers);
    }

    /// <summary>This engine with other limits.</summary>
    /// <exception cref="ArgumentNullException">The limits are null.</exception>
    public ArithmeticEngine With(Limits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return new ArithmeticEngine(_stated, limits, _infers);
    }

    /// <summary>Adds what differs. Nothing is allocated when nothing does, for documents of the usual shape.</summary>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public void Check(Invoice invoice, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(findings);
        if (_stated is null && ReferenceEquals(_limits, Limits.Default) && PlainShape.IsPlain(invoice.Draft)
            && FastCalculation.Gives(invoice.Draft, invoice.Amounts, isToBePlain: true)) return;
        findings.AddRange(Explain(invoice).Findings);
    }

    /// <summary>Says which policy explains the amounts, or which comes nearest.</summary>
    /// <exception cref="ArgumentNullException">The invoice is null.</exception>
    public ArithmeticReport Explain(Invoice invoice)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var draft = _stated is null ? invoice.Draft : invoice.Draft with { Rounding = _stated };
        return new ArithmeticRun(draft, invoice.Amounts, _limits).Report(_infers);
    }
}
