namespace Invoicing.Taxes;

/// <summary>Supplies that are exempt by what they are: directive 2006/112/EC articles 132 and 135 (without deduction),
/// 144, 146(1)(e), 148, 153, 159 (with it), and repaid expenditure (article 79(c)).</summary>
internal sealed class ExemptClass(VatAnswers answers, VatClasses classes) : IVatRule
{
    private static readonly TaxDecision NotExempt = TaxDecision.NotMineSince("the item's class is not exempt");
    private static readonly TaxDecision Outside = TaxDecision.NotMineSince("the place of supply is outside the EU");

    public string Id => VatClasses.ExemptRule;

    public TaxDecision Decide(in VatCase c)
    {
        if (c.Supply.ItemClass is not { } itemClass || classes.Exempt(itemClass) is not { } ground) return NotExempt;
        return c.Place.Territory.IsUnion ? answers.Of(c, ground, c.Place) : Outside;
    }
}
