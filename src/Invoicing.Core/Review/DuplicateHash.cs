using System.Runtime.InteropServices;

namespace Invoicing.Review;

/// <summary>64 bits of a text, the same in every process of a machine; for keys that are compared in full afterwards
/// where it matters.</summary>
internal static class DuplicateHash
{
    private const ulong First = 0xA0761D6478BD642F;
    private const ulong Second = 0xE7037ED1A0B428DB;

    /// <summary>The bits of a text; never 0.</summary>
    public static ulong Of(ReadOnlySpan<char> text, ulong seed = 0)
    {
        var bytes = MemoryMarshal.AsBytes(text);
        var hash = seed ^ First;
        while (bytes.Length >= sizeof(ulong))
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(bytes), Second);
            bytes = bytes[sizeof(ulong)..];
        }

        ulong rest = 0;
        for (var i = 0; i < bytes.Length; i++) rest |= (ulong)bytes[i] << (8 * i);
        hash = Mix(hash ^ rest, First ^ (ulong)text.Length);
        return hash == 0 ? 1 : hash;
    }

    /// <summary>The bits of two values together; never 0.</summary>
    public static ulong Of(ulong left, ulong right)
    {
        var hash = Mix(left ^ First, right ^ Second);
        return hash == 0 ? 1 : hash;
    }

    private static ulong Mix(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }
}
