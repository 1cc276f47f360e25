using System.Text.Json.Serialization;

namespace Invoicing.Terms;

/// <summary>When a due date moves to the end of its month.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<MonthEnd>))]
public enum MonthEnd
{
    /// <summary>Never.</summary>
    None = 0,

    /// <summary>Before the days are counted: end of the month plus days.</summary>
    BeforeDays,

    /// <summary>After the days are counted: days, then the end of the month.</summary>
    AfterDays,
}
