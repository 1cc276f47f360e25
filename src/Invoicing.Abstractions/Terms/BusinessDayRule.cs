using System.Text.Json.Serialization;

namespace Invoicing.Terms;

/// <summary>Where a date goes that is no business day. No rule moves a date before the invoice date: where the one
/// stated would, the following business day is taken.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<BusinessDayRule>))]
public enum BusinessDayRule
{
    /// <summary>Nowhere: it stays.</summary>
    None = 0,

    /// <summary>To the next business day.</summary>
    Following,

    /// <summary>To the next business day, unless that lies in another month: then to the one before.</summary>
    ModifiedFollowing,

    /// <summary>To the business day before.</summary>
    Preceding,
}
