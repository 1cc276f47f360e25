using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Invoicing.Serialization;

/// <summary>Writes a value; a document begins with its version.</summary>
internal sealed class JsonWriting(JsonFormat format, Utf8JsonWriter writer)
{
    public void Write(object value, JsonTypeInfo type)
    {
        if (format.IsDocument(type.Type))
        {
            WriteDocument(value, type);
        }
        else if (type is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } && format.IsDocument(element))
        {
            writer.WriteStartArray();
            foreach (var item in (IEnumerable)value) WriteDocument(item, format.TypeOf(element));
            writer.WriteEndArray();
        }
        else
        {
            JsonSerializer.Serialize(writer, value, type);
        }
    }

    private void WriteDocument(object value, JsonTypeInfo type)
    {
        writer.WriteStartObject();
        writer.WriteNumber("version"u8, InvoicingJson.Version);
        if (type.PolymorphismOptions is { } kinds)
        {
            var kind = kinds.DerivedTypes.Single(derived => derived.DerivedType == value.GetType());
            writer.WriteString(kinds.TypeDiscriminatorPropertyName, (string)kind.TypeDiscriminator!);
            type = format.TypeOf(kind.DerivedType);
        }

        if (type.Converter is IFormJsonConverter form)
        {
            value = form.FormOf(value);
            type = format.TypeOf(form.FormType);
        }

        foreach (var member in type.Properties)
        {
            var part = member.Get!(value);
            if (!JsonMembers.IsWritten(member, value, part)) continue;
            writer.WritePropertyName(member.Name);
            JsonSerializer.Serialize(writer, part, format.TypeOf(member.PropertyType));
        }

        writer.WriteEndObject();
    }
}
