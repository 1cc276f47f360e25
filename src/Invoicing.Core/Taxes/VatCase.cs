using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>A question with what all rules on value added tax want to know of it, found out once.</summary>
internal readonly struct VatCase
{
    public VatCase(in TaxQuestion question)
    {
        Question = question;
        var situation = question.Situation;
        var supply = question.Supply;
        Day = question.TaxPoint;
        IsGoods = supply.Kind == SupplyKind.Goods;
        Seller = VatTerritory.Of(situation.Seller.Address, Day, IsGoods);
        Buyer = VatTerritory.Of(situation.Buyer.Address, Day, IsGoods);
        From = Territory(supply.From ?? situation.From, Seller);
        To = Territory(supply.To ?? situation.To, Buyer);
        Status = StatusOf(question);
        Place = IsGoods
            ? PlaceOfGoods.Of(supply.Transport, From, To)
            : PlaceOfServices.Of(supply.Kind, Status, Seller, Buyer, From, To,
                PlaceOfServices.IsVirtual(supply, Day));
    }

    public readonly TaxQuestion Question;

    public TaxSituation Situation => Question.Situation;

    public TaxSupply Supply => Question.Supply;

    public LocalDate Day { get; }

    public bool IsGoods { get; }

    public VatBuyer Status { get; }

    public VatTerritory Seller { get; }

    public VatTerritory Buyer { get; }

    public VatTerritory From { get; }

    public VatTerritory To { get; }

    public VatPlace Place { get; }

    public bool IsBusiness => Status == VatBuyer.Business;

    public bool IsToStated => Supply.To is not null || Situation.To is not null;

    /// <summary>Whether goods are moved from one place to another.</summary>
    public bool IsTransported =>
        IsGoods && Supply.Transport is TransportOfGoods.BySeller or TransportOfGoods.ByBuyer;

    /// <summary>Whether goods are moved from one member state to another.</summary>
    public bool IsBetweenMembers => IsTransported && From.IsUnion && To.IsUnion && From.State != To.State;

    /// <summary>Whether the seller has its seat or an establishment in a territory.</summary>
    public bool IsEstablishedIn(VatTerritory territory) =>
        Seller.IsSame(territory) || Situation.Establishments.Contains(territory.State);

    /// <summary>Whether the seller is established in a territory, or registered for VAT in its state.</summary>
    public bool IsRegisteredIn(VatTerritory territory)
    {
        if (IsEstablishedIn(territory)) return true;
        foreach (var registration in Situation.Seller.TaxRegistrations)
            if (registration.Kind == TaxRegistrationKind.Vat && IsOf(registration, territory.State)) return true;
        return false;
    }

    private static bool IsOf(TaxRegistration registration, CountryCode state) => registration.Jurisdiction == state;

    private VatTerritory Territory(PostalAddress? stated, VatTerritory otherwise) =>
        stated is null ? otherwise : VatTerritory.Of(stated, Day, IsGoods);

    private static VatBuyer StatusOf(in TaxQuestion question) =>
        question.IsBuyerBusiness ? VatBuyer.Business
        : Taxes.Place.IsStatusUnknown(question) ? VatBuyer.Unknown
        : VatBuyer.Consumer;
}
