namespace Invoicing.Discounts;

/// <summary>What a discount rule is asked.</summary>
/// <param name="Facts">The facts about the document.</param>
/// <param name="Line">The line; null on document level.</param>
/// <param name="Base">What a percentage is taken of: by the stacking policy the list price, the gross, or what is left;
/// on document level the sum of that over the lines that may be discounted.</param>
/// <param name="Running">What is left undiscounted.</param>
public readonly record struct DiscountQuestion(DiscountFacts Facts, DiscountLine? Line, Money Base, Money Running)
{
    /// <summary>The facts about the document.</summary>
    /// <exception cref="InvalidOperationException">It is the default, which asks nothing.</exception>
    public DiscountFacts Facts
    {
        get => field ?? throw new InvalidOperationException("default(DiscountQuestion) asks nothing.");
        init;
    } = Facts;
}
