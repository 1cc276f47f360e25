using System.Reflection;

namespace Invoicing.Architecture.Tests;

/// <summary>Holds a rule against many things at once and fails with every sentence that it answers.</summary>
static class Check
{
    public static void Holds<T>(IEnumerable<T> things, Func<T, IEnumerable<string>> rule)
    {
        var all = things.ToList();
        Assert.NotEmpty(all);
        var failures = all.SelectMany(thing => Failures(thing, rule)).ToList();
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    static IReadOnlyList<string> Failures<T>(T thing, Func<T, IEnumerable<string>> rule)
    {
        try
        {
            return rule(thing).ToList();
        }
        catch (Exception thrown)
        {
            var cause = thrown is TargetInvocationException { InnerException: { } inner } ? inner : thrown;
            return [$"{thing}: could not be checked: {cause.GetType().Name}: {cause.Message}"];
        }
    }
}
