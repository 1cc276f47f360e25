using Invoicing.Findings;
using Invoicing.Parties;

namespace Invoicing.Taxes;

/// <summary>What the rules of several countries ask of places and parties.</summary>
internal static class Place
{
    /// <summary>Whether a party has a registration of a country.</summary>
    public static bool IsRegisteredIn(this Party party, CountryCode country)
    {
        foreach (var registration in party.TaxRegistrations)
            if (registration.Jurisdiction == country) return true;
        return false;
    }

    /// <summary>Whether nothing says what the buyer is.</summary>
    public static bool IsStatusUnknown(in TaxQuestion question) =>
        question.Situation.BuyerStatus == BuyerStatus.Unstated && question.Buyer.VatNumber is null;

    public static TaxDecision StatusUnknown(in TaxQuestion question) => TaxDecision.Missing(
        question, TaxFindings.BuyerStatusUnknown,
        ("buyer", question.Buyer.Country.Code), ("seller", question.Seller.Country.Code));

    public static TaxDecision Missing(in TaxQuestion question) =>
        Missing(question, question.Kind == SupplyKind.Goods ? "delivery" : "buyer");

    public static TaxDecision Missing(in TaxQuestion question, string place) =>
        TaxDecision.Missing(question, TaxFindings.PlaceMissing, ("place", place));

    /// <summary>Where goods are delivered: those that nobody transports, or that a consumer takes to another country,
    /// where they are handed over.</summary>
    public static PostalAddress OfGoods(in TaxQuestion question) => question.Supply.Transport switch
    {
        TransportOfGoods.None => question.From,
        TransportOfGoods.ByBuyer when question.Situation.BuyerStatus == BuyerStatus.Consumer
            && question.From.Country != question.To.Country => question.From,
        _ => question.To,
    };

    /// <summary>Where goods are delivered, or a service is performed.</summary>
    public static PostalAddress Of(in TaxQuestion question) =>
        question.Kind == SupplyKind.Goods ? OfGoods(question) : question.To;

    /// <summary>An export, with a warning where nothing proves it yet.</summary>
    public static TaxDecision Proven(in TaxQuestion question, TaxDecision export)
    {
        if (export.Taxes.IsEmpty) return export;
        var sink = new FindingSink();
        CheckProof(question, sink);
        return Checked.Of(sink, export);
    }

    /// <summary>Finds that nothing proves an export yet.</summary>
    public static void CheckProof(in TaxQuestion question, FindingSink sink)
    {
        var proofs = question.Situation.Evidence.ExportProofs;
        foreach (var proof in proofs)
            if (proof.Date >= question.TaxPoint) return;
        if (proofs.IsEmpty)
            sink.Add(TaxFindings.ExportProofMissing, Severity.Warning, question.Path,
                ("to", question.To.Country.Code));
        else
            sink.Add(TaxFindings.ExportProofDate, Severity.Warning, question.Path,
                ("proof", proofs[^1].Reference), ("left", proofs[^1].Date), ("taxPoint", question.TaxPoint));
    }

    /// <summary>Where services are supplied that are taxed where they are performed, whoever the buyer is: at immovable
    /// property, events that are attended, passenger transport, restaurants, short hire.</summary>
    public static bool IsPerformed(SupplyKind kind) => kind is SupplyKind.ImmovableProperty
        or SupplyKind.EventAdmission or SupplyKind.PassengerTransport or SupplyKind.Restaurant
        or SupplyKind.ShortTermHire;

    /// <summary>Services of which those for a consumer are taxed where they are performed too.</summary>
    public static bool IsPerformedForConsumer(SupplyKind kind) => IsPerformed(kind)
        || kind is SupplyKind.EventService or SupplyKind.GoodsTransport or SupplyKind.WorkOnGoods
            or SupplyKind.Mediation;

    /// <summary>Services that are taxed where a consumer is.</summary>
    public static bool IsAtConsumer(SupplyKind kind) =>
        kind is SupplyKind.ElectronicService or SupplyKind.LongTermHire or SupplyKind.ListedService;
}
