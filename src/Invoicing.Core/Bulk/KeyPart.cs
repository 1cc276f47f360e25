using System.Buffers;
using System.Numerics;

namespace Invoicing.Bulk;

/// <summary>A table of open addresses for the keys of one part after the other.</summary>
internal sealed class KeyPart : IDisposable
{
    private readonly int[] _slots;
    private readonly bool[] _isRepeated;

    /// <summary>A table for parts of at most so many keys.</summary>
    public KeyPart(int longest)
    {
        _slots = ArrayPool<int>.Shared.Rent(SizeFor(longest));
        _isRepeated = ArrayPool<bool>.Shared.Rent(Math.Max(1, longest));
    }

    /// <summary>Moves the keys that come more than once, with their places, to the front, and counts them.</summary>
    public int Repeated(Span<ulong> keys, Span<int> places)
    {
        if (keys.Length < 2) return 0;
        var slots = _slots.AsSpan(0, SizeFor(keys.Length));
        var isRepeated = _isRepeated.AsSpan(0, keys.Length);
        slots.Clear();
        isRepeated.Clear();
        var some = false;
        for (var at = 0; at < keys.Length; at++) some |= IsRepeated(keys, at, slots, isRepeated);
        return some ? ToFront(keys, places, isRepeated) : 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_slots);
        ArrayPool<bool>.Shared.Return(_isRepeated);
    }

    private static bool IsRepeated(ReadOnlySpan<ulong> keys, int at, Span<int> slots, Span<bool> isRepeated)
    {
        var key = keys[at];
        var mask = slots.Length - 1;
        // The first bits are the same for all of a part; the last ones spread it.
        for (var slot = (int)(uint)(key & (uint)mask); ; slot = (slot + 1) & mask)
        {
            var first = slots[slot] - 1;
            if (first < 0)
            {
                slots[slot] = at + 1;
                return false;
            }

            if (keys[first] != key) continue;
            isRepeated[first] = isRepeated[at] = true;
            return true;
        }
    }

    private static int ToFront(Span<ulong> keys, Span<int> places, ReadOnlySpan<bool> isRepeated)
    {
        var count = 0;
        for (var at = 0; at < keys.Length; at++)
        {
            if (!isRepeated[at]) continue;
            (keys[count], places[count]) = (keys[at], places[at]);
            count++;
        }

        return count;
    }

    // At most half of the slots are taken.
    private static int SizeFor(int keys) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, 2 * keys));
}
