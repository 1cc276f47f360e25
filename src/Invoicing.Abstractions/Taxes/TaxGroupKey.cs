namespace Invoicing.Taxes;

/// <summary>What a tax group is known by: never by the rate alone. Immutable; equal when all parts are equal.</summary>
/// <param name="Scheme">Tax scheme code (BT-118-0).</param>
/// <param name="Category">Category (BT-118).</param>
/// <param name="Kind">How the tax is computed.</param>
/// <param name="Rate">Rate (BT-119).</param>
/// <param name="PerUnit">The amount for each unit of a tax per unit, else null.</param>
/// <param name="ExemptionReasonCode">VAT exemption reason code (BT-121).</param>
/// <param name="ExemptionReason">VAT exemption reason text (BT-120).</param>
/// <param name="Jurisdiction">The jurisdiction, where one scheme has several.</param>
public sealed record TaxGroupKey(
    string Scheme,
    TaxCategory Category,
    TaxKind Kind,
    Percentage Rate,
    UnitPrice? PerUnit = null,
    string? ExemptionReasonCode = null,
    string? ExemptionReason = null,
    string? Jurisdiction = null);
