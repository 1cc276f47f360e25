using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>What proves that a treatment may be applied: dated facts that the caller keeps. Immutable.</summary>
public sealed record TaxEvidence
{
    private readonly Sequence<VatNumberCheck> _vatNumberChecks;
    private readonly Sequence<ExemptionCertificate> _certificates;
    private readonly Sequence<ExportProof> _exportProofs;

    /// <summary>No evidence.</summary>
    public static TaxEvidence None { get; } = new();

    /// <summary>Checks of VAT numbers with the authority that gave them (VIES in the EU).</summary>
    public ImmutableArray<VatNumberCheck> VatNumberChecks
    {
        get => _vatNumberChecks.Items;
        init => _vatNumberChecks = value;
    }

    /// <summary>Exemption and resale certificates of the buyer.</summary>
    public ImmutableArray<ExemptionCertificate> Certificates
    {
        get => _certificates.Items;
        init => _certificates = value;
    }

    /// <summary>Proofs that goods left the customs territory, or the country.</summary>
    public ImmutableArray<ExportProof> ExportProofs
    {
        get => _exportProofs.Items;
        init => _exportProofs = value;
    }
}

/// <summary>What the authority answered about a VAT number.</summary>
/// <param name="Number">The number that was asked for, with its prefix.</param>
/// <param name="CheckedOn">The day on which it was asked.</param>
/// <param name="IsValid">Whether the number was valid on that day.</param>
/// <param name="ConsultationId">The number by which the authority knows the consultation, which proves it; or
/// null.</param>
public sealed record VatNumberCheck(
    string Number, LocalDate CheckedOn, bool IsValid, string? ConsultationId = null);

/// <summary>A certificate by which a buyer is exempt, or buys for resale.</summary>
/// <param name="Id">The number of the certificate.</param>
/// <param name="Valid">The days on which it holds.</param>
/// <param name="Jurisdictions">Where it holds: a country (<c>DE</c>) or a region by ISO 3166-2 (<c>US-NY</c>), which
/// holds for all below it.</param>
/// <param name="ReasonCode">The VATEX code that the exemption has, or null.</param>
/// <param name="Reason">The reason in words (<c>resale</c>), or null.</param>
public sealed record ExemptionCertificate(
    string Id,
    DateRange Valid,
    ImmutableArray<string> Jurisdictions,
    string? ReasonCode = null,
    string? Reason = null)
{
    private readonly Sequence<string> _jurisdictions = Jurisdictions;

    /// <summary>Where it holds.</summary>
    public ImmutableArray<string> Jurisdictions
    {
        get => _jurisdictions.Items;
        init => _jurisdictions = value;
    }

    /// <summary>Whether it holds in a jurisdiction on a day.</summary>
    public bool HoldsIn(string jurisdiction, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(jurisdiction);
        if (!Valid.Contains(day)) return false;
        foreach (var held in Jurisdictions)
            if (jurisdiction == held || jurisdiction.StartsWith(held + "-", StringComparison.Ordinal)) return true;
        return false;
    }
}

/// <summary>A proof that goods left: a customs reference (MRN), a confirmation of arrival.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Date">The day on which they left.</param>
public sealed record ExportProof(string Reference, LocalDate Date);
