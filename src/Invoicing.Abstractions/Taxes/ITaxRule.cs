namespace Invoicing.Taxes;

/// <summary>
/// Decides the tax of a supply. Pure: the same question gets the same answer, and the answer depends on nothing else.
/// The engine asks its rules in their order: the first one that answers gives the treatment; levies of the others
/// stand beside it. Held to its laws by <c>TaxRuleLaws.Check</c> of Invoicing.Testing.
/// </summary>
public interface ITaxRule
{
    /// <summary>The id of the rule, <c>lisbon-lodging</c>.</summary>
    string Id { get; }

    /// <summary>Whether it asks for quantity and net amount of a supply, for a cap or threshold. Default: it does not,
    /// and supplies that differ in nothing else are decided once.</summary>
    bool NeedsAmounts => false;

    /// <summary>Decides.</summary>
    TaxDecision Decide(in TaxQuestion question);
}
