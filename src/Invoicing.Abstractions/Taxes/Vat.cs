namespace Invoicing.Taxes;

/// <summary>The usual treatments by name, for lines that carry one VAT.</summary>
public static class Vat
{
    /// <summary>VAT at a rate above zero (category S); 19 means 19 %.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above zero.</exception>
    public static Tax Standard(decimal rate) => rate > 0
        ? new Tax { Rate = Percentage.Of(rate) }
        : throw new ArgumentOutOfRangeException(nameof(rate), rate, "Category S has a rate above zero.");

    /// <summary>Zero rated (category Z).</summary>
    public static Tax Zero { get; } = new() { Category = TaxCategory.Z };

    /// <summary>Exempt (category E) for a reason: a VATEX code, its text, or both.</summary>
    public static Tax Exempt(string? reasonCode, string? reason = null) =>
        new() { Category = TaxCategory.E, ExemptionReasonCode = reasonCode, ExemptionReason = reason };

    /// <summary>Reverse charge (category AE, VATEX-EU-AE).</summary>
    public static Tax ReverseCharge { get; } = new()
    {
        Category = TaxCategory.AE, ExemptionReasonCode = "VATEX-EU-AE", ExemptionReason = "Reverse charge",
    };

    /// <summary>Intra-community supply of goods (category K, VATEX-EU-IC).</summary>
    public static Tax IntraCommunitySupply { get; } = new()
    {
        Category = TaxCategory.K, ExemptionReasonCode = "VATEX-EU-IC", ExemptionReason = "Intra-community supply",
    };

    /// <summary>Export outside the EU (category G, VATEX-EU-G).</summary>
    public static Tax Export { get; } = new()
    {
        Category = TaxCategory.G, ExemptionReasonCode = "VATEX-EU-G", ExemptionReason = "Export outside the EU",
    };

    /// <summary>Not subject to VAT (category O, VATEX-EU-O).</summary>
    public static Tax OutOfScope { get; } = new()
    {
        Category = TaxCategory.O, ExemptionReasonCode = "VATEX-EU-O", ExemptionReason = "Not subject to VAT",
    };
}
