using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Invoicing;

/// <summary>An immutable array with structural equality; default is empty. The backing field of every collection in a
/// value, so that the equality that a record generates compares contents.</summary>
internal readonly struct Sequence<T>(ImmutableArray<T> items) : IEquatable<Sequence<T>>
{
    private readonly ImmutableArray<T> _items = items;

    /// <summary>The items; never a default array.</summary>
    public ImmutableArray<T> Items
    {
        // Inlined where T is known, the empty array is a constant.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _items.IsDefault ? ImmutableArray<T>.Empty : _items;
    }

    public static implicit operator Sequence<T>(ImmutableArray<T> items) => new(items);

    public bool Equals(Sequence<T> other)
    {
        ImmutableArray<T> mine = Items, theirs = other.Items;
        return mine == theirs || mine.AsSpan().SequenceEqual(theirs.AsSpan(), EqualityComparer<T>.Default);
    }

    public override bool Equals(object? obj) => obj is Sequence<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items) hash.Add(item);
        return hash.ToHashCode();
    }

    public static bool operator ==(Sequence<T> left, Sequence<T> right) => left.Equals(right);

    public static bool operator !=(Sequence<T> left, Sequence<T> right) => !left.Equals(right);
}
