using Invoicing.Terms;

namespace Invoicing.Matching;

/// <summary>The terms of payment agreed for a line.</summary>
internal static class AgreedTerms
{
    /// <summary>Those of the order, or of the contract; null where none are agreed.</summary>
    public static PaymentTerms? Of(MatchLine line) => line.Order is { } order ? order.Terms : line.Contract?.Terms;
}
