using System.Collections.Immutable;
using Invoicing.Invoices;

namespace Invoicing.Matching;

/// <summary>What a match rule is given: an invoice, each line beside what was agreed for it.</summary>
public sealed class MatchContext
{
    /// <summary>The invoice.</summary>
    public required Invoice Invoice { get; init; }

    /// <summary>The lines that have a price, in the order of the invoice.</summary>
    public required ImmutableArray<MatchLine> Lines { get; init; }

    /// <summary>How far an amount may lie from the one agreed.</summary>
    public required Tolerance Tolerance { get; init; }
}
