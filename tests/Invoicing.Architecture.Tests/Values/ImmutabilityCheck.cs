using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Invoicing.Architecture.Tests.Values;

/// <summary>A value does not change: no setters but init, no fields that change, no collections that change.</summary>
static class ImmutabilityCheck
{
    public static IEnumerable<string> Failures(Type type)
    {
        if (type.IsValueType && !type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false))
        {
            yield return $"{type.FullName} is a struct but not readonly";
        }

        foreach (var member in PublicTypes.Properties(type))
        {
            if (PublicTypes.IsSettable(member) && !PublicTypes.IsInitOnly(member))
            {
                yield return $"{type.FullName}.{member.Name} has a setter that is not init";
            }

            if (IsMutableCollection(member.PropertyType))
            {
                yield return $"{type.FullName}.{member.Name} is a {member.PropertyType.Name}, which can change";
            }
        }

        for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            foreach (var field in at.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
                | BindingFlags.DeclaredOnly).Where(field => !field.IsInitOnly))
            {
                yield return $"{type.FullName} has a field that can change: {field.Name}";
            }
        }
    }

    static bool IsMutableCollection(Type type)
    {
        if (type == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(type))
        {
            return false;
        }

        var space = type.Namespace ?? "";
        return space != typeof(ImmutableArray).Namespace && space != typeof(FrozenSet).Namespace
            && !space.StartsWith("Invoicing", StringComparison.Ordinal);
    }
}
