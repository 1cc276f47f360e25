using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Invoicing.Serialization;

/// <summary>Writes a value; a document begins with its version.</summary>
internal static class JsonWriting
{
    public static void Write(Utf8JsonWriter writer, object value, JsonTypeInfo type)
    {
        if (JsonDocuments.Contains(type.Type))
        {
            WriteDocument(writer, value, type);
        }
        else if (type is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } && JsonDocuments.Contains(element))
        {
            writer.WriteStartArray();
            foreach (var item in (IEnumerable)value) WriteDocument(writer, item, InvoicingJson.TypeOf(element));
            writer.WriteEndArray();
        }
        else
        {
            JsonSerializer.Serialize(writer, value, type);
        }
    }

    private static void WriteDocument(Utf8JsonWriter writer, object value, JsonTypeInfo type)
    {
        writer.WriteStartObject();
        writer.WriteNumber("version"u8, InvoicingJson.Version);
        if (type.PolymorphismOptions is { } kinds)
        {
            var kind = kinds.DerivedTypes.Single(derived => derived.DerivedType == value.GetType());
            writer.WriteString(kinds.TypeDiscriminatorPropertyName, (string)kind.TypeDiscriminator!);
            type = InvoicingJson.TypeOf(kind.DerivedType);
        }

        if (type.Converter is IFormJsonConverter form)
        {
            value = form.FormOf(value);
            type = InvoicingJson.TypeOf(form.FormType);
        }

        foreach (var member in type.Properties)
        {
            var part = member.Get!(value);
            if (!JsonMembers.IsWritten(member, value, part)) continue;
            writer.WritePropertyName(member.Name);
            JsonSerializer.Serialize(writer, part, InvoicingJson.TypeOf(member.PropertyType));
        }

        writer.WriteEndObject();
    }
}
