using Invoicing.Explanations;

namespace Invoicing.Taxes;

/// <summary>A rate that was looked up, and what it rests on. Immutable.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Basis">The law it comes from and the version of the country's rates.</param>
public sealed record RateDecision(TaxRate Rate, Basis Basis);
