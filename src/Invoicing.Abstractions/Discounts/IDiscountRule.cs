namespace Invoicing.Discounts;

/// <summary>
/// Decides on a discount. Pure: the same question gets the same answer. The rule chooses; the engine computes the
/// amount, stacks it with others and owns the sums: no rule can push a line or the document below zero.
/// </summary>
public interface IDiscountRule
{
    /// <summary>The id of the rule, <c>acme-loyalty</c>.</summary>
    string Id { get; }

    /// <summary>Whether it is asked about each line or about the document.</summary>
    DiscountLevel Level { get; }

    /// <summary>Decides.</summary>
    DiscountDecision Decide(in DiscountQuestion question);
}
