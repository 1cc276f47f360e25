using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>Goods sent to a call-off stock: when the known buyer takes them, an intra-Community supply is deemed made
/// (directive 2006/112/EC articles 17a and 138), since 2020.</summary>
internal sealed class CallOffStock(VatAnswers answers) : IVatRule
{
    private const string RuleId = "call-off-stock";

    // Directive (EU) 2018/1910 article 2.
    private static readonly NodaTime.LocalDate Begin = new(2020, 1, 1);

    private static readonly TaxDecision NotChosen = TaxDecision.NotMineSince(
        "the goods do not come from a call-off stock");

    private static readonly VatGround Ground = new(RuleId, "17a, 138(1)",
        "goods of a call-off stock are taken by the buyer they were meant for",
        Vat.IntraCommunitySupply, VatWords.IntraCommunitySupply);

    public string Id => RuleId;

    public TaxDecision Decide(in VatCase c)
    {
        if (!c.Situation.Choices.IsCallOffStock) return NotChosen;
        if (WhatIsWrong(c) is { } wrong)
            return TaxDecision.Missing(c.Question, TaxFindings.NotCallOffStock, ("because", wrong));
        var sink = new FindingSink();
        BuyerVatNumber.CheckThatOf(c, c.To.State, sink, "a supply from a call-off stock");
        IntraCommunityFacts.Document(c, sink);
        return Checked.Of(sink, answers.Of(c, Ground, c.Place));
    }

    private static string? WhatIsWrong(in VatCase c) => c switch
    {
        _ when c.Day < Begin => "the rule is in force since 2020-01-01",
        { IsBetweenMembers: false } => "the stock is not in another member state than the goods came from",
        { IsBusiness: false } => "the buyer is not stated to be a business",
        _ when c.IsEstablishedIn(c.To) => "the seller is established where the stock is (article 17a(2)(b))",
        _ => null,
    };
}
