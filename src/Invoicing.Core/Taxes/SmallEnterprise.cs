namespace Invoicing.Taxes;

/// <summary>Supplies of a small enterprise in its own state are exempt (directive 2006/112/EC article 284), those of
/// goods to other member states too (article 139(1)); new means of transport are not (article 283(1)(b)).</summary>
internal sealed class SmallEnterprise(VatAnswers answers) : IVatRule
{
    private const string RuleId = "small-enterprise";

    private static readonly TaxDecision NotChosen = TaxDecision.NotMineSince("the seller is no small enterprise");
    private static readonly TaxDecision Elsewhere = TaxDecision.NotMineSince(
        "the place of supply is not in the seller's own state");

    private static readonly TaxDecision NewMeansOfTransport = TaxDecision.NotMineSince(
        "new means of transport are outside the scheme (article 283(1)(b))");

    private static readonly CountryCode France = CountryCode.Of("FR");
    private static readonly VatGround Ground = Of(null);
    private static readonly VatGround FrenchGround = Of("VATEX-FR-FRANCHISE");

    public string Id => RuleId;

    public TaxDecision Decide(in VatCase c)
    {
        if (!c.Situation.Choices.IsSmallEnterprise) return NotChosen;
        if (!c.Place.Territory.IsUnion || !c.Seller.IsSame(c.Place.Territory)) return Elsewhere;
        if (c.Supply.IsNewMeansOfTransport && c.IsBetweenMembers) return NewMeansOfTransport;
        return answers.Of(c, c.Seller.State == France ? FrenchGround : Ground, c.Place);
    }

    private static VatGround Of(string? reasonCode) => new(
        RuleId, "284", "the seller is a small enterprise",
        Vat.Exempt(reasonCode, VatWords.Standard.English(VatWords.SmallEnterprise)), VatWords.SmallEnterprise)
    {
        IsNational = true,
    };
}
