using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Invoicing;

/// <summary>
/// Reads and writes a value through another one, its form, whose members are those of the JSON. For values that are
/// not their own members: a view over columns, a closed union.
/// </summary>
/// <typeparam name="T">The value.</typeparam>
/// <typeparam name="TForm">Its form, which the serializer knows.</typeparam>
internal abstract class FormJsonConverter<T, TForm> : JsonConverter<T>, IFormJsonConverter
    where T : notnull
    where TForm : notnull
{
    Type IFormJsonConverter.FormType => typeof(TForm);

    object IFormJsonConverter.FormOf(object value) => ToForm((T)value);

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var form = JsonSerializer.Deserialize(ref reader, FormOf(options));
        return form is null ? throw new JsonException("Expected a value, not null.") : FromForm(form);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, ToForm(value), FormOf(options));

    /// <summary>The form of a value.</summary>
    protected abstract TForm ToForm(T value);

    /// <summary>The value of a form.</summary>
    /// <exception cref="JsonException">No value has such a form; the message says what was expected.</exception>
    protected abstract T FromForm(TForm form);

    private static JsonTypeInfo<TForm> FormOf(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return (JsonTypeInfo<TForm>)options.GetTypeInfo(typeof(TForm));
    }
}

/// <summary>What a reader that checks members before it reads them asks of a converter.</summary>
internal interface IFormJsonConverter
{
    /// <summary>The type whose members the JSON has.</summary>
    Type FormType { get; }

    /// <summary>The form of a value.</summary>
    object FormOf(object value);
}
