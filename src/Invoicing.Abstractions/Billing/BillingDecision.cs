using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Invoices;
using NodaTime;

namespace Invoicing.Billing;

/// <summary>What a billing rule answers. Immutable.</summary>
public sealed class BillingDecision
{
    private BillingDecision()
    {
    }

    /// <summary>The rule has nothing to say about the fact: the next one is asked.</summary>
    public static BillingDecision NotMine { get; } = new();

    /// <summary>The lines to bill: one, or one for each part of its price; empty unless the fact is billed.</summary>
    public ImmutableArray<InvoiceLine> Lines { get; private init; } = [];

    /// <summary>Why the fact is held; empty unless it is.</summary>
    public FindingList Reasons { get; private init; } = FindingList.Empty;

    /// <summary>Whether the fact is in order and its time has not come.</summary>
    public bool IsNotYetDue { get; private init; }

    /// <summary>When its time comes, where that is known and the fact is not due yet.</summary>
    public LocalDate? Due { get; private init; }

    /// <summary>The fact is billed with a line. The engine gives the line its id and the name of the fact.</summary>
    public static BillingDecision Bill(InvoiceLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new BillingDecision { Lines = [line] };
    }

    /// <summary>The fact is billed with several lines, all of them or none.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static BillingDecision Bill(ImmutableArray<InvoiceLine> lines) => lines.IsDefaultOrEmpty
        ? throw new ArgumentException("A fact is billed with a line.", nameof(lines))
        : new BillingDecision { Lines = lines };

    /// <summary>The fact is held back until a person has looked at it.</summary>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static BillingDecision Hold(FindingList reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        return reasons.Count > 0
            ? new BillingDecision { Reasons = reasons }
            : throw new ArgumentException("A fact is held for a reason.", nameof(reasons));
    }

    /// <summary>The fact is held back, for one reason.</summary>
    /// <param name="question">The question that is answered.</param>
    /// <param name="code">The code of the finding.</param>
    /// <param name="args">Names and values of the finding.</param>
    public static BillingDecision Hold(
        BillingQuestion question, string code, params ReadOnlySpan<(string Name, FindingValue Value)> args)
    {
        ArgumentNullException.ThrowIfNull(question);
        var sink = new FindingSink();
        sink.Add(code, Severity.Error, question.Fact.Path, args);
        return Hold(sink.ToList());
    }

    /// <summary>The fact is in order and its time has not come.</summary>
    /// <param name="due">When it comes, or null where that is not known.</param>
    public static BillingDecision NotYetDue(LocalDate? due) => new() { IsNotYetDue = true, Due = due };
}
