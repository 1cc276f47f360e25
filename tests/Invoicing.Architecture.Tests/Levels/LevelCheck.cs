namespace Invoicing.Architecture.Tests.Levels;

/// <summary>Holds compiled assemblies against the level table, all packages together.</summary>
static class LevelCheck
{
    /// <summary>What breaks the table, one sentence each, in ordinal order; empty where nothing does.</summary>
    public static IReadOnlyList<string> Violations(IReadOnlyList<CompiledAssembly> assemblies)
    {
        var types = assemblies.SelectMany(assembly => assembly.Types).ToList();
        var uses = assemblies.SelectMany(assembly => assembly.Uses);
        return [.. UnknownNamespaces(types), .. NamesInTwoPackages(types), .. EdgesUpOrSideways(uses)];
    }

    static IEnumerable<string> UnknownNamespaces(IEnumerable<DefinedType> types) => types
        .Where(type => !LevelTable.IsKnown(type.Namespace))
        .Select(type => $"{type.Name} of {type.Package} is in namespace '{type.Namespace}', which has no level")
        .Order(StringComparer.Ordinal);

    static IEnumerable<string> NamesInTwoPackages(IEnumerable<DefinedType> types) => types
        .GroupBy(type => type.Name, StringComparer.Ordinal)
        .Select(same => (same.Key, Packages: same.Select(type =>
            type.Package).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList()))
        .Where(same => same.Packages.Count > 1)
        .Select(same => $"{same.Key} is in more than one package: {string.Join(", ", same.Packages)}")
        .Order(StringComparer.Ordinal);

    static IEnumerable<string> EdgesUpOrSideways(IEnumerable<TypeUse> uses) => uses
        .Select(Judge)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    static string? Judge(TypeUse use)
    {
        if (LevelTable.Find(use.From.Namespace) is not { } from || LevelTable.Find(use.ToNamespace) is not { } to)
        {
            return null;
        }

        if (from.Entry == to.Entry || from.Level > to.Level)
        {
            return null;
        }

        var way = from.Level == to.Level ? "sideways" : "up";
        return $"{use.From.Name}.{use.Member} uses {use.To}: {way} from level {from.Level} to {to.Level}";
    }
}
