using System.Text.Json.Serialization;

namespace Invoicing.Terms;

/// <summary>How the time between two dates is counted as a part of a year, for interest (ISDA 2006 Definitions, section
/// 4.16).</summary>
[JsonConverter(typeof(EnumNameJsonConverter<DayCount>))]
public enum DayCount
{
    /// <summary>Calendar days over 365, in leap years too (Act/365 Fixed). The default.</summary>
    Act365 = 0,

    /// <summary>Calendar days over 360 (Act/360).</summary>
    Act360,

    /// <summary>Months of 30 days over 360, the 31st counted as the 30th (30E/360, Eurobond basis). Additive over
    /// time.</summary>
    ThirtyE360,

    /// <summary>Months of 30 days over 360 as bonds are counted in the United States (30/360 US): the last day of
    /// February counts as the 30th where the time begins with it, and the 31st at the end only where it begins with the
    /// 30th or 31st. Not additive over time.</summary>
    Thirty360Us,
}
