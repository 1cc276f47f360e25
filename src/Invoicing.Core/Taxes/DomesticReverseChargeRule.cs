using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>The business that buys owes the tax on certain supplies within a state (directive 2006/112/EC articles 198
/// to 199b), by the state's law as the table of classes has it.</summary>
internal sealed class DomesticReverseChargeRule(VatAnswers answers, VatClasses classes) : IVatRule
{
    private static readonly TaxDecision NotListed = TaxDecision.NotMineSince(
        "the state's law does not name the item's class, or not on that day");

    private static readonly TaxDecision NotBusiness = TaxDecision.NotMineSince("the buyer is no business");

    public string Id => VatClasses.ReverseChargeRule;

    public TaxDecision Decide(in VatCase c)
    {
        var place = c.Place.Territory;
        if (!place.IsUnion || c.Supply.ItemClass is not { } itemClass
            || classes.ReverseCharge(place.State, itemClass, c.Day) is not { } ground) return NotListed;
        if (!c.IsBusiness) return NotBusiness;
        var sink = new FindingSink();
        BuyerVatNumber.CheckAtHome(c, place.State, sink, "reverse charge");
        return Checked.Of(sink, answers.Of(c, ground, c.Place));
    }
}
