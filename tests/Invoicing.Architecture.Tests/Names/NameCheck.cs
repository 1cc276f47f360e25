using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Invoicing.Architecture.Tests.Names;

/// <summary>Names say what a thing is in the field's own terms; a word that fits everything says nothing.</summary>
static class NameCheck
{
    static readonly string[] Empty =
        ["Helper", "Helpers", "Manager", "Managers", "Util", "Utils", "Utility", "Utilities", "Data", "Info", "Infos"];

    public static IEnumerable<string> Failures(Type type) => Names(type)
        .Where(name => Words.Of(name).Any(word => Empty.Contains(word, StringComparer.OrdinalIgnoreCase)))
        .Select(name => name == type.Name ? $"{type.FullName} says nothing by its name"
            : $"{type.FullName}.{name} says nothing by its name");

    static IEnumerable<string> Names(Type type)
    {
        if (type.Name.StartsWith('<') || type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
        {
            yield break;
        }

        yield return type.Name;
        if (!type.IsVisible || typeof(JsonSerializerContext).IsAssignableFrom(type))
        {
            yield break;
        }

        foreach (var member in type.GetMembers(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (member is not Type
                && !(member is MethodInfo method && (method.IsSpecialName || method.GetBaseDefinition() != method)))
            {
                yield return member.Name;
            }
        }
    }
}
