using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>Taxation at the destination or, below the threshold, at the origin: directive 2006/112/EC articles 59c and
/// 369a to 369k.</summary>
internal static class Destination
{
    /// <summary>The first day of the one-stop shop for goods and for all services: directives (EU) 2017/2455 article 2
    /// and 2019/1995, applied from this day by decision (EU) 2020/1109.</summary>
    public static readonly LocalDate OneStopShop = new(2021, 7, 1);

    // Directive (EU) 2017/2455 articles 1 and 4: article 58(2), since 2021-07 article 59c.
    private static readonly LocalDate ThresholdOfServices = new(2019, 1, 1);

    /// <summary>What the choice lacks, or null. Before there was a one-stop shop the threshold of article 34 was each
    /// state's own and open to whoever sent goods from another one.</summary>
    public static TaxDecision? WhatIsWrong(
        in VatCase c, VatTerritory destination, DistanceSales choice, bool isOneStopShopOpen) => choice switch
        {
            DistanceSales.Unstated => TaxDecision.Missing(c.Question, TaxFindings.DistanceSalesUnstated,
                ("from", c.IsGoods ? c.From.State.Code : c.Seller.State.Code), ("to", destination.State.Code)),
            DistanceSales.AtOrigin when isOneStopShopOpen => Threshold(c),
            DistanceSales.AtDestinationByOneStopShop when !isOneStopShopOpen => TaxDecision.Missing(
                c.Question, TaxFindings.OneStopShopNotOpen, ("taxPoint", c.Day)),
            DistanceSales.AtDestinationByRegistration when !c.IsRegisteredIn(destination) => NotRegistered(
                c, destination, "the supply is taxed there by registration"),
            _ => null,
        };

    /// <summary>The rate of the place, or why there is none.</summary>
    public static TaxDecision Taxed(
        in VatCase c, VatAnswers answers, VatClasses classes, VatGround ground, VatPlace place)
    {
        var rate = VatRates.Find(c, place.Territory, "VAT", classes);
        return rate is null
            ? VatRates.Missing(c, place.Territory, "VAT", classes)
            : answers.Of(c, ground, place, rate);
    }

    /// <summary>The seller cannot tax the supply where it is taxed.</summary>
    public static TaxDecision NotRegistered(in VatCase c, VatTerritory place, string because) => TaxDecision.Missing(
        c.Question, TaxFindings.RegistrationMissing, ("country", place.State.Code), ("because", because));

    // Article 59c(1)(a) and (b): established in one member state only, and goods leave from there.
    private static TaxDecision? Threshold(in VatCase c)
    {
        var because = !c.IsGoods && c.Day < ThresholdOfServices
                ? "electronic services have a threshold since 2019-01-01 only"
            : !c.Seller.IsUnion ? "the seller is not established in the EU"
            : HasOtherEstablishment(c) ? "the seller is established in several member states"
            : c.IsGoods && !c.Seller.IsSame(c.From) ? "the goods do not leave the seller's own state"
            : null;
        return because is null
            ? null
            : TaxDecision.Missing(c.Question, TaxFindings.ThresholdNotOpen, ("because", because));
    }

    private static bool HasOtherEstablishment(in VatCase c)
    {
        foreach (var state in c.Situation.Establishments)
            if (state != c.Seller.State && state.IsEu(c.Day)) return true;
        return false;
    }
}
