using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>What a supply has to say before its tax can be decided: countries, and the buyer's status where the place
/// depends on it.</summary>
internal sealed class VatFacts : IVatRule
{
    private static readonly TaxDecision Complete = TaxDecision.NotMineSince("the facts suffice");

    public string Id => "vat-facts";

    public TaxDecision Decide(in VatCase c)
    {
        if (c.Seller.IsNone) return Missing(c, "/seller/address/country", "seller");
        if (c.IsGoods && c.From.IsNone) return Missing(c, c.Question.Path, "dispatch");
        if (c.IsGoods && c.Supply.Transport != TransportOfGoods.None && c.To.IsNone)
            return Missing(c, c.Question.Path, "delivery");
        if (!c.IsGoods && IsBuyerUnstated(c)) return BuyerUnknown(c);
        if (c.Place.Territory.IsNone) return Missing(c, c.Question.Path, c.IsGoods ? "supply" : "buyer");
        if (IsPerformanceUnstated(c)) return Missing(c, c.Question.Path, "performance");
        return IsBuyerUnstated(c) ? BuyerUnknown(c) : Complete;
    }

    // Without it neither the place nor who owes the tax is known, unless all happens at home.
    private static bool IsBuyerUnstated(in VatCase c)
    {
        if (c.Status != VatBuyer.Unknown) return false;
        if (c.IsGoods) return c.IsBetweenMembers && !c.Supply.IsNewMeansOfTransport;
        return !(c.Seller.IsSame(c.Place.Territory) && (!c.Place.IsByBuyer || c.Seller.IsSame(c.Buyer)));
    }

    private static bool IsPerformanceUnstated(in VatCase c) => !c.IsGoods && !c.IsToStated
        && !c.Seller.IsSame(c.Buyer) && PlaceOfServices.IsPerformedThere(c.Supply.Kind, c.Status)
        && !(c.Supply.Kind == SupplyKind.EventAdmission && PlaceOfServices.IsVirtual(c.Supply, c.Day));

    private static TaxDecision BuyerUnknown(in VatCase c) => TaxDecision.Missing(
        c.Question, TaxFindings.BuyerStatusUnknown, ("buyer", c.Buyer.State.Code), ("seller", c.Seller.State.Code));

    private static TaxDecision Missing(in VatCase c, string path, string role)
    {
        var sink = new FindingSink();
        sink.Add(TaxFindings.PlaceMissing, Severity.Error, path, ("place", role));
        return TaxDecision.Missing(sink.ToList());
    }
}
