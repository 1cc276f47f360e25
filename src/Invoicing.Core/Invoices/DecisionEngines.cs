using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Taxes;
using Invoicing.Terms;

namespace Invoicing.Invoices;

/// <summary>By what a draft is decided. An engine that is null decides nothing: what the draft states stands.
/// Immutable, safe to share between threads.</summary>
public sealed record DecisionEngines
{
    /// <summary>Prices of lines without a price; or null.</summary>
    public PriceEngine? Prices { get; init; }

    /// <summary>Allowances and charges by rules and coupons; or null.</summary>
    public DiscountEngine? Discounts { get; init; }

    /// <summary>Taxes of lines and charges without taxes; or null.</summary>
    public TaxEngine? Taxes { get; init; }

    /// <summary>The due date where terms are stated and none is; or null.</summary>
    public TermsEngine? Terms { get; init; }
}
