using System.Numerics;

namespace Invoicing;

/// <summary>Powers of ten as constants of each width.</summary>
internal static class Powers
{
    /// <summary>10^0 to 10^18.</summary>
    public static ReadOnlySpan<long> Of10 =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>10^<paramref name="exponent"/> for 0 to 36.</summary>
    public static Int128 Wide(int exponent) =>
        exponent <= 18 ? Of10[exponent] : (Int128)Of10[18] * Of10[exponent - 18];

    /// <summary>10^<paramref name="exponent"/>.</summary>
    public static BigInteger Big(int exponent) => exponent <= 18 ? Of10[exponent] : BigInteger.Pow(10, exponent);
}
