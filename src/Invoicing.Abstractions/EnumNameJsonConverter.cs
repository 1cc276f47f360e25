using System.Text.Json.Serialization;

namespace Invoicing;

/// <summary>Reads and writes an enum by the name of its member, never by number.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
public sealed class EnumNameJsonConverter<TEnum>() : JsonStringEnumConverter<TEnum>(null, allowIntegerValues: false)
    where TEnum : struct, Enum;
