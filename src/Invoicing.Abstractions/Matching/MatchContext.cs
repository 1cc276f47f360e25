using System.Collections.Immutable;
using Invoicing.Invoices;

namespace Invoicing.Matching;

/// <summary>What a match rule is given: an invoice, each line beside what was agreed for it.</summary>
public sealed class MatchContext
{
    /// <summary>The invoice.</summary>
    public required Invoice Invoice { get; init; }

    /// <summary>The lines that have a price, in the order of the invoice; a line that bills several order lines once
    /// for each.</summary>
    public required ImmutableArray<MatchLine> Lines { get; init; }

    /// <summary>How the order lines were found that a document without priced lines bills; null where it has
    /// some.</summary>
    public LineAssignment? TotalAssignment { get; init; }

    /// <summary>What was agreed, what happened, what was billed before.</summary>
    public required MatchFacts Facts { get; init; }

    /// <summary>How far values may lie from those agreed.</summary>
    public required ToleranceTable Tolerances { get; init; }

    /// <summary>The tolerance that holds for a line, or for the document.</summary>
    /// <param name="kind">What is compared.</param>
    /// <param name="line">The line; null for the document.</param>
    public AppliedTolerance Tolerance(ToleranceKind kind, MatchLine? line = null) => Tolerances.Of(
        kind, Invoice.Seller.Id, Facts.SellerGroups, line is null ? null : line.OrderLine?.Item ?? line.Line.Item,
        Invoice.Buyer.Id);
}
