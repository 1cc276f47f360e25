namespace MonthEnd.Tests.Generation;

/// <summary>Random numbers that are the same everywhere for the same seed (SplitMix64).</summary>
sealed class Dice(ulong seed)
{
    ulong _state = seed;

    /// <summary>A whole number from 0 to below.</summary>
    public int Below(int below) => (int)(Next() % (ulong)below);

    /// <summary>A whole number between two, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>A decimal with so many digits after the point.</summary>
    public decimal Decimal(int low, int high, int digits)
    {
        var unit = 1;
        for (var i = 0; i < digits; i++) unit *= 10;
        return (decimal)Between(low * unit, high * unit) / unit;
    }

    ulong Next()
    {
        unchecked // the generator is defined modulo 2^64
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
