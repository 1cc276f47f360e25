using System.Numerics;

namespace Invoicing;

public readonly partial struct Exact
{
    /// <summary>The exact sum; zero for none. Numbers of one denominator are added first, then the denominators in a
    /// balanced tree: 10,000 different ones take milliseconds.</summary>
    public static Exact Sum(params ReadOnlySpan<Exact> numbers)
    {
        var byDenominator = new Dictionary<BigInteger, BigInteger>();
        foreach (ref readonly var number in numbers)
        {
            byDenominator.TryGetValue(number.Divisor, out var sum);
            byDenominator[number.Divisor] = sum + number._numerator;
        }
        var sums = byDenominator.OrderBy(entry => entry.Key).Select(entry =>
            new Exact(entry.Value, entry.Key)).ToArray();
        return SumTree(sums);
    }

    private static Exact SumTree(ReadOnlySpan<Exact> numbers) => numbers.Length switch
    {
        0 => Zero,
        1 => numbers[0],
        var count => SumTree(numbers[..(count / 2)]) + SumTree(numbers[(count / 2)..]),
    };
}
