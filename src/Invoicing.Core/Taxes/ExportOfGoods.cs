using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>Goods that the seller dispatches out of the territory of the EU are exempt (directive 2006/112/EC article
/// 146(1)(a)); so are those that a buyer takes who is not established in the state they leave (point (b)). What
/// consumers carry in their luggage is taxed and paid back (article 147).</summary>
internal sealed class ExportOfGoods(VatAnswers answers) : IVatRule
{
    private const string RuleId = "export";

    private static readonly TaxDecision NotLeaving = TaxDecision.NotMineSince("no goods leave the EU");
    private static readonly TaxDecision Fetched = TaxDecision.NotMineSince(
        "the buyer who fetches the goods is established where they leave (article 146(1)(b))");

    private static readonly TaxDecision Luggage = TaxDecision.NotMineSince(
        "what a consumer carries away is taxed first (article 147)");

    private static readonly VatGround BySeller = Of("146(1)(a)", "the seller dispatches the goods out of the EU");
    private static readonly VatGround ByBuyer = Of("146(1)(b)", "the buyer takes the goods out of the EU");

    public string Id => RuleId;

    public TaxDecision Decide(in VatCase c)
    {
        if (!c.IsTransported || !c.From.IsUnion || c.To.IsUnion) return NotLeaving;
        var isFetched = c.Supply.Transport == TransportOfGoods.ByBuyer;
        if (isFetched && c.Status == VatBuyer.Consumer) return Luggage;
        if (isFetched && c.Buyer.IsSame(c.From)) return Fetched;
        var sink = new FindingSink();
        if (!c.IsRegisteredIn(c.From))
            sink.Add(TaxFindings.RegistrationMissing, Severity.Error, c.Question.Path,
                ("country", c.From.State.Code), ("because", "the goods leave from there"));
        Place.CheckProof(c.Question, sink);
        return Checked.Of(sink, answers.Of(c, isFetched ? ByBuyer : BySeller, c.Place));
    }

    private static VatGround Of(string articles, string because) =>
        new(RuleId, articles, because, Vat.Export, VatWords.Export);
}
