using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace Invoicing.Architecture.Tests.Values;

/// <summary>
/// Makes two different values (variant 0 and 1) of any type of the library: from <see cref="SampleTable"/>, or by its
/// constructor and init members, or from the values that it names itself, or by its factory <c>Of</c>.
/// </summary>
sealed class SampleValues
{
    readonly Stack<Type> _building = new();

    public static object? Of(Type type, int variant) => new SampleValues().Make(type, variant);

    /// <summary>A sample for one member: its own from the table, else one of its type.</summary>
    public static object? Of(PropertyInfo member, int variant) =>
        SampleTable.OfMember(member, variant) ?? Of(member.PropertyType, variant);

    public static object? Of(ParameterInfo parameter, int variant) => new SampleValues().Argument(parameter, variant);

    /// <summary>Every member given its sample of the variant.</summary>
    public static object Full(Type type, int variant) => Of(type, variant)!;

    /// <summary>Only what construction demands is given.</summary>
    public static object Empty(Type type)
    {
        var samples = new SampleValues();
        if (type.IsValueType)
        {
            return Activator.CreateInstance(type)!;
        }

        var constructor = Constructors(type).LastOrDefault() ?? throw Missing(type, "no public constructor");
        var value = samples.Invoke(constructor, 0);
        foreach (var member in PublicTypes.Properties(type).Where(IsRequired))
        {
            member.SetValue(value, Of(member, 0));
        }

        return value;
    }

    static bool IsRequired(PropertyInfo member) =>
        member.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), inherit: true);

    /// <summary>Public constructors but the record's copy, those with most parameters first.</summary>
    public static IEnumerable<ConstructorInfo> Constructors(Type type) => type.GetConstructors()
        .Where(constructor => constructor.GetParameters() is not [{ } only] || only.ParameterType != type)
        .OrderByDescending(constructor => constructor.GetParameters().Length);

    object? Make(Type type, int variant)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (SampleTable.OfType(type, variant) is { } listed)
        {
            return listed;
        }

        if (type.IsEnum)
        {
            var values = Enum.GetValues(type);
            return values.GetValue(variant % values.Length);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return MakeArray(type.GetGenericArguments()[0], variant);
        }

        if (_building.Contains(type))
        {
            return null;
        }

        _building.Push(type);
        var made = type.IsAbstract ? Make(Derived(type, variant), variant) : MakeObject(type, variant);
        _building.Pop();
        return made;
    }

    object MakeArray(Type element, int variant)
    {
        var item = _building.Contains(element) ? null : Make(element, variant);
        var items = Array.CreateInstance(element, item is null ? 0 : 1);
        if (item is not null)
        {
            items.SetValue(item, 0);
        }

        return typeof(ImmutableArray).GetMethods()
            .Single(method => method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ } only]
                && only.ParameterType.IsArray)
            .MakeGenericMethod(element).Invoke(null, [items])!;
    }

    static Type Derived(Type type, int variant)
    {
        var derived = PublicTypes.All.Where(other => !other.IsAbstract && type.IsAssignableFrom(other)).ToList();
        return derived.Count > 0 ? derived[variant % derived.Count] : throw Missing(type, "nothing derives from it");
    }

    object MakeObject(Type type, int variant)
    {
        var members = PublicTypes.Properties(type).Where(PublicTypes.IsSettable).ToList();
        var constructor = Constructors(type).FirstOrDefault(found => found.GetParameters().Length > 0)
            ?? (members.Count > 0 ? Constructors(type).FirstOrDefault() : null);
        if (constructor is null && !(type.IsValueType && members.Count > 0))
        {
            return FromNames(type, variant) ?? FromFactory(type, variant)
                ?? throw Missing(type, "no constructor, no init members, no named values, no static Of");
        }

        var value = constructor is null ? Activator.CreateInstance(type)! : Invoke(constructor, variant);
        foreach (var member in members)
        {
            Set(value, member, SampleTable.OfMember(member, variant) ?? Make(member.PropertyType, variant));
        }

        return value;
    }

    static void Set(object value, PropertyInfo member, object? sample)
    {
        if (sample is null && member.PropertyType.IsValueType)
        {
            return;
        }

        try
        {
            member.SetValue(value, sample);
        }
        catch (TargetInvocationException refused)
        {
            throw Missing(member, refused.InnerException!.Message);
        }
    }

    object Invoke(MethodBase constructor, int variant)
    {
        var arguments = constructor.GetParameters().Select(parameter => Argument(parameter, variant)).ToArray();
        try
        {
            return constructor is ConstructorInfo made ? made.Invoke(arguments) : constructor.Invoke(null, arguments)!;
        }
        catch (TargetInvocationException refused)
        {
            throw Missing(constructor.DeclaringType!, refused.InnerException!.Message);
        }
    }

    object? Argument(ParameterInfo parameter, int variant)
    {
        var member = PublicTypes.Properties(parameter.Member.DeclaringType!)
            .FirstOrDefault(found => found.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)
                && found.PropertyType == parameter.ParameterType);
        return SampleTable.OfParameter(parameter, variant)
            ?? (member is null ? null : SampleTable.OfMember(member, variant))
            ?? Make(parameter.ParameterType, variant);
    }

    object? FromFactory(Type type, int variant)
    {
        var factory = type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.Name == "Of" && method.ReturnType == type && !method.IsGenericMethod)
            .OrderBy(method => method.GetParameters().Length)
            .FirstOrDefault();
        return factory is null ? null : Invoke(factory, variant);
    }

    static object? FromNames(Type type, int variant)
    {
        var named = type.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == type)
            .Select(property => (property.Name, Value: property.GetValue(null)))
            .Concat(type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(field => field.FieldType == type).Select(field => (field.Name, Value: field.GetValue(null))))
            .OrderBy(found => found.Name, StringComparer.Ordinal)
            .Select(found => found.Value)
            .ToList();
        return named.Count > variant ? named[variant] : null;
    }

    static InvalidOperationException Missing(MemberInfo what, string why)
    {
        var name = what is Type type ? type.FullName : $"{what.DeclaringType!.FullName}.{what.Name}";
        return new InvalidOperationException($"no sample for {name} ({why}): add one to SampleTable");
    }
}
