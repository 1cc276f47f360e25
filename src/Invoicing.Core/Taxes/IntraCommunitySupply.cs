using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>Goods that go to a business in another member state are exempt (directive 2006/112/EC article 138(1)); a
/// new means of transport is to anybody (article 138(2)(a)).</summary>
internal sealed class IntraCommunitySupply(VatAnswers answers) : IVatRule
{
    private const string RuleId = "intra-community-supply";

    private static readonly TaxDecision NotBetween = TaxDecision.NotMineSince(
        "no goods move from one member state to another");

    private static readonly TaxDecision NotBusiness = TaxDecision.NotMineSince("the buyer is no business");

    private static readonly VatGround Ground = new(RuleId, "138(1)",
        "goods go to a business identified in another member state",
        Vat.IntraCommunitySupply, VatWords.IntraCommunitySupply);

    private static readonly VatGround NewMeansOfTransport = new(RuleId, "138(2)(a)",
        "a new means of transport goes to another member state",
        Vat.IntraCommunitySupply, VatWords.IntraCommunitySupply);

    public string Id => RuleId;

    public TaxDecision Decide(in VatCase c)
    {
        if (!c.IsBetweenMembers) return NotBetween;
        var sink = new FindingSink();
        if (c.Supply.IsNewMeansOfTransport)
        {
            IntraCommunityFacts.Document(c, sink);
            return Checked.Of(sink, answers.Of(c, NewMeansOfTransport, c.Place));
        }

        if (!c.IsBusiness) return NotBusiness;
        IntraCommunityFacts.Check(c, sink);
        return Checked.Of(sink, answers.Of(c, Ground, c.Place));
    }
}
