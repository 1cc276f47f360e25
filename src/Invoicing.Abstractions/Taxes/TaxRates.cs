using NodaTime;

namespace Invoicing.Taxes;

/// <summary>One rate in one place for one time.</summary>
public sealed record TaxRate
{
    /// <summary>The rate class.</summary>
    public required string Class { get; init; }

    /// <summary>The scheme.</summary>
    public string Scheme { get; init; } = "VAT";

    /// <summary>The rate.</summary>
    public Percentage Rate { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Source { get; init; }
}

/// <summary>Rates by country and date.</summary>
public sealed class TaxRates
{
    /// <summary>No rates.</summary>
    public static TaxRates None { get; } = new();

    /// <summary>The rate, or null.</summary>
    public TaxRate? Find(CountryCode country, string? region, string scheme, string rateClass, LocalDate taxPoint) => null;
}

/// <summary>Names of rate classes.</summary>
public static class RateClass
{
    /// <summary>Standard.</summary>
    public const string Standard = "standard";
}
