namespace Invoicing.Taxes;

/// <summary>Supplies whose margin is taxed show no tax: second-hand goods, works of art, collectors' items and antiques
/// (directive 2006/112/EC article 313, where they are dispatched: articles 35 and 139(3)), and travel agents
/// (articles 306 and 307, where they are established; trips outside the EU article 309).</summary>
internal sealed class MarginSchemes(VatAnswers answers) : IVatRule
{
    private const string RuleId = "margin-scheme";

    private static readonly TaxDecision NotChosen = TaxDecision.NotMineSince("the margin is not taxed");
    private static readonly TaxDecision Outside = TaxDecision.NotMineSince("the supply is not made in the EU");

    private static readonly VatGround Travel = Of("306, 307", "VATEX-EU-D", "margin-travel-agents");
    private static readonly VatGround TravelOutside = Of("306, 309", "VATEX-EU-309", "margin-travel-agents");
    private static readonly VatGround SecondHand = Of("313", "VATEX-EU-F", "margin-second-hand");
    private static readonly VatGround Art = Of("313", "VATEX-EU-I", "margin-art");
    private static readonly VatGround Antiques = Of("313", "VATEX-EU-J", "margin-antiques");

    public string Id => RuleId;

    public TaxDecision Decide(in VatCase c)
    {
        if (c.Supply.Margin == MarginScheme.None) return NotChosen;
        var isTravel = c.Supply.Margin == MarginScheme.TravelAgents;
        var territory = isTravel ? c.Seller : c.From;
        if (!territory.IsUnion) return Outside;
        if (isTravel && !c.IsToStated)
            return TaxDecision.Missing(c.Question, TaxFindings.PlaceMissing, ("place", "performance"));
        return answers.Of(c, GroundOf(c), new VatPlace(territory, isTravel ? string.Empty : c.Place.Article));
    }

    private static VatGround GroundOf(in VatCase c) => c.Supply.Margin switch
    {
        MarginScheme.TravelAgents => c.To.IsUnion ? Travel : TravelOutside,
        MarginScheme.SecondHandGoods => SecondHand,
        MarginScheme.WorksOfArt => Art,
        _ => Antiques,
    };

    private static VatGround Of(string articles, string code, string words) => new(
        RuleId, articles, "the margin is taxed", Vat.Exempt(code, VatWords.Standard.English(words)), words);
}
