using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Matching;

/// <summary>How an invoice matches. Immutable.</summary>
public sealed record MatchReport
{
    private readonly Sequence<MatchedLine> _lines;
    private readonly Sequence<Variance> _variances;
    private readonly FindingList? _findings;

    /// <summary>What each line that has a price was matched with, in the order of the invoice.</summary>
    public ImmutableArray<MatchedLine> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }

    /// <summary>What does not match. Default: nothing.</summary>
    public FindingList Findings
    {
        get => _findings ?? FindingList.Empty;
        init => _findings = value is null or { Count: 0 } ? null : value;
    }

    /// <summary>Those findings that say what the difference costs, each with what it explains downstream.</summary>
    public ImmutableArray<Variance> Variances
    {
        get => _variances.Items;
        init => _variances = value;
    }

    /// <summary>Whether no finding is an error; otherwise the invoice is held.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsMatched => !Findings.HasErrors;

    /// <summary>What was billed so far and the invoice that this report is about, each of its lines recorded with
    /// what it was matched with.</summary>
    /// <exception cref="ArgumentException">The report is about another invoice.</exception>
    public BilledSoFar Record(BilledSoFar before, Invoice invoice)
    {
        ArgumentNullException.ThrowIfNull(before);
        var after = before.With(invoice);
        var items = after.Items.ToBuilder();
        if (items.Count != before.Items.Length + Lines.Length)
            throw new ArgumentException("The report is about another invoice.", nameof(invoice));
        for (var i = 0; i < Lines.Length; i++)
        {
            var at = before.Items.Length + i;
            items[at] = items[at] with
            {
                OrderId = Lines[i].OrderId,
                OrderLineId = Lines[i].OrderLineId,
                ContractId = Lines[i].ContractId,
            };
        }

        return after with { Items = items.MoveToImmutable() };
    }
}

/// <summary>What an invoice line was matched with.</summary>
/// <param name="Line">The id of the line (BT-126).</param>
/// <param name="OrderId">The order, or null.</param>
/// <param name="OrderLineId">Its line, or null.</param>
/// <param name="ContractId">The contract, or null.</param>
public sealed record MatchedLine(string Line, string? OrderId, string? OrderLineId, string? ContractId);
