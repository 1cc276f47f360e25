using System.Collections.Immutable;

namespace Invoicing.Taxes;

/// <summary>No place is known.</summary>
internal sealed class NoJurisdictionRates : IJurisdictionRates
{
    public static NoJurisdictionRates Instance { get; } = new();

    public string Id => "none";

    public ImmutableArray<JurisdictionRate>? Find(in JurisdictionQuestion question) => null;
}
