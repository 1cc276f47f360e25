using System.Text.Json;

namespace Invoicing.Serialization;

/// <summary>Writes a shape as a JSON Schema: the root first, then each type that it reaches under its name.</summary>
internal sealed class SchemaWriter(Utf8JsonWriter writer)
{
    public void Write(Shape root, IEnumerable<Shape> all)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema"u8, "https://json-schema.org/draft/2020-12/schema"u8);
        WriteBody(root, hasVersion: true);
        writer.WriteStartObject("$defs"u8);
        foreach (var shape in all.Where(HasName).OrderBy(NameOf, StringComparer.Ordinal))
        {
            writer.WriteStartObject(NameOf(shape));
            WriteBody(shape, hasVersion: false);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static bool HasName(Shape shape) => shape is ObjectShape or ChoiceShape or FormShape or NameShape;

    private static string NameOf(Shape shape) =>
        shape.Info.Type.IsGenericType ? "Bytes" : shape.Info.Type.Name;

    private void WriteUse(Shape shape, bool isNullable)
    {
        writer.WriteStartObject();
        if (isNullable)
        {
            writer.WriteStartArray("anyOf"u8);
            WriteUse(shape, isNullable: false);
            writer.WriteStartObject();
            writer.WriteString("type"u8, "null"u8);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }
        else if (HasName(shape))
        {
            writer.WriteString("$ref"u8, $"#/$defs/{NameOf(shape)}");
        }
        else
        {
            WriteBody(shape, hasVersion: false);
        }

        writer.WriteEndObject();
    }

    private void WriteBody(Shape shape, bool hasVersion)
    {
        switch (shape)
        {
            case ObjectShape known: WriteObject(known, hasVersion && known.IsDocument, null); break;
            case ChoiceShape choice: WriteChoice(choice, hasVersion && choice.IsDocument); break;
            case ListShape list: WriteList(list, hasVersion); break;
            case TextMapShape: WriteTextMap(); break;
            case FormShape form: WriteForm(form.Form); break;
            case NameShape names: WriteNames(names); break;
            case NumberShape number: writer.WriteString("type"u8, number.IsWhole ? "integer"u8 : "number"u8); break;
            case FlagShape: writer.WriteString("type"u8, "boolean"u8); break;
            default: WriteText(); break;
        }
    }

    private void WriteObject(ObjectShape shape, bool hasVersion, (string Name, string Text)? kind)
    {
        writer.WriteString("type"u8, "object"u8);
        writer.WriteStartObject("properties"u8);
        if (hasVersion) WriteVersion();
        if (kind is var (name, text))
        {
            writer.WriteStartObject(name);
            writer.WriteString("const"u8, text);
            writer.WriteEndObject();
        }

        foreach (var member in shape.Members)
        {
            writer.WritePropertyName(member.Name);
            WriteUse(member.Shape, member.IsNullable);
        }

        writer.WriteEndObject();
        WriteRequired(shape, kind?.Name);
        writer.WriteBoolean("additionalProperties"u8, value: false);
    }

    private void WriteRequired(ObjectShape shape, string? kind)
    {
        var required = shape.Members.Where(member => member.IsRequired).Select(member => member.Name).ToList();
        if (kind is not null) required.Insert(0, kind);
        if (required.Count == 0) return;
        writer.WriteStartArray("required"u8);
        foreach (var name in required) writer.WriteStringValue(name);
        writer.WriteEndArray();
    }

    private void WriteVersion()
    {
        writer.WriteStartObject("version"u8);
        writer.WriteString("type"u8, "integer"u8);
        writer.WriteNumber("minimum"u8, 1);
        writer.WriteNumber("maximum"u8, InvoicingJson.Version);
        writer.WriteEndObject();
    }

    private void WriteChoice(ChoiceShape choice, bool hasVersion)
    {
        writer.WriteStartArray("oneOf"u8);
        foreach (var (kind, shape) in choice.Kinds)
        {
            writer.WriteStartObject();
            WriteObject(shape, hasVersion, (choice.Discriminator, kind));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteList(ListShape list, bool hasVersion)
    {
        writer.WriteString("type"u8, "array"u8);
        writer.WritePropertyName("items"u8);
        if (hasVersion && list.Item is ObjectShape { IsDocument: true } document)
        {
            writer.WriteStartObject();
            WriteObject(document, hasVersion: true, null);
            writer.WriteEndObject();
        }
        else
        {
            WriteUse(list.Item, isNullable: false);
        }
    }

    private void WriteTextMap()
    {
        writer.WriteString("type"u8, "object"u8);
        writer.WriteStartObject("additionalProperties"u8);
        WriteText();
        writer.WriteEndObject();
    }

    private void WriteForm(TextForm form)
    {
        writer.WriteString("type"u8, "string"u8);
        writer.WriteString("description"u8, form.Expected);
        if (form.Pattern is { } pattern) writer.WriteString("pattern"u8, pattern);
    }

    private void WriteNames(NameShape shape)
    {
        writer.WriteStartArray("enum"u8);
        foreach (var name in shape.Names) writer.WriteStringValue(name);
        writer.WriteEndArray();
    }

    private void WriteText()
    {
        writer.WriteString("type"u8, "string"u8);
        writer.WriteNumber("maxLength"u8, Limits.Default.TextLength);
    }
}
