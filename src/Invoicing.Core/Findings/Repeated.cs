using System.Collections.Immutable;
using System.Globalization;

namespace Invoicing.Findings;

/// <summary>Finds ids that stand more than once.</summary>
internal static class Repeated
{
    /// <summary>Each id that is there again, once. Ids that are the positions counted from 1 differ, and cost
    /// nothing.</summary>
    public static IReadOnlyList<string> Ids<T>(ImmutableArray<T> items, Func<T, string> idOf)
    {
        if (ArePositions(items, idOf)) return [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        HashSet<string>? repeated = null;
        foreach (var item in items)
            if (idOf(item) is { } id && !string.IsNullOrWhiteSpace(id) && !seen.Add(id))
                (repeated ??= new HashSet<string>(StringComparer.Ordinal)).Add(id);
        return repeated is null ? [] : [.. repeated];
    }

    private static bool ArePositions<T>(ImmutableArray<T> items, Func<T, string> idOf)
    {
        for (var i = 0; i < items.Length; i++)
            if (!int.TryParse(idOf(items[i]), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number != i + 1 || idOf(items[i])[0] == '0') return false;
        return true;
    }
}
