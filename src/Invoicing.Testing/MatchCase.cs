using System.Collections.Immutable;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Serialization;

namespace Invoicing.Testing;

/// <summary>An invoice and all that it is held against, right or wrong. Immutable.</summary>
/// <param name="Draft">The invoice before it is calculated.</param>
/// <param name="Facts">What was agreed and what happened.</param>
/// <param name="Tolerances">How far values may lie from those agreed.</param>
/// <param name="Wider">The same, no tolerance narrower and some wider.</param>
public sealed record MatchCase(
    InvoiceDraft Draft, MatchFacts Facts, ToleranceTable Tolerances, ToleranceTable Wider)
{
    /// <summary>What is wrong with it on purpose, in words; empty: nothing.</summary>
    public ImmutableArray<string> Deviations { get; init; } = [];

    /// <summary>The invoice.</summary>
    public Invoice Invoice() => InvoiceCalculator.Calculate(Draft).Value;

    /// <summary>The same with everything listed the other way round.</summary>
    public MatchCase Reversed() => this with
    {
        Draft = Draft with { Lines = [.. Draft.Lines.Reverse()] },
        Facts = Facts with
        {
            Orders = [.. Facts.Orders.Reverse().Select(order => order with { Lines = [.. order.Lines.Reverse()] })],
            Receipts = [.. Facts.Receipts.Reverse().Select(note => note with { Lines = [.. note.Lines.Reverse()] })],
            Acceptances = [.. Facts.Acceptances.Reverse()],
            Contracts = [.. Facts.Contracts.Reverse()],
        },
    };

    /// <summary>The case in words and JSON, as a failure shows it.</summary>
    public override string ToString() =>
        $"{(Deviations.IsEmpty ? "nothing is wrong" : string.Join("; ", Deviations))}\n{InvoicingJson.Write(Draft)}\n"
        + $"{InvoicingJson.Write(Facts)}\ntolerances {InvoicingJson.Write(Tolerances)}\n"
        + $"wider {InvoicingJson.Write(Wider)}";
}
