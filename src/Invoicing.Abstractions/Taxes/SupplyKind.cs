using System.Text.Json.Serialization;

namespace Invoicing.Taxes;

/// <summary>What is supplied, as far as the place of supply depends on it (VAT directive 2006/112/EC, title
/// V).</summary>
[JsonConverter(typeof(EnumNameJsonConverter<SupplyKind>))]
public enum SupplyKind
{
    /// <summary>Goods (articles 31 to 37).</summary>
    Goods = 0,

    /// <summary>A service without a rule of its own (articles 44 and 45).</summary>
    Service,

    /// <summary>A service connected with immovable property, lodging among them (article 47).</summary>
    ImmovableProperty,

    /// <summary>Admission to an event that is attended on the spot (articles 53 and 54).</summary>
    EventAdmission,

    /// <summary>A cultural, artistic, sporting, scientific, educational, entertainment or similar activity other than
    /// admission (article 54 for those who are no business).</summary>
    EventService,

    /// <summary>Transport of passengers (article 48).</summary>
    PassengerTransport,

    /// <summary>Transport of goods (articles 49 to 51 for those who are no business).</summary>
    GoodsTransport,

    /// <summary>Loading, handling and the like, valuation of and work on movable goods (article 54(2)).</summary>
    WorkOnGoods,

    /// <summary>Restaurant and catering (article 55; on board of ships, aircraft and trains article 57).</summary>
    Restaurant,

    /// <summary>Hire of a means of transport for at most 30 days, of a vessel at most 90 (article 56(1)).</summary>
    ShortTermHire,

    /// <summary>Hire of a means of transport for longer (article 56(2) for those who are no business).</summary>
    LongTermHire,

    /// <summary>Telecommunication, broadcasting and electronic services (article 58).</summary>
    ElectronicService,

    /// <summary>Mediation in another's name (article 46 for those who are no business).</summary>
    Mediation,

    /// <summary>Licences, advertising, advice, data, staff and the other services of article 59, which are not taxed
    /// within where a consumer outside the EU receives them.</summary>
    ListedService,
}
