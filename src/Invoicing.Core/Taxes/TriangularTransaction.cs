using Invoicing.Findings;
using Invoicing.Parties;

namespace Invoicing.Taxes;

/// <summary>The invoice of the middle party of a triangular transaction: its buyer owes the tax (directive 2006/112/EC
/// articles 42, 141 and 197). Goods go from a first state, where the middle party is not established, to the
/// buyer in a third.</summary>
internal sealed class TriangularTransaction(VatAnswers answers) : IVatRule
{
    private const string RuleId = "triangular-transaction";

    private static readonly TaxDecision NotChosen = TaxDecision.NotMineSince(
        "the seller is not the middle party of a triangular transaction");

    private static readonly VatGround Ground = new(RuleId, "42, 141, 197",
        "the buyer of the middle party owes the tax", Vat.ReverseCharge, VatWords.Triangular);

    public string Id => RuleId;

    public TaxDecision Decide(in VatCase c)
    {
        if (c.Situation.Choices.Chain != ChainRole.TriangularMiddle) return NotChosen;
        if (WhatIsWrong(c) is { } wrong)
            return TaxDecision.Missing(c.Question, TaxFindings.NotTriangular, ("because", wrong));
        var sink = new FindingSink();
        BuyerVatNumber.CheckThatOf(c, c.To.State, sink, "a triangular transaction");
        return Checked.Of(sink, answers.Of(c, Ground, new VatPlace(c.To, string.Empty)));
    }

    private static string? WhatIsWrong(in VatCase c) => c switch
    {
        { IsBetweenMembers: false } => "goods do not go from one member state to another",
        { IsBusiness: false } => "the buyer is not stated to be a business",
        _ when c.IsEstablishedIn(c.To) => "the seller is established where the goods arrive (article 141(a))",
        _ when c.IsEstablishedIn(c.From) => "the goods leave the seller's own state (article 141(c))",
        _ when !c.Buyer.IsUnion => "the buyer is not in the EU",
        _ when !IsIdentified(c) => "the seller has no VAT number of another member state (article 141(a), (c))",
        _ => null,
    };

    // One that is established in the third state has a number there; the check of the document asks for it.
    private static bool IsIdentified(in VatCase c)
    {
        if (c.Seller.IsUnion) return true;
        foreach (var registration in c.Situation.Seller.TaxRegistrations)
            if (registration is { Kind: TaxRegistrationKind.Vat, Jurisdiction: { } state } && state != c.From.State
                && state != c.To.State && VatTerritory.Identifies(state, c.Day, goods: true)) return true;
        return false;
    }
}
