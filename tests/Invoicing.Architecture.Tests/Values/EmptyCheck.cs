using System.Collections.Immutable;
using System.Reflection;

namespace Invoicing.Architecture.Tests.Values;

/// <summary>A value built with no more than it demands has no null where none is declared, and no default
/// array.</summary>
static class EmptyCheck
{
    public static IEnumerable<string> Failures(Type type)
    {
        object empty;
        try
        {
            empty = SampleValues.Empty(type);
        }
        catch (InvalidOperationException) when (SampleValues.Constructors(type).FirstOrDefault() is null)
        {
            return [];
        }
        catch (InvalidOperationException missing)
        {
            return [$"{type.FullName}: {missing.Message}"];
        }

        return [.. OfMembers(type, empty), .. OfDefaultGiven(type, empty)];
    }

    static IEnumerable<string> OfMembers(Type type, object empty)
    {
        foreach (var member in PublicTypes.Properties(type))
        {
            object? value;
            try
            {
                value = member.GetValue(empty);
            }
            catch (TargetInvocationException refused) when (
                DefaultStructCheck.IsRefusal(refused.InnerException!, type, ofMember: true))
            {
                continue;
            }

            if (IsDefaultArray(value))
            {
                yield return $"{type.FullName}.{member.Name} is a default array where nothing was given";
            }

            if (value is null && !AllowsNull(member))
            {
                yield return $"{type.FullName}.{member.Name} is null where nothing was given, but declared not to be";
            }
        }
    }

    /// <summary>A default array that is given is read as an empty one.</summary>
    static IEnumerable<string> OfDefaultGiven(Type type, object empty)
    {
        foreach (var member in PublicTypes.Properties(type).Where(PublicTypes.IsSettable).Where(IsArray))
        {
            member.SetValue(empty, Activator.CreateInstance(member.PropertyType));
            if (IsDefaultArray(member.GetValue(empty)))
            {
                yield return $"{type.FullName}.{member.Name} keeps a default array";
            }
        }
    }

    static bool IsArray(PropertyInfo member) => member.PropertyType.IsGenericType
        && member.PropertyType.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    static bool IsDefaultArray(object? value) => value?.GetType() is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
        && (bool)type.GetProperty(nameof(ImmutableArray<int>.IsDefault))!.GetValue(value)!;

    static bool AllowsNull(PropertyInfo member) =>
        new NullabilityInfoContext().Create(member).ReadState != NullabilityState.NotNull;
}
