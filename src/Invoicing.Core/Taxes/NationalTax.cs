using System.Collections.Immutable;
using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Parties;

namespace Invoicing.Taxes;

/// <summary>
/// A value added tax outside the EU. It is asked of sellers who are in the country or registered there, and leaves
/// others to other rules: goods that stay, or that a consumer carries away, are taxed; goods that leave are exported;
/// goods that come are the importer's unless the seller accounts for those of low value; a service is taxed, or not, by
/// its place.
/// </summary>
internal abstract class NationalTax : ITreatmentRule
{
    /// <summary>The class of items that the country's law exempts.</summary>
    public const string ExemptClass = "exempt";

    private static readonly TaxDecision NotRegisteredHere =
        TaxDecision.NotMineSince("the seller is neither in the country nor registered there");

    private static readonly TaxDecision NotHere = TaxDecision.NotMineSince("the supply is not made in the country");

    private static readonly TaxDecision AtDestination =
        TaxDecision.NotMineSince("the seller accounts for the tax of the destination");

    private readonly TaxDecision _zero;
    private readonly TaxDecision _exempt;
    private readonly TaxDecision _small;
    private readonly TaxDecision _export;
    private readonly TaxDecision _abroad;

    protected NationalTax(NationalLaw law)
    {
        Law = law;
        _zero = Fixed(law.ZeroTax(), law.Zero, "zero-rated");
        _exempt = Fixed(law.ExemptTax(), law.Exempt, "exempt");
        _small = Fixed(law.OutOfScope($"The seller is not registered: {law.SmallSupplier}"), law.SmallSupplier,
            "the seller is too small to be registered");
        _export = Fixed(law.Export($"Export: {law.ExportOfGoods}"), law.ExportOfGoods, "goods leave the country");
        _abroad = law.IsServiceAbroadZeroRated
            ? Fixed(law.Export($"Exported service: {law.ServiceAbroad}"), law.ServiceAbroad, "a service for abroad")
            : Fixed(law.OutOfScope($"Place of supply abroad: {law.ServiceAbroad}"), law.ServiceAbroad,
                "the place of supply is abroad");
    }

    public string Id => Law.RuleId;

    protected NationalLaw Law { get; }

    public TaxDecision Decide(in TaxQuestion question)
    {
        if (!IsHome(question.Seller.Country) && !question.Seller.IsRegisteredIn(Law.Country)) return NotRegisteredHere;
        if (question.Supply.Margin != MarginScheme.None)
            return TaxDecision.Missing(question, TaxFindings.NotCovered,
                ("country", Law.Country.Code), ("what", "margin schemes"));
        var decision = question.Kind == SupplyKind.Goods ? OfGoods(question) : OfService(question);
        return StatedChoices.Told(question, decision, Law.Country, SelfBillingWords(question, decision));
    }

    /// <summary>Whether a country is in the territory of the tax.</summary>
    protected virtual bool IsHome(CountryCode country) => country == Law.Country;

    /// <summary>The words for a document that the buyer issues; empty where none are known.</summary>
    protected virtual ImmutableArray<Note> SelfBillingWords(in TaxQuestion question, TaxDecision decision) => [];

    /// <summary>The country in which a service is supplied, or used, by the country's law.</summary>
    protected abstract CountryCode PlaceOf(in TaxQuestion question, bool isBusiness);

    /// <summary>Whether a service is supplied, or used, where it is performed.</summary>
    protected virtual bool IsTied(SupplyKind kind, bool isBusiness) => Used.IsTied(kind);

    /// <summary>The taxes of what is supplied within the country by a seller who is registered.</summary>
    protected virtual TaxDecision Taxed(in TaxQuestion question) => AtRate(question, Law.Charge);

    /// <summary>The treatment of goods that leave the country.</summary>
    protected virtual TaxDecision Exported(in TaxQuestion question) => _export;

    /// <summary>The treatment of a service for abroad.</summary>
    protected virtual TaxDecision Abroad(in TaxQuestion question) => _abroad;

    protected virtual TaxDecision OfGoods(in TaxQuestion question)
    {
        var to = Place.OfGoods(question).Country;
        if (to.IsNone) return Place.Missing(question);
        if (IsHome(question.From.Country))
        {
            if (IsHome(to)) return Within(question);
            if (question.Supply.Transport == TransportOfGoods.ByBuyer && Place.IsStatusUnknown(question))
                return Place.StatusUnknown(question);
            return IsTaxedThere(question, to) ? AtDestination : Place.Proven(question, Exported(question));
        }

        return IsHome(to) && IsLowValueImport(question) ? AtRate(question, Law.LowValueGoods!) : NotHere;
    }

    protected virtual TaxDecision OfService(in TaxQuestion question)
    {
        var place = PlaceOf(question, question.IsBuyerBusiness);
        if (Place.IsStatusUnknown(question) && IsHome(place) != IsHome(PlaceOf(question, isBusiness: true)))
            return Place.StatusUnknown(question);
        if (place.IsNone) return Place.Missing(question);
        if (IsHome(place)) return Within(question);
        if (!IsHome(question.Seller.Country)) return NotHere;
        if (!question.IsToStated && IsTied(question.Kind, question.IsBuyerBusiness))
            return Place.Missing(question, "performance");
        return IsTaxedThere(question, place)
            ? AtDestination
            : ConsumerAbroad.Warned(question, Abroad(question));
    }

    /// <summary>One tax at the rate of the item's class; zero-rated and exempt classes have none.</summary>
    protected TaxDecision AtRate(in TaxQuestion question, string clause)
    {
        var rateClass = ClassOf(question);
        if (rateClass == ExemptClass) return _exempt;
        if (rateClass == RateClass.Zero) return _zero;
        var sink = new FindingSink();
        var rate = question.Rates.Find(
            new RateQuestion(Law.Country, rateClass, question.TaxPoint, Scheme: Law.Scheme), sink, question.Path);
        if (rate is null) return TaxDecision.Missing(sink.ToList());
        if (rate.Rate.IsZero) return _zero;
        return TaxDecision.Of(new Tax { Scheme = Law.Scheme, Rate = rate.Rate })
            .Because(clause, $"{rate.Class} rate of {rate.Rate}", question.Rates.Of(Law.Country)?.Version)
            .By(rate).In(Law.Country);
    }

    /// <summary>The class of rates of the item: as the country's data say, else its own name, else standard.</summary>
    protected string ClassOf(in TaxQuestion question) => question.ItemClass is not { } itemClass
        ? RateClass.Standard
        : question.Rates.Of(Law.Country)?.ClassOf(itemClass, question.TaxPoint)?.RateClass ?? itemClass;

    protected TaxDecision Fixed(Tax tax, string clause, string reason) =>
        TaxDecision.Of(tax).Because(clause, reason).In(Law.Country);

    protected TaxDecision Zero => _zero;

    protected TaxDecision Exempt => _exempt;

    private TaxDecision Within(in TaxQuestion question) =>
        question.Situation.Choices.IsSmallEnterprise && IsHome(question.Seller.Country) ? _small : Taxed(question);

    private bool IsLowValueImport(in TaxQuestion question) =>
        Law.LowValueGoods is not null
        && question.TaxPoint >= Law.LowValueFrom
        && (Law.IsLowValueForBusiness || !question.IsBuyerBusiness)
        && question.Situation.Choices.LowValueImports.Contains(Law.Country);

    // By registration, by the one-stop shop of the EU, or by a scheme for imports of low value.
    private static bool IsTaxedThere(in TaxQuestion question, CountryCode place)
    {
        var isGoods = question.Kind == SupplyKind.Goods;
        if (isGoods && question.Situation.Choices.LowValueImports.Contains(place)) return true;
        if (place.IsEu(question.TaxPoint) && !question.IsBuyerBusiness
            && question.Situation.Choices.DistanceSales == DistanceSales.AtDestinationByOneStopShop) return true;
        return !isGoods && question.Seller.IsRegisteredIn(place);
    }
}
