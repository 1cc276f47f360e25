namespace Invoicing.Billing;

/// <summary>
/// Decides what becomes of a fact. Pure: the same question gets the same answer. The engine asks its rules in their
/// order until one does not answer <see cref="BillingDecision.NotMine"/>, and owns the sums: no rule can bill a fact
/// twice or lose one.
/// </summary>
public interface IBillingRule
{
    /// <summary>The id of the rule, <c>acme-rebate</c>.</summary>
    string Id { get; }

    /// <summary>Decides.</summary>
    BillingDecision Decide(BillingQuestion question);
}
