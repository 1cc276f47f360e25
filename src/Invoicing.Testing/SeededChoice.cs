namespace Invoicing.Testing;

/// <summary>Choices that follow from a seed alone: the same on every machine and in every version of .NET. Splitmix64,
/// a generator that is in the public domain. Mutable; one thread.</summary>
internal sealed class SeededChoice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>64 bits.</summary>
    public ulong Next()
    {
        // Arithmetic modulo 2^64 is what the generator is made of.
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from 0 up to but not including the bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>A number from the first to the last, both included.</summary>
    public long Between(long first, long last) => first + (long)(Next() % ((ulong)(last - first) + 1));

    /// <summary>True in that many of a hundred cases.</summary>
    public bool Percent(int ofHundred) => Below(100) < ofHundred;

    /// <summary>One of the items.</summary>
    public T Pick<T>(params ReadOnlySpan<T> items) => items[Below(items.Length)];

    /// <summary>A whole number of that many digits, neither even nor a multiple of five, so that no zero shortens
    /// it.</summary>
    public long Digits(int count)
    {
        var first = (long)Math.Pow(10, count - 1);
        var number = Between(first, (first * 10) - 10) / 10 * 10;
        return number + Pick(1, 3, 7, 9);
    }
}
