using System.Reflection;

namespace Invoicing.Architecture.Tests.Names;

/// <summary>Types of FluentValidation appear in the validators and in no other public signature.</summary>
static class SignatureCheck
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Failures(Type type)
    {
        if (type.Name.Contains("Validator", StringComparison.Ordinal))
        {
            yield break;
        }

        if (Mentioned(type).Any(IsForeign))
        {
            yield return $"{type.FullName} shows FluentValidation by what it derives from";
        }

        foreach (var member in type.GetMembers(Declared).Where(IsVisible))
        {
            if (Mentioned(member).SelectMany(Parts).Any(IsForeign))
            {
                yield return $"{type.FullName}.{member.Name} shows FluentValidation in its signature";
            }
        }
    }

    static IEnumerable<Type> Mentioned(Type type) =>
        new[] { type.BaseType }.OfType<Type>().Concat(type.GetInterfaces()).SelectMany(Parts);

    static IEnumerable<Type> Mentioned(MemberInfo member) => member switch
    {
        MethodInfo method => [
            method.ReturnType,
            .. method.GetParameters().Select(parameter => parameter.ParameterType),
            .. method.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints())],
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        EventInfo @event => [@event.EventHandlerType!],
        _ => [],
    };

    static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo @event => IsVisible(@event.AddMethod!),
        _ => false,
    };

    static IEnumerable<Type> Parts(Type type) => type switch
    {
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsGenericType: true } => type.GetGenericArguments().SelectMany(Parts).Append(type),
        _ => [type],
    };

    static bool IsForeign(Type type) =>
        type.Namespace is { } space && space.Split('.')[0] == "FluentValidation";
}
