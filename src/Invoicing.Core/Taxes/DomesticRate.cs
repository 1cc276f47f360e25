namespace Invoicing.Taxes;

/// <summary>Supplies that the seller taxes where they are made, since it is established or registered there: at the
/// rate of the item's class on the day (directive 2006/112/EC articles 93, 96 and 98, 193).</summary>
internal sealed class DomesticRate(VatAnswers answers, VatClasses classes) : IVatRule
{
    private const string RuleId = "domestic-rate";

    private static readonly TaxDecision Outside = TaxDecision.NotMineSince("the place of supply is outside the EU");

    private static readonly VatGround Ground = new(RuleId, "193", "the seller owes the tax where it supplies");
    private static readonly VatGround ImportedBySeller = new(RuleId, "32 second paragraph, 193",
        "the seller imports the goods and owes the tax");

    public string Id => RuleId;

    public TaxDecision Decide(in VatCase c)
    {
        if (!c.Place.Territory.IsUnion)
            return c.IsTransported && c.To.IsUnion && c.IsRegisteredIn(c.To)
                ? Destination.Taxed(c, answers, classes, ImportedBySeller, new VatPlace(c.To, string.Empty))
                : Outside;
        return c.IsRegisteredIn(c.Place.Territory)
            ? Destination.Taxed(c, answers, classes, Ground, c.Place)
            : Destination.NotRegistered(
                c, c.Place.Territory, $"the place of supply is there (article {c.Place.Article})");
    }
}
