using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Invoicing.Architecture.Tests.Api;

/// <summary>
/// The public API of an assembly as text, one line for each type and member, in ordinal order. A change
/// that a caller could feel shows: names, parameters and their names, defaults, constants, nullability.
/// </summary>
static class ApiText
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) => assembly.GetExportedTypes()
        .Where(type => !IsCompilerMade(type))
        .SelectMany(type => Members(type).Prepend(OfType(type)))
        .Order(StringComparer.Ordinal);

    // The groups that C# makes of extension blocks: what can be called stands in the class around them.
    static bool IsCompilerMade(Type type) =>
        type.Name.StartsWith('<') || (type.DeclaringType is { } outer && IsCompilerMade(outer));

    static string OfType(Type type)
    {
        var bases = new[] { type.BaseType }.OfType<Type>()
            .Where(found => found != typeof(object) && found != typeof(ValueType) && found != typeof(Enum))
            .Concat(type.IsEnum ? [] : type.GetInterfaces().OrderBy(ApiNames.Of, StringComparer.Ordinal))
            .Select(ApiNames.Of)
            .ToList();
        var list = bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
        var limits = ApiNames.Constraints(type.GetGenericArguments());
        return $"{Experimental(type)}{ApiNames.Of(type)} = {Kind(type)}{list}{limits}";
    }

    static string Kind(Type type)
    {
        if (type.IsEnum)
        {
            return $"enum of {ApiNames.Of(Enum.GetUnderlyingType(type))}";
        }

        if (type.IsInterface)
        {
            return "interface";
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return "delegate";
        }

        if (type.IsValueType)
        {
            return (type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false) ? "readonly " : "")
                + (type.IsByRefLike ? "ref struct" : "struct");
        }

        var modifier = (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static ",
            (true, false) => "abstract ",
            (false, true) => "sealed ",
            _ => "",
        };
        return modifier + (PublicTypes.IsRecordClass(type) ? "record" : "class");
    }

    static IEnumerable<string> Members(Type type)
    {
        var name = ApiNames.Of(type);
        var nullability = new NullabilityInfoContext();
        foreach (var field in type.GetFields(Declared).Where(field => IsVisible(field) && !field.IsSpecialName))
        {
            yield return $"{Experimental(field)}{name}.{field.Name}: "
                + $"{ApiNames.Of(nullability.Create(field))} {Field(field)}".TrimEnd();
        }

        foreach (var property in type.GetProperties(Declared).Where(property =>
            property.GetAccessors(true).Any(IsVisible)))
        {
            var parameters = property.GetIndexParameters();
            var index = parameters.Length == 0 ? "" : $"[{string.Join(", ", parameters.Select(ApiNames.Of))}]";
            yield return $"{Experimental(property)}{name}.{property.Name}{index}: "
                + $"{ApiNames.Of(nullability.Create(property))} {{ {Accessors(property)} }}";
        }

        foreach (var @event in type.GetEvents(Declared).Where(@event => IsVisible(@event.AddMethod!)))
        {
            yield return $"{Experimental(@event)}{name}.{@event.Name}: event {ApiNames.Of(@event.EventHandlerType!)}";
        }

        foreach (var constructor in type.GetConstructors(Declared).Where(found => IsVisible(found) && !found.IsStatic))
        {
            yield return $"{Experimental(constructor)}{name}.new({Parameters(constructor)})";
        }

        foreach (var method in type.GetMethods(Declared).Where(IsListed))
        {
            var generics = method.GetGenericArguments();
            var types = generics.Length == 0 ? "" : $"<{string.Join(", ", generics.Select(ApiNames.Of))}>";
            var answer = ApiNames.Of(nullability.Create(method.ReturnParameter));
            yield return $"{Experimental(method)}{name}.{method.Name}{types}({Parameters(method)}): "
                + $"{Modifier(method)}{answer}{ApiNames.Constraints(generics)}";
        }
    }

    static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(ApiNames.Of));

    static bool IsListed(MethodInfo method) => IsVisible(method)
        && !method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal));

    static string Field(FieldInfo field) => field switch
    {
        { IsLiteral: true } => $"= {ApiNames.Constant(field.GetRawConstantValue())}",
        { IsStatic: true, IsInitOnly: true } => "static readonly",
        { IsInitOnly: true } => "readonly",
        _ => "",
    };

    static string Accessors(PropertyInfo property)
    {
        var accessor = property.GetAccessors(true).First(IsVisible);
        var get = property.GetMethod is { } getter && IsVisible(getter) ? "get; " : "";
        var set = property.SetMethod is { } setter && IsVisible(setter)
            ? (PublicTypes.IsInitOnly(property) ? "init; " : "set; ")
            : "";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return required + Modifier(accessor) + (get + set).TrimEnd();
    }

    static string Modifier(MethodInfo method)
    {
        var kind = method switch
        {
            { IsStatic: true, IsAbstract: true } => "static abstract ",
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true, IsFinal: false } => method.GetBaseDefinition() == method ? "virtual " : "override ",
            _ => "",
        };
        return (method.IsPublic ? "" : "protected ") + kind;
    }

    static string Experimental(MemberInfo member) =>
        member.GetCustomAttribute<System.Diagnostics.CodeAnalysis.ExperimentalAttribute>() is { } mark
            ? string.Create(CultureInfo.InvariantCulture, $"[{mark.DiagnosticId}] ")
            : "";

    static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;
}
