using System.Reflection;

namespace Invoicing.Core.Tests.Deviations;

/// <summary>Deviations of one concept.</summary>
interface IDeviationList
{
    IEnumerable<Deviation> All { get; }
}

/// <summary>All deviations that tests know: every class of this assembly that lists some.</summary>
static class DeviationLists
{
    public static IReadOnlyList<Deviation> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetTypes()
            .Where(type => typeof(IDeviationList).IsAssignableFrom(type) && !type.IsInterface)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(type => ((IDeviationList)Activator.CreateInstance(type)!).All),
    ];
}
