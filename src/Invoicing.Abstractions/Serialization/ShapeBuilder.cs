using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace Invoicing.Serialization;

/// <summary>Builds the shape of a type and of all that it reaches; each once, as types may hold themselves.</summary>
internal sealed class ShapeBuilder(JsonFormat format)
{
    private readonly Dictionary<Type, Shape> _shapes = [];

    /// <summary>The shapes of all types that were reached.</summary>
    public IReadOnlyDictionary<Type, Shape> Shapes => _shapes;

    /// <summary>The shape of a type.</summary>
    /// <exception cref="NotSupportedException">The library has no JSON for the type.</exception>
    public Shape Build(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return _shapes.TryGetValue(type, out var known) ? known : Build(format.TypeOf(type));
    }

    private Shape Build(JsonTypeInfo info)
    {
        if (info.Converter is IFormJsonConverter form) return BuildForm(info, format.TypeOf(form.FormType));
        return info.Kind switch
        {
            JsonTypeInfoKind.Object when info.PolymorphismOptions is { } kinds => BuildChoice(info, kinds),
            JsonTypeInfoKind.Object => BuildObject(info, info),
            JsonTypeInfoKind.Enumerable => BuildList(info, info.ElementType!),
            _ => _shapes[info.Type] = BuildLeaf(info),
        };
    }

    private Shape BuildForm(JsonTypeInfo info, JsonTypeInfo form) => form.Kind == JsonTypeInfoKind.Enumerable
        ? BuildList(info, form.ElementType!)
        : BuildObject(info, form);

    private ListShape BuildList(JsonTypeInfo info, Type item)
    {
        var list = new ListShape(info);
        _shapes[info.Type] = list;
        list.Item = Build(item);
        return list;
    }

    private ObjectShape BuildObject(JsonTypeInfo info, JsonTypeInfo members)
    {
        var shape = new ObjectShape(info, members, format.IsDocument(info.Type));
        _shapes[info.Type] = shape;
        shape.Members = [.. members.Properties.Select(Member)];
        return shape;
    }

    private MemberShape Member(JsonPropertyInfo member)
    {
        var isValue = member.PropertyType.IsValueType;
        var isNullable = isValue ? Nullable.GetUnderlyingType(member.PropertyType) is not null : member.IsSetNullable;
        return new MemberShape(member.Name, Build(member.PropertyType), member.IsRequired, isNullable);
    }

    private ChoiceShape BuildChoice(JsonTypeInfo info, JsonPolymorphismOptions kinds)
    {
        var choice = new ChoiceShape(info, kinds.TypeDiscriminatorPropertyName, format.IsDocument(info.Type));
        _shapes[info.Type] = choice;
        choice.Kinds =
        [
            .. kinds.DerivedTypes.Select(kind =>
                ((string)kind.TypeDiscriminator!, (ObjectShape)Build(kind.DerivedType))),
        ];
        return choice;
    }

    private static Shape BuildLeaf(JsonTypeInfo info)
    {
        var type = info.Type;
        if (type == typeof(string)) return new TextShape(info);
        if (type == typeof(bool)) return new FlagShape(info);
        if (type == typeof(int) || type == typeof(long) || type == typeof(decimal)) return new NumberShape(info);
        if (type.IsEnum) return new NameShape(info, [.. Enum.GetNames(type)]);
        if (type == typeof(ImmutableArray<Extension>)) return new TextMapShape(info);
        return TextForm.Of(type) is { } form
            ? new FormShape(info, form)
            : throw new NotSupportedException($"The form of {type} in JSON is not stated.");
    }
}
