using System.Text.Json.Serialization;

namespace Invoicing.Findings;

/// <summary>How much a finding weighs. The order of the members is the order of weight.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<Severity>))]
public enum Severity
{
    /// <summary>Worth knowing; nothing has to be done.</summary>
    Notice = 0,

    /// <summary>To be looked at; the result stands.</summary>
    Warning = 1,

    /// <summary>The result must not be used as it is.</summary>
    Error = 2,
}
