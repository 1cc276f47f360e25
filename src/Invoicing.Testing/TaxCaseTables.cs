using System.Collections.Immutable;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Testing;

/// <summary>What the facts of generated tax cases are picked from; the first entry of each is the plainest.</summary>
internal static class TaxCaseTables
{
    public static readonly ImmutableArray<LocalDate> Days =
    [
        new(2026, 11, 2), new(2020, 6, 30), new(2020, 7, 1), new(2020, 12, 31), new(2021, 1, 1), new(2021, 6, 30),
        new(2021, 7, 1), new(2024, 12, 31), new(2025, 1, 1), new(2015, 1, 1), new(2014, 12, 31), new(2030, 1, 1),
    ];

    public static readonly ImmutableArray<PostalAddress> Addresses =
    [
        In("DE"), In("FR"), In("AT"), In("IT"), In("ES"), In("PT"), In("PL"), In("IE"), In("GR"), In("GB"), In("XI"),
        In("CH"), In("NO"), In("US", "US-NY"), In("CA", "CA-QC"), In("IN", "IN-MH"), In("JP"), In("AU"), In("SG"),
        In("NZ"), In("IS"), In("LI"), In("CA", "CA-BC"), In("IN", "IN-KA"), In("US", "US-CA"), In("IM"),
        In("ES", "ES-CN"), In("ES", "ES-CE"), In("FI", "FI-01"), In("MC"), In("RE"), In("DE", postCode: "78266"),
        PostalAddress.None,
    ];

    public static readonly ImmutableArray<PostalAddress?> Places =
        [null, .. Addresses, In("PT") with { City = "Lisbon" }, In("IT") with { City = "Livigno" }];

    public static readonly ImmutableArray<string?> Numbers =
    [
        null, "DE136695976", "FR83404833048", "ATU13585627", "IT00743110157", "ESA28015865", "PL5250007738",
        "GB220430231", "XI220430231", "DE136695975", "ZZ1",
    ];

    public static readonly ImmutableArray<string?> ItemClasses =
    [
        null, RateClass.Reduced, RateClass.SuperReduced, RateClass.Zero, "construction", "scrap", "insurance",
        "VATEX-EU-132-1I", "tobacco", "lodging", "unknown", "18", "exempt", "gst-only", "legal-service",
    ];

    public static readonly ImmutableArray<MarginScheme> Margins =
        [MarginScheme.None, MarginScheme.None, MarginScheme.None, .. Enum.GetValues<MarginScheme>()];

    public static readonly ImmutableArray<ImmutableArray<CountryCode>> Establishments =
        [[], [], [CountryCode.Of("FR")], [CountryCode.Of("AT"), CountryCode.Of("CH")]];

    public static readonly ImmutableArray<TaxChoices> Choices =
    [
        TaxChoices.None, TaxChoices.None, TaxChoices.None,
        new TaxChoices { IsSmallEnterprise = true }, new TaxChoices { IsCashAccounting = true, IsSelfBilled = true },
        new TaxChoices { Chain = ChainRole.TriangularMiddle }, new TaxChoices { IsCallOffStock = true },
        new TaxChoices { IsEquivalenceSurcharge = true },
        new TaxChoices { RegisteredRegions = ["US-NY", "CA-BC", "CA-QC"], IsEndUser = true },
        new TaxChoices
        {
            LowValueImports = [CountryCode.Of("NO"), CountryCode.Of("AU"), CountryCode.Of("GB"), CountryCode.Of("SG")],
            IsExportUnderBond = true,
        },
        new TaxChoices { IsCompositionDealer = true, RegisteredRegions = ["US-CA"] },
    ];

    public static readonly ImmutableArray<TaxEvidence> Evidence =
    [
        TaxEvidence.None,
        new TaxEvidence { VatNumberChecks = [new("FR83404833048", new LocalDate(2015, 1, 1), true, "W1")] },
        new TaxEvidence { VatNumberChecks = [new("FR83404833048", new LocalDate(2015, 1, 1), false)] },
        new TaxEvidence { ExportProofs = [new("MRN", new LocalDate(2031, 1, 1))] },
        new TaxEvidence { Certificates = [Certificate("DE", "FR"), Certificate("US-NY", null)] },
    ];

    public static Party Party(string name, PostalAddress address, string? number, string? second) => new()
    {
        Name = name,
        Address = address,
        TaxRegistrations = [.. new[] { number, second }.OfType<string>().Select(TaxRegistration.Vat)],
    };

    private static ExemptionCertificate Certificate(string jurisdiction, string? second) => new(
        "C-1", DateRange.Of(new LocalDate(2020, 1, 1), new LocalDate(2026, 11, 3)),
        second is null ? [jurisdiction] : [jurisdiction, second],
        second is null ? null : "VATEX-EU-151-1A", second is null ? "resale" : null);

    private static PostalAddress In(string country, string? subdivision = null, string? postCode = null) => new()
    {
        Country = CountryCode.Of(country), Subdivision = subdivision, PostCode = postCode,
    };
}
