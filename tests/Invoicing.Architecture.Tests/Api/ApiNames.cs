using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Invoicing.Architecture.Tests.Api;

/// <summary>Types, parameters and constants as the API text writes them.</summary>
static class ApiNames
{
    static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
    };

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.HasElementType)
        {
            return Of(type.GetElementType()!) + (type.IsArray ? "[]" : type.IsByRef ? "&" : "*");
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        var space = type.Namespace is { } found
            && found.StartsWith("Invoicing", StringComparison.Ordinal) ? found + "." : "";
        return space + NestedName(type);
    }

    public static string Of(NullabilityInfo nullability)
    {
        var type = nullability.Type;
        var mark = !type.IsValueType && nullability.ReadState == NullabilityState.Nullable ? "?" : "";
        if (nullability.ElementType is { } element)
        {
            return $"{Of(element)}[]{mark}";
        }

        if (nullability.GenericTypeArguments is { Length: > 0 } arguments && Nullable.GetUnderlyingType(type) is null)
        {
            var name = Of(type);
            name = name[..name.IndexOf('<', StringComparison.Ordinal)];
            return $"{name}<{string.Join(", ", arguments.Select(Of))}>{mark}";
        }

        return Of(type) + mark;
    }

    public static string Of(ParameterInfo parameter)
    {
        var way = parameter switch
        {
            { IsOut: true } => "out ",
            { IsIn: true, ParameterType.IsByRef: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute))
                || parameter.IsDefined(typeof(ParamCollectionAttribute)) => "params ",
            _ when parameter is { Position: 0 } && parameter.Member.IsDefined(typeof(ExtensionAttribute)) => "this ",
            _ => "",
        };
        var type = Of(new NullabilityInfoContext().Create(parameter)).Replace("&", "", StringComparison.Ordinal);
        var value = parameter.HasDefaultValue ? $" = {Default(parameter)}" : "";
        return $"{way}{type} {parameter.Name}{value}";
    }

    static string Default(ParameterInfo parameter) =>
        parameter.RawDefaultValue is null && parameter.ParameterType.IsValueType
        && Nullable.GetUnderlyingType(parameter.ParameterType) is null
            ? "default"
            : Constant(parameter.RawDefaultValue);

    public static string Constraints(Type[] generics) => string.Concat(generics
        .Where(generic => generic.IsGenericParameter)
        .Select(generic => (generic.Name, Limits: Limits(generic).ToList()))
        .Where(generic => generic.Limits.Count > 0)
        .Select(generic => $" where {generic.Name} : {string.Join(", ", generic.Limits)}"));

    static IEnumerable<string> Limits(Type generic)
    {
        var special = generic.GenericParameterAttributes;
        if (special.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            yield return "class";
        }

        if (special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            yield return "struct";
        }

        foreach (var limit in generic.GetGenericParameterConstraints().Where(limit => limit != typeof(ValueType)))
        {
            yield return Of(limit);
        }
    }

    public static string Constant(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        char letter => $"'{letter}'",
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    static string NestedName(Type type)
    {
        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        var name = tick < 0 ? type.Name : type.Name[..tick];
        var outer = type.DeclaringType is { } declaring ? NestedName(declaring) + "." : "";
        var arguments = type.GetGenericArguments();
        return outer + name + (tick < 0 ? "" : $"<{string.Join(", ", arguments.Select(Of))}>");
    }
}
