using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace Invoicing.Serialization;

/// <summary>What JSON of a type looks like: what the reader checks and the schema states.</summary>
internal abstract class Shape(JsonTypeInfo type)
{
    /// <summary>What the serializer knows of the type.</summary>
    public JsonTypeInfo Info { get; } = type;

    /// <summary>What is expected, for messages: <c>an object</c>.</summary>
    public abstract string Expected { get; }
}

/// <summary>An object with known members.</summary>
internal sealed class ObjectShape(JsonTypeInfo type, JsonTypeInfo members, bool isDocument) : Shape(type)
{
    /// <summary>The type that has the members: the type itself, or its form.</summary>
    public JsonTypeInfo MembersOf { get; } = members;

    /// <summary>The members in the order in which they are written. Set once, when the shape is built.</summary>
    public ImmutableArray<MemberShape> Members { get; set; } = [];

    /// <summary>Whether it is a document: at the root it has a version.</summary>
    public bool IsDocument { get; } = isDocument;

    /// <inheritdoc/>
    public override string Expected => "an object";
}

/// <summary>A member of an object.</summary>
internal sealed record MemberShape(string Name, Shape Shape, bool IsRequired, bool IsNullable)
{
    /// <summary>The name in UTF-8.</summary>
    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(Name);
}

/// <summary>One of several objects, told apart by a first member.</summary>
internal sealed class ChoiceShape(JsonTypeInfo type, string discriminator, bool isDocument) : Shape(type)
{
    /// <summary>The name of the member that tells.</summary>
    public string Discriminator { get; } = discriminator;

    /// <summary>The objects by the text of that member. Set once, when the shape is built.</summary>
    public ImmutableArray<(string Kind, ObjectShape Shape)> Kinds { get; set; } = [];

    /// <summary>Whether it is a document: at the root it has a version.</summary>
    public bool IsDocument { get; } = isDocument;

    /// <inheritdoc/>
    public override string Expected => $"an object that begins with \"{Discriminator}\"";
}

/// <summary>An array.</summary>
internal sealed class ListShape(JsonTypeInfo type) : Shape(type)
{
    /// <summary>What its items are. Set once, when the shape is built.</summary>
    public Shape Item { get; set; } = null!;

    /// <inheritdoc/>
    public override string Expected => "an array";
}

/// <summary>An object of texts under keys of the writer's own.</summary>
internal sealed class TextMapShape(JsonTypeInfo type) : Shape(type)
{
    /// <inheritdoc/>
    public override string Expected => "an object of texts";
}

/// <summary>A free text.</summary>
internal sealed class TextShape(JsonTypeInfo type) : Shape(type)
{
    /// <inheritdoc/>
    public override string Expected => "a text";
}

/// <summary>A text of a certain form: an amount, a date.</summary>
internal sealed class FormShape(JsonTypeInfo type, TextForm form) : Shape(type)
{
    /// <summary>The form.</summary>
    public TextForm Form { get; } = form;

    /// <inheritdoc/>
    public override string Expected => Form.Expected;
}

/// <summary>The name of one member of an enum.</summary>
internal sealed class NameShape(JsonTypeInfo type, ImmutableArray<string> names) : Shape(type)
{
    /// <summary>The names.</summary>
    public ImmutableArray<string> Names { get; } = names;

    /// <inheritdoc/>
    public override string Expected => $"one of {string.Join(", ", Names)}";
}

/// <summary>A number.</summary>
internal sealed class NumberShape(JsonTypeInfo type) : Shape(type)
{
    /// <summary>Whether it is a whole one.</summary>
    public bool IsWhole => Info.Type != typeof(decimal);

    /// <inheritdoc/>
    public override string Expected => IsWhole ? "a whole number" : "a number of at most 28 digits";
}

/// <summary>True or false.</summary>
internal sealed class FlagShape(JsonTypeInfo type) : Shape(type)
{
    /// <inheritdoc/>
    public override string Expected => "true or false";
}
