using System.Reflection;
using System.Runtime.CompilerServices;

namespace Invoicing.Architecture.Tests;

/// <summary>The types that the packages show to their users.</summary>
static class PublicTypes
{
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        Repository.Packages.Select(Repository.AssemblyPath).Select(Assembly.LoadFrom).ToList();

    /// <summary>Public types of all packages, nested ones included, in ordinal order of their names.</summary>
    public static IReadOnlyList<Type> All { get; } = Assemblies.SelectMany(Of).ToList();

    /// <summary>What is equal by content in Invoicing.Abstractions, records and structs first of all: the values of the
    /// library. Views, which only the library makes over a value, are as good as that value and left out.</summary>
    public static IReadOnlyList<Type> Values { get; } =
        All.Where(type => type.Assembly.GetName().Name == "Invoicing.Abstractions" && IsValue(type) && !IsView(type))
            .ToList();

    public static IEnumerable<Type> Of(Assembly assembly) =>
        assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal);

    public static bool IsValue(Type type) =>
        type is { IsAbstract: false, IsEnum: false, ContainsGenericParameters: false, IsByRefLike: false }
        && (IsRecordClass(type) || IsValueStruct(type) || IsEquatable(type));

    static bool IsEquatable(Type type) => typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type);

    static bool IsView(Type type) => type.IsValueType
        && type.GetConstructors().Length == 0 && !Properties(type).Any(IsSettable)
        && type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance).Any(IsOfAnInvoice);

    static bool IsOfAnInvoice(ConstructorInfo constructor) => constructor.IsAssembly && constructor.GetParameters()
        .Any(parameter => IsRecordClass(parameter.ParameterType) || parameter.ParameterType.Name == "InvoiceAmounts");

    public static bool IsRecordClass(Type type) => type.IsClass && type.GetMethod("<Clone>$") is not null;

    /// <summary>A struct that stands for itself: not an enum, a ref struct or the enumerator of a collection.</summary>
    public static bool IsValueStruct(Type type) =>
        type is { IsValueType: true, IsEnum: false, IsByRefLike: false, ContainsGenericParameters: false }
        && !IsEnumerator(type);

    static bool IsEnumerator(Type type) => type.Name.EndsWith("Enumerator", StringComparison.Ordinal);

    /// <summary>Public instance properties that are no indexers, base types included, in ordinal order.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsPublic: true })
        .OrderBy(property => property.Name, StringComparer.Ordinal);

    public static bool IsSettable(PropertyInfo property) => property.SetMethod is { IsPublic: true };

    public static bool IsInitOnly(PropertyInfo property) => property.SetMethod!.ReturnParameter
        .GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
