using System.Collections.Frozen;
using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>The business that buys owes the tax where the seller is not established: on services of article 44 always
/// (directive 2006/112/EC article 196), on other supplies where the state makes use of article 194.</summary>
internal sealed class ReverseChargeAbroad(VatAnswers answers) : IVatRule
{
    private const string RuleId = "reverse-charge";

    private static readonly TaxDecision NotAbroad = TaxDecision.NotMineSince(
        "the seller is established where the supply is taxed, or that is outside the EU");

    private static readonly TaxDecision NotBusiness = TaxDecision.NotMineSince("the buyer is no business");
    private static readonly TaxDecision NotUsed = TaxDecision.NotMineSince(
        "the state makes no use of article 194 for such supplies, as far as the table says");

    private static readonly VatGround Services = new(RuleId, "196",
        "the business that is served owes the tax", Vat.ReverseCharge, VatWords.ReverseCharge);

    private static readonly FrozenDictionary<CountryCode, Use> Uses = VatTable.Read("article-194", cells: 6)
        .ToFrozenDictionary(row => CountryCode.Of(row[0]), UseOf);

    public string Id => RuleId;

    public TaxDecision Decide(in VatCase c)
    {
        var place = c.Place.Territory;
        if (!place.IsUnion || c.IsEstablishedIn(place)) return NotAbroad;
        if (!c.IsBusiness) return NotBusiness;
        if (GroundOf(c, place) is not { } ground) return NotUsed;
        var sink = new FindingSink();
        BuyerVatNumber.Check(c, place.State, refused: default, sink, "reverse charge");
        return Checked.Of(sink, answers.Of(c, ground, c.Place));
    }

    private static Use UseOf(string[] row) => new(
        IsForGoods: row[1] == "all",
        Except: [.. row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<SupplyKind>)],
        IsDespiteRegistration: row[3] == "yes",
        Enum.Parse<Buyers>(row[4]),
        new VatGround(RuleId, "194", "the seller is not established in the state", Vat.ReverseCharge,
            VatWords.ReverseCharge)
        { NationalClause = row[5] });

    private static VatGround? GroundOf(in VatCase c, VatTerritory place)
    {
        if (c.Place.Article == "44") return Services;
        if (!Uses.TryGetValue(place.State, out var use)) return null;
        if (c.IsGoods && c.Place.Article != "36" && !use.IsForGoods) return null;
        if (use.Except.Contains(c.Supply.Kind)) return null;
        if (!IsOf(use.Buyers, c, place)) return null;
        return use.IsDespiteRegistration || !c.IsRegisteredIn(place) ? use.Ground : null;
    }

    private static bool IsOf(Buyers buyers, in VatCase c, VatTerritory place) => buyers switch
    {
        Buyers.Identified => BuyerVatNumber.IsThereOneOf(c, place.State),
        Buyers.Established => c.Buyer.IsSame(place),
        _ => true,
    };

    // Which businesses owe the tax by the state's law.
    private enum Buyers
    {
        Any = 0,
        Identified,
        Established,
    }

    private sealed record Use(
        bool IsForGoods, ImmutableArray<SupplyKind> Except, bool IsDespiteRegistration, Buyers Buyers,
        VatGround Ground);
}
