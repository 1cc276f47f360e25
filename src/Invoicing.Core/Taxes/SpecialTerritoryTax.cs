using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>Supplies within a part of a member state that the directive leaves out (2006/112/EC article 6): IGIC in the
/// Canary Islands (category L), IPSI in Ceuta and Melilla (M), the French VAT of the overseas departments. What comes
/// into it is the importer's.</summary>
internal sealed class SpecialTerritoryTax(VatAnswers answers, VatClasses classes) : IVatRule
{
    private const string RuleId = "special-territory";

    private static readonly TaxDecision NotApart = TaxDecision.NotMineSince(
        "the place of supply is no part of a member state that the directive leaves out");

    private static readonly TaxDecision NotThere = TaxDecision.NotMineSince(
        "the seller is not established under the tax of that territory, or the goods leave it");

    private static readonly VatGround Igic = new(RuleId, "6(1)(b)", "IGIC in place of VAT")
    {
        Category = TaxCategory.L, NationalClause = "Ley 20/1991 art. 4",
    };

    private static readonly VatGround Ipsi = new(RuleId, "6(2)(c), (d)", "IPSI in place of VAT")
    {
        Category = TaxCategory.M, NationalClause = "Ley 8/1991 art. 1",
    };

    private static readonly VatGround French = new(RuleId, "6(1)(c)", "VAT of the overseas department")
    {
        NationalClause = "CGI art. 294, 296",
    };

    public string Id => RuleId;

    public TaxDecision Decide(in VatCase c)
    {
        var place = c.Place.Territory;
        if (!place.IsApart) return NotApart;
        if (!c.Seller.HasSameTax(place) || (c.IsTransported && !c.To.IsSame(place))) return NotThere;
        return place.Region switch
        {
            "ES-CN" => Taxed(c, "IGIC", Igic),
            "ES-CE" or "ES-ML" => Taxed(c, "IPSI", Ipsi),
            "FR-971" or "FR-972" or "FR-974" => Taxed(c, "VAT", French),
            _ => NotThere,
        };
    }

    private TaxDecision Taxed(in VatCase c, string scheme, VatGround ground)
    {
        var place = new VatPlace(c.Place.Territory, string.Empty);
        var rate = VatRates.Find(c, place.Territory, scheme, classes);
        return rate is null
            ? VatRates.Missing(c, place.Territory, scheme, classes)
            : answers.Of(c, ground, place, rate);
    }
}
