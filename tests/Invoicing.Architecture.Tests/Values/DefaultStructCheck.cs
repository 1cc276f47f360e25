using System.Reflection;

namespace Invoicing.Architecture.Tests.Values;

/// <summary>
/// The default of a struct is a valid zero, or is refused by name: what a caller asks of it works, or throws an
/// exception whose message names the type. It never fails by accident. A single member may have no answer
/// (InvalidOperationException).
/// </summary>
static class DefaultStructCheck
{
    public static IEnumerable<string> Failures(Type type)
    {
        var value = Activator.CreateInstance(type)!;
        var questions = new (string Name, bool OfMember, Func<object?> Ask)[]
        {
            ("ToString()", false, value.ToString),
            ("GetHashCode()", false, () => value.GetHashCode()),
            ("Equals(default)", false, () => value.Equals(Activator.CreateInstance(type))),
        };
        var members = PublicTypes.Properties(type)
            .Select(member => (member.Name, true, (Func<object?>)(() => member.GetValue(value))));
        return questions.Concat(members).Select(question =>
            Ask(type, question.Item1, question.Item2, question.Item3)).OfType<string>();
    }

    /// <summary>Meant by its author: the type is named, or that of a part of it; of one member a reason is
    /// enough.</summary>
    public static bool IsRefusal(Exception exception, Type type, bool ofMember) =>
        exception is InvalidOperationException && (ofMember
            || exception.Message.Contains(type.Name, StringComparison.Ordinal) || IsOfItsParts(exception, type));

    static bool IsOfItsParts(Exception exception, Type type) => PublicTypes.Properties(type).Any(
        member => exception.Message.StartsWith($"default({member.PropertyType.Name})", StringComparison.Ordinal));

    static string? Ask(Type type, string name, bool ofMember, Func<object?> ask)
    {
        try
        {
            var answer = ask();
            return name switch
            {
                "Equals(default)" when answer is false => $"default({type.FullName}) does not equal itself",
                "ToString()" when answer is null => $"default({type.FullName}).ToString() is null",
                _ => null,
            };
        }
        catch (Exception thrown)
        {
            var cause = thrown is TargetInvocationException { InnerException: { } inner } ? inner : thrown;
            return IsRefusal(cause, type, ofMember) ? null
                : $"default({type.FullName}).{name} throws {cause.GetType().Name}: {cause.Message}";
        }
    }
}
