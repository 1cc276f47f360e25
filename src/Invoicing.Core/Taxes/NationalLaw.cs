using NodaTime;

namespace Invoicing.Taxes;

/// <summary>The clauses of a country's law on value added tax by which its rule decides.</summary>
internal sealed record NationalLaw(string RuleId, CountryCode Country, string Scheme)
{
    /// <summary>What is charged within the country.</summary>
    public required string Charge { get; init; }

    public required string Zero { get; init; }

    public required string Exempt { get; init; }

    /// <summary>Who is too small to be registered.</summary>
    public required string SmallSupplier { get; init; }

    public required string ExportOfGoods { get; init; }

    /// <summary>Services whose place or use is abroad.</summary>
    public required string ServiceAbroad { get; init; }

    /// <summary>Whether services abroad are zero-rated exports; otherwise they are outside the tax.</summary>
    public bool IsServiceAbroadZeroRated { get; init; }

    /// <summary>Imported goods of low value that the seller accounts for; null where the law has no such
    /// rule.</summary>
    public string? LowValueGoods { get; init; }

    /// <summary>The first day of that.</summary>
    public LocalDate LowValueFrom { get; init; }

    /// <summary>Whether that holds for buyers who are businesses too.</summary>
    public bool IsLowValueForBusiness { get; init; }

    public Tax OutOfScope(string reason) => Free(TaxCategory.O, reason);

    public Tax Export(string reason) => Free(TaxCategory.G, reason);

    public Tax ReverseCharge(string reason) => Free(TaxCategory.AE, reason);

    public Tax ExemptTax() => Free(TaxCategory.E, $"Exempt: {Exempt}");

    public Tax ZeroTax() => new() { Scheme = Scheme, Category = TaxCategory.Z };

    private Tax Free(TaxCategory category, string reason) =>
        new() { Scheme = Scheme, Category = category, ExemptionReason = reason };
}
