namespace Invoicing.Taxes;

/// <summary>Goods that the seller dispatches to a consumer in another member state: taxed where they arrive (directive
/// 2006/112/EC article 33(a)), where they leave below the threshold of article 59c. Before July 2021 each state had
/// a threshold of its own (articles 33 and 34 as they were), and the one-stop shop did not take goods.</summary>
internal sealed class DistanceSale(VatAnswers answers, VatClasses classes) : IVatRule
{
    private const string RuleId = "distance-sale";

    private static readonly TaxDecision NotBetween = TaxDecision.NotMineSince(
        "the seller dispatches no goods to a consumer in another member state");

    private static readonly VatGround AtOrigin = new(RuleId, "59c(1)", "distance sales stay below the threshold");
    private static readonly VatGround AtOriginBefore = new(RuleId, "34 (until 2021-06-30)",
        "distance sales stay below the threshold of the state");

    private static readonly VatGround AtDestination = new(RuleId, "33(a)",
        "a distance sale is taxed where the goods arrive");

    private static readonly VatGround AtDestinationBefore = new(RuleId, "33 (until 2021-06-30)",
        "a distance sale is taxed where the goods arrive");

    private static readonly VatGround ByOneStopShop = new(RuleId, "33(a), 369a",
        "a distance sale is taxed where the goods arrive", Words: VatWords.OneStopShop);

    public string Id => RuleId;

    /// <summary>Whether a supply is a distance sale; goods whose margin is taxed are none (article 35).</summary>
    public static bool IsOne(in VatCase c) => c.IsBetweenMembers && c.Status == VatBuyer.Consumer
        && c.Supply.Transport == TransportOfGoods.BySeller && c.Supply.Margin == MarginScheme.None;

    /// <summary>What the choice of the place lacks, or null.</summary>
    public static TaxDecision? WhatIsWrong(in VatCase c) =>
        Destination.WhatIsWrong(c, c.To, c.Situation.Choices.DistanceSales, c.Day >= Destination.OneStopShop);

    public TaxDecision Decide(in VatCase c)
    {
        if (!IsOne(c)) return NotBetween;
        if (!c.IsRegisteredIn(c.From)) return Destination.NotRegistered(c, c.From, "the goods leave from there");
        var isNew = c.Day >= Destination.OneStopShop;
        var choice = c.Situation.Choices.DistanceSales;
        if (WhatIsWrong(c) is { } wrong) return wrong;
        var ground = choice switch
        {
            DistanceSales.AtOrigin => isNew ? AtOrigin : AtOriginBefore,
            DistanceSales.AtDestinationByOneStopShop => ByOneStopShop,
            _ => isNew ? AtDestination : AtDestinationBefore,
        };
        var territory = choice == DistanceSales.AtOrigin ? c.From : c.To;
        return Destination.Taxed(c, answers, classes, ground, new VatPlace(territory, string.Empty));
    }
}
