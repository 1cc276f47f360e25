using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>Which taxes of a treatment stand on which, by name.</summary>
internal static class TaxNames
{
    /// <summary>The position of the one tax of a name; -1 where there is none, -2 where there are several.</summary>
    public static int Find(ImmutableArray<Tax> taxes, string name)
    {
        var found = -1;
        for (var i = 0; i < taxes.Length; i++)
            if (string.Equals(taxes[i].Name, name, StringComparison.Ordinal)) found = found == -1 ? i : -2;
        return found;
    }

    /// <summary>The positions of the taxes that a tax stands on, ascending, each once.</summary>
    public static int[] Resolve(ImmutableArray<Tax> taxes, int tax)
    {
        var names = taxes[tax].StandsOn;
        if (names.IsEmpty) return [];
        var positions = new SortedSet<int>();
        foreach (var name in names) positions.Add(Find(taxes, name));
        return [.. positions];
    }

    /// <summary>The positions, each after those it stands on; fewer where taxes stand in a circle.</summary>
    public static int[] Order(int[][] standsOn)
    {
        var order = new List<int>(standsOn.Length);
        for (var found = true; found;)
        {
            found = false;
            for (var i = 0; i < standsOn.Length; i++)
            {
                if (order.Contains(i) || !Array.TrueForAll(standsOn[i], order.Contains)) continue;
                order.Add(i);
                found = true;
            }
        }

        return [.. order];
    }
}
