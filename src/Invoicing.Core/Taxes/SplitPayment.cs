using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>Italy's split payment: a public body pays the tax to the treasury, category B in place of S (d.P.R.
/// 633/1972 article 17-ter, a derogation from directive 2006/112/EC articles 206 and 226).</summary>
internal sealed class SplitPayment(VatAnswers answers, VatClasses classes) : IVatRule
{
    private const string RuleId = "split-payment";

    private static readonly CountryCode Italy = CountryCode.Of("IT");

    // Council implementing decisions (EU) 2015/1401, 2017/784, 2020/1105 and 2023/1552.
    private static readonly LocalDate First = new(2015, 1, 1);
    private static readonly LocalDate Last = new(2026, 6, 30);

    private static readonly TaxDecision NotItalian = TaxDecision.NotMineSince(
        "no supply of a seller in Italy to a public body there");

    private static readonly TaxDecision NotYet = TaxDecision.NotMineSince("split payment began on 2015-01-01");

    private static readonly VatGround Ground = new(RuleId, "395", "a public body pays the tax to the treasury",
        Words: VatWords.SplitPayment)
    {
        Category = TaxCategory.B, NationalClause = "d.P.R. 633/1972 art. 17-ter",
    };

    public string Id => RuleId;

    public TaxDecision Decide(in VatCase c)
    {
        if (c.Situation.BuyerStatus != BuyerStatus.PublicBody || c.Place.Territory.State != Italy
            || !c.Place.Territory.IsUnion || c.Buyer.State != Italy
            || !c.IsEstablishedIn(c.Place.Territory)) return NotItalian;
        if (c.Day < First) return NotYet;
        var decision = Destination.Taxed(c, answers, classes, Ground, c.Place);
        if (c.Day <= Last || decision.Findings.HasErrors) return decision;
        var sink = new FindingSink();
        sink.Add(TaxFindings.SplitPaymentNotInForce, Severity.Warning, c.Question.Path,
            ("taxPoint", c.Day), ("last", Last));
        return decision.With(sink.ToList());
    }
}
