using System.Globalization;
using System.Reflection;

namespace Invoicing.Architecture.Tests.Values;

/// <summary>A value built twice is equal, hash code included; with any one member changed it is not.</summary>
static class EqualityCheck
{
    public static IEnumerable<string> Failures(Type type)
    {
        object one, same, other;
        try
        {
            one = SampleValues.Full(type, 0);
            same = SampleValues.Full(type, 0);
            other = SampleValues.Full(type, 1);
        }
        catch (InvalidOperationException missing)
        {
            return [$"{type.FullName}: {missing.Message}"];
        }

        return [.. OfWhole(type, one, same, other), .. OfMembers(type, one), .. OfConstructor(type, one)];
    }

    static IEnumerable<string> OfWhole(Type type, object one, object same, object other)
    {
        if (!typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type))
        {
            yield return $"{type.FullName} is no IEquatable of itself";
        }

        if (!one.Equals(same))
        {
            yield return $"{type.FullName} built twice from the same is not equal";
        }

        if (one.GetHashCode() != same.GetHashCode())
        {
            yield return $"{type.FullName} built twice from the same has two hash codes";
        }

        if (one.Equals(other))
        {
            yield return $"{type.FullName} built from other members is equal all the same";
        }
    }

    static IEnumerable<string> OfMembers(Type type, object one)
    {
        foreach (var member in PublicTypes.Properties(type).Where(PublicTypes.IsSettable))
        {
            var copy = type.IsValueType
                ? System.Runtime.CompilerServices.RuntimeHelpers.GetObjectValue(one)
                : type.GetMethod("<Clone>$")!.Invoke(one, null)!;
            if (!TryChange(copy, member, out var why))
            {
                yield return $"{type.FullName}.{member.Name}: {why}";
            }
            else if (one.Equals(copy) || copy.Equals(one))
            {
                yield return $"{type.FullName} is equal with another {member.Name}";
            }
        }
    }

    static bool TryChange(object value, PropertyInfo member, out string why)
    {
        try
        {
            var (first, second) = (SampleValues.Of(member, 0), SampleValues.Of(member, 1));
            member.SetValue(value, Equals(first, second)
                ? throw new InvalidOperationException("its two samples are equal") : second);
            why = "";
            return true;
        }
        catch (InvalidOperationException missing)
        {
            why = missing.Message;
        }
        catch (TargetInvocationException refused)
        {
            why = $"refuses its sample, add one to SampleTable ({refused.InnerException!.Message})";
        }

        return false;
    }

    /// <summary>Members that only the constructor sets: built again with one argument changed.</summary>
    static IEnumerable<string> OfConstructor(Type type, object one)
    {
        var constructor = SampleValues.Constructors(type).FirstOrDefault();
        var fixedMembers = PublicTypes.Properties(type).Where(member => !PublicTypes.IsSettable(member)).ToList();
        foreach (var parameter in constructor?.GetParameters() ?? [])
        {
            var member = fixedMembers.Find(
                found => found.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)
                    && found.PropertyType == parameter.ParameterType);
            if (member is null)
            {
                continue;
            }

            var arguments = constructor!.GetParameters()
                .Select(each => SampleValues.Of(each, each == parameter ? 1 : 0)).ToArray();
            var changed = constructor.Invoke(arguments);
            foreach (var settable in PublicTypes.Properties(type).Where(PublicTypes.IsSettable))
            {
                settable.SetValue(changed, settable.GetValue(one));
            }

            if (one.Equals(changed))
            {
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"{type.FullName} is equal with another {member.Name}");
            }
        }
    }
}
