using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>Goods sold in Spain to a retailer under the equivalence surcharge bear it beside the tax, by the rate of
/// the tax (Ley 37/1992 articles 154 to 163; directive 2006/112/EC articles 281 and 296).</summary>
internal sealed class EquivalenceSurcharge(VatAnswers answers, VatClasses classes) : IVatRule
{
    private const string RuleId = "equivalence-surcharge";

    private static readonly CountryCode Spain = CountryCode.Of("ES");

    private static readonly TaxDecision NotChosen = TaxDecision.NotMineSince(
        "the buyer is not under the equivalence surcharge, or no goods are sold in Spain");

    private static readonly VatGround Ground = new(RuleId, string.Empty,
        "the retailer bears the equivalence surcharge", Words: "equivalence-surcharge")
    {
        NationalClause = "Ley 37/1992 art. 161",
    };

    private readonly EquivalenceSurchargeRates _rates = EquivalenceSurchargeRates.Standard;

    public string Id => RuleId;

    public TaxDecision Decide(in VatCase c)
    {
        var place = c.Place.Territory;
        if (!c.Situation.Choices.IsEquivalenceSurcharge || !c.IsGoods || place.State != Spain || !place.IsUnion
            || !c.IsRegisteredIn(place)) return NotChosen;
        if (VatRates.Find(c, place, "VAT", classes) is not { } rate)
            return VatRates.Missing(c, place, "VAT", classes);
        if (_rates.Find(rate.Rate, c.Supply.ItemClass, c.Day) is not { } surcharge)
            return TaxDecision.Missing(c.Question, TaxFindings.SurchargeUnknown,
                ("rate", rate.Rate), ("taxPoint", c.Day));
        return answers.Of(c, Ground, c.Place, rate, surcharge.Rate.IsZero ? null : surcharge);
    }
}
