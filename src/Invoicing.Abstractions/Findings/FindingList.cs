using System.Collections;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Invoicing.Findings;

/// <summary>Findings in canonical order, each once. Immutable; equal when it holds the same findings.</summary>
[JsonConverter(typeof(FindingListJsonConverter))]
public sealed class FindingList : IReadOnlyList<Finding>, IEquatable<FindingList>
{
    private readonly Sequence<Finding> _items;

    private FindingList(ImmutableArray<Finding> sorted) => _items = sorted;

    /// <summary>No findings.</summary>
    public static FindingList Empty { get; } = new([]);

    /// <summary>The findings in canonical order.</summary>
    public ImmutableArray<Finding> Items => _items.Items;

    /// <inheritdoc/>
    public int Count => Items.Length;

    /// <inheritdoc/>
    public Finding this[int index] => Items[index];

    /// <summary>Whether one of them is an error.</summary>
    public bool HasErrors => Worst is Severity.Error;

    /// <summary>The weight of the heaviest, or null where there is none.</summary>
    public Severity? Worst
    {
        get
        {
            Severity? worst = null;
            foreach (var finding in Items)
                if (worst is null || finding.Severity > worst) worst = finding.Severity;
            return worst;
        }
    }

    /// <summary>Puts findings into canonical order and drops repeated ones.</summary>
    public static FindingList Of(params ReadOnlySpan<Finding> findings)
    {
        if (findings.IsEmpty) return Empty;
        var sorted = findings.ToArray();
        Array.Sort(sorted);
        var builder = ImmutableArray.CreateBuilder<Finding>(sorted.Length);
        foreach (var finding in sorted)
            if (builder.Count == 0 || !builder[^1].Equals(finding)) builder.Add(finding);
        return new FindingList(builder.DrainToImmutable());
    }

    /// <summary>These findings and those, in canonical order.</summary>
    public FindingList With(FindingList others)
    {
        ArgumentNullException.ThrowIfNull(others);
        if (others.Count == 0) return this;
        return Count == 0 ? others : Of([.. Items, .. others.Items]);
    }

    /// <inheritdoc/>
    public bool Equals(FindingList? other) => other is not null && _items.Equals(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FindingList);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.GetHashCode();

    /// <inheritdoc/>
    public IEnumerator<Finding> GetEnumerator() => ((IEnumerable<Finding>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One finding a line.</summary>
    public override string ToString() => string.Join("\n", Items);
}
