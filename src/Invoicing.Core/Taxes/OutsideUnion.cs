namespace Invoicing.Taxes;

/// <summary>Supplies whose place is outside the territory of the EU are not subject to its VAT: category O
/// (docs/decisions). Where the seller is registered there, the law there decides; a number of a
/// member state does not count in a part of it that has no such tax.</summary>
internal sealed class OutsideUnion(VatAnswers answers) : IVatRule
{
    private const string RuleId = "outside-eu";

    private static readonly TaxDecision Inside = TaxDecision.NotMineSince("the place of supply is in the EU");
    private static readonly TaxDecision Registered = TaxDecision.NotMineSince(
        "the seller is established or registered where the supply is taxed, outside the EU: the law there decides");

    private static readonly TaxDecision LeavesSpecial = TaxDecision.NotMineSince(
        "goods leave a part of a member state that the directive leaves out: the law there decides");

    private static readonly VatGround Ground = new(RuleId, string.Empty,
        "the place of supply is outside the EU", Vat.OutOfScope, VatWords.OutsideUnion);

    private static readonly VatGround Imported = new(RuleId, string.Empty,
        "goods come from outside the EU; who imports them owes the tax", Vat.OutOfScope);

    public string Id => RuleId;

    public TaxDecision Decide(in VatCase c)
    {
        var place = c.Place.Territory;
        if (place.IsUnion || IsImporter(c)) return Inside;
        if (place.IsApart && c.Seller.IsSame(place)) return LeavesSpecial;
        if (place.HasTaxOfState && c.IsRegisteredIn(place)) return Registered;
        var answer = answers.Of(c, c.IsTransported && c.To.IsUnion ? Imported : Ground, c.Place);
        return ConsumerAbroad.Warned(c.Question, answer);
    }

    // Article 32, second paragraph: the place is where the importer, who is the seller, brings the goods.
    private static bool IsImporter(in VatCase c) => c.IsTransported && c.To.IsUnion && c.IsRegisteredIn(c.To);
}
