namespace Invoicing.Catalog;

/// <summary>
/// Decides how something is priced. Pure: the same question gets the same answer. The engine asks its rules in their
/// order, and its price lists where none answers; it owns the sums: a rule chooses a pricing model, and the engine
/// makes the parts of it.
/// </summary>
public interface IPriceRule
{
    /// <summary>The id of the rule, <c>acme-spot-price</c>.</summary>
    string Id { get; }

    /// <summary>Decides.</summary>
    PriceDecision Decide(PriceQuestion question);
}
