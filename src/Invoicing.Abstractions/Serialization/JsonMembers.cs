using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Invoicing.Taxes;

namespace Invoicing.Serialization;

/// <summary>Which members JSON has, in which order, and which are left out: those that hold their default.</summary>
internal static class JsonMembers
{
    // Texts whose default is neither null nor empty.
    private static readonly FrozenDictionary<(Type, string), string> Defaults =
        new Dictionary<(Type, string), string> { [(typeof(Tax), "scheme")] = "VAT" }.ToFrozenDictionary();

    /// <summary>Completes what the source generator wrote of a type.</summary>
    public static void Complete(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        var members = new List<JsonPropertyInfo>();
        foreach (var member in type.Properties)
            if (member.Get is not null && member.Set is not null) members.Add(member);
            else if (IsOfConstructor(member)) members.Add(member);

        members = [.. members.OrderBy(PositionInConstructor)];
        type.Properties.Clear();
        foreach (var member in members)
        {
            member.IsRequired |= IsOfConstructor(member) && !member.AssociatedParameter!.HasDefaultValue;
            member.ShouldSerialize = Inclusion(type, member);
            type.Properties.Add(member);
        }
    }

    /// <summary>The text that an absent member stands for; null where it is none or the empty one.</summary>
    public static string? DefaultText(Type type, string member) => Defaults.GetValueOrDefault((type, member));

    /// <summary>Whether the member is written, given its object and its value.</summary>
    public static bool IsWritten(JsonPropertyInfo member, object owner, object? value) =>
        member.ShouldSerialize is not { } isWritten || isWritten(owner, value);

    private static int PositionInConstructor(JsonPropertyInfo member) =>
        IsOfConstructor(member) ? member.AssociatedParameter!.Position : int.MaxValue;

    private static bool IsOfConstructor(JsonPropertyInfo member) =>
        member.AssociatedParameter is { IsMemberInitializer: false };

    private static Func<object, object?, bool>? Inclusion(JsonTypeInfo owner, JsonPropertyInfo member)
    {
        if (member.IsRequired) return null;
        var type = member.PropertyType;
        if (IsOfConstructor(member) && member.AssociatedParameter!.DefaultValue is { } stated)
            if (stated is not ICollection) return (_, value) => !stated.Equals(value);
        if (type == typeof(string) && !member.IsGetNullable)
        {
            var text = DefaultText(owner.Type, member.Name) ?? string.Empty;
            return (_, value) => !text.Equals(value as string, StringComparison.Ordinal);
        }

        if (typeof(ICollection).IsAssignableFrom(type)) return (_, value) => value is ICollection { Count: > 0 };
        if (type.IsValueType && Nullable.GetUnderlyingType(type) is null)
        {
            var none = DefaultOf(type);
            return (_, value) => !none.Equals(value);
        }

        if (!member.IsGetNullable) return (_, value) => value is not null && !IsBlank(owner, type, value);
        return (_, value) => value is not null;
    }

    // An object is its default where each of its members is, a list where it is empty.
    private static bool IsBlank(JsonTypeInfo owner, Type type, object value)
    {
        var info = owner.Options.GetTypeInfo(type);
        if (info.Converter is IFormJsonConverter form)
        {
            value = form.FormOf(value);
            if (value is ICollection items) return items.Count == 0;
            info = owner.Options.GetTypeInfo(form.FormType);
        }

        if (info.Kind != JsonTypeInfoKind.Object) return false;
        foreach (var member in info.Properties)
            if (IsWritten(member, value, member.Get!(value))) return false;
        return true;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2067",
        Justification = "The default of a value type needs no constructor.")]
    private static object DefaultOf(Type valueType) => RuntimeHelpers.GetUninitializedObject(valueType);
}
