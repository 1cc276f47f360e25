using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>By what a draft is decided. An engine that is null decides nothing: what the draft states stands. Immutable,
/// safe to share between threads.</summary>
public sealed record DecisionEngines
{
    /// <summary>Taxes of lines and charges without taxes; or null.</summary>
    public TaxEngine? Taxes { get; init; }
}
