using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>
/// Sales tax of the United States: one tax for each jurisdiction that the caller's rates name for the place. All are of
/// the scheme <c>SALES</c>, so that they can be rounded together. Nothing is collected in states where the seller is
/// not registered (<see cref="TaxChoices.RegisteredRegions"/>).
/// </summary>
/// <param name="rates">The rates of jurisdictions.</param>
/// <exception cref="ArgumentNullException">There are none.</exception>
public sealed class UnitedStatesSalesTax(IJurisdictionRates rates) : ITreatmentRule
{
    /// <summary>The scheme of the taxes.</summary>
    public const string Scheme = "SALES";

    private const string Nexus = "South Dakota v. Wayfair, Inc., 585 U.S. 162 (2018)";

    private static readonly CountryCode Country = CountryCode.Of("US");

    private static readonly TaxDecision Elsewhere = TaxDecision.NotMineSince("the supply is not made in the US");

    private static readonly TaxDecision NoNexus =
        TaxDecision.NotMineSince("the seller is neither in the US nor registered in the state");

    private readonly IJurisdictionRates _rates = rates ?? throw new ArgumentNullException(nameof(rates));

    /// <inheritdoc/>
    public string Id => "us-sales-tax";

    /// <inheritdoc/>
    public bool NeedsAmounts => _rates != NoJurisdictionRates.Instance;

    /// <inheritdoc/>
    public TaxDecision Decide(in TaxQuestion question) =>
        StatedChoices.Told(question, Decided(question), Country);

    private TaxDecision Decided(in TaxQuestion question)
    {
        var to = Place.Of(question);
        if (to.Country != Country) return Elsewhere;
        var isHome = question.Seller.Country == Country;
        var registered = question.Situation.Choices.RegisteredRegions;
        if (!isHome && registered.IsEmpty) return NoNexus;
        if (RegionCode.Of(to) is not { } state)
            return TaxDecision.Missing(question, TaxFindings.RegionMissing, ("country", Country.Code));
        if (!UnitedStatesRegions.IsKnown(state))
            return TaxDecision.Missing(question, TaxRateFindings.RegionUnknown, ("country", Country.Code),
                ("region", state), ("known", UnitedStatesRegions.Known));
        if (!registered.Contains(state, StringComparer.Ordinal))
            return isHome ? NotRegistered(question, state) : NoNexus;
        return Certificates.Holding(question, state) is { } certificate
            ? Exempt(certificate)
            : Taxed(question, state);
    }

    private TaxDecision Taxed(in TaxQuestion question, string state)
    {
        var found = _rates.Find(new JurisdictionQuestion(
            question.From, Place.Of(question), question.Kind, question.ItemClass, question.TaxPoint));
        if (found is not { IsDefault: false } all)
            return TaxDecision.Missing(question, TaxFindings.JurisdictionUnknown,
                ("place", Text(question, state)), ("source", _rates.Id));
        var sink = new FindingSink();
        var taxes = ImmutableArray.CreateBuilder<Tax>(all.Length);
        string? reason = null;
        foreach (var rate in all)
        {
            if (rate.Rate.IsZero) continue;
            if (Certificates.Holding(question, rate.Code) is { } certificate)
            {
                reason ??= $"Certificate {certificate.Id}";
                continue;
            }

            if (!TaxedPart.TryOf(question, rate, sink, out var part)) return TaxDecision.Missing(sink.ToList());
            if (part.IsNothing) reason ??= part.Reason;
            else taxes.Add(TaxOf(rate, part.StatedBase));
        }

        var clause = all.IsEmpty ? _rates.Id : all[0].Source;
        if (taxes.Count == 0) return Untaxed(question, state, reason, clause);
        Certificates.Lapsed(question, state, sink);
        return TaxDecision.Of(taxes.ToArray()).Because(clause, Text(question, state), _rates.Version).In(Country)
            .With(sink.ToList());
    }

    private Tax TaxOf(JurisdictionRate rate, Money? statedBase) => new()
    {
        Scheme = Scheme,
        Rate = rate.Rate,
        Jurisdiction = rate.Code,
        StatedBase = statedBase,
        Basis = new Basis(Id, rate.Source, _rates.Version, $"{rate.Name}, by {_rates.Id}"),
    };

    private TaxDecision Untaxed(in TaxQuestion question, string state, string? reason, string clause)
    {
        var because = reason ?? $"no jurisdiction of {Text(question, state)} taxes it";
        return TaxDecision.Of(new Tax { Scheme = Scheme, Category = TaxCategory.E, ExemptionReason = because })
            .Because(clause, because, _rates.Version).In(Country);
    }

    private static TaxDecision NotRegistered(in TaxQuestion question, string state)
    {
        var sink = new FindingSink();
        sink.Add(TaxFindings.RegionNotRegistered, Severity.Notice, question.Path,
            ("region", state), ("scheme", Scheme));
        var reason = $"The seller is not registered in {state}";
        return TaxDecision.Of(new Tax { Scheme = Scheme, Category = TaxCategory.O, ExemptionReason = reason })
            .Because(Nexus, reason).In(Country).With(sink.ToList());
    }

    private static TaxDecision Exempt(ExemptionCertificate certificate) => TaxDecision.Of(new Tax
    {
        Scheme = Scheme,
        Category = TaxCategory.E,
        ExemptionReasonCode = certificate.ReasonCode,
        ExemptionReason = certificate.Reason ?? $"Certificate {certificate.Id}",
    }).Because($"certificate {certificate.Id}", certificate.Reason ?? "certificate of exemption").In(Country);

    private static string Text(in TaxQuestion question, string state)
    {
        var to = Place.Of(question);
        return string.Join(' ', new[] { to.City, state, to.PostCode }.Where(part => part is not null));
    }
}
