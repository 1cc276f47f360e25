using NodaTime;

namespace Invoicing.Taxes;

/// <summary>What a rate is looked up by: a rate depends on nothing else. Immutable.</summary>
/// <param name="Country">The country.</param>
/// <param name="RateClass">The class of rates, see <see cref="Taxes.RateClass"/>.</param>
/// <param name="TaxPoint">The day on which the tax becomes chargeable (BT-7), not today.</param>
/// <param name="Region">The region, a code of ISO 3166-2 such as <c>CA-QC</c>; null: no region in particular.</param>
/// <param name="Scheme">The tax scheme.</param>
public sealed record RateQuestion(
    CountryCode Country,
    string RateClass,
    LocalDate TaxPoint,
    string? Region = null,
    string Scheme = "VAT");
