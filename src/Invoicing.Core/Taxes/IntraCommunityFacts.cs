using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>What an exempt intra-Community supply needs: the seller registered where the goods leave, the buyer's
/// number of another member state (directive 2006/112/EC article 138(1)), the delivery date or period and the
/// deliver-to country (EN 16931 BR-IC-11, BR-IC-12).</summary>
internal static class IntraCommunityFacts
{
    public static void Check(in VatCase c, FindingSink sink)
    {
        BuyerVatNumber.Check(c, c.To.State, refused: c.From.State, sink, "an intra-Community supply");
        Document(c, sink);
    }

    public static void Document(in VatCase c, FindingSink sink)
    {
        if (!c.IsRegisteredIn(c.From))
            sink.Add(TaxFindings.RegistrationMissing, Severity.Error, c.Question.Path,
                ("country", c.From.State.Code), ("because", "the goods leave from there"));
        if (!c.Situation.HasDeliveryDate)
            sink.Add(TaxFindings.DeliveryDateMissing, Severity.Error, "/delivery/date");
        if (!c.IsToStated)
            sink.Add(TaxFindings.DeliverToMissing, Severity.Error, "/delivery/address/country");
    }
}
