using System.Numerics;

namespace Invoicing.Core.Tests.Independent;

/// <summary>R or Rt of docs/calculation.md: an exact number of units becomes a multiple of the step
/// (ROUND-MODE).</summary>
public sealed class Rounder(Rounding mode, BigInteger step, Gauge gauge)
{
    private static readonly Ratio Half = new(1, 2);

    public BigInteger Step { get; } = step;

    public BigInteger Round(Ratio exact)
    {
        var steps = gauge.See(exact) / Step;
        var below = steps.Floor();
        var rest = steps - below;
        if (rest.IsZero) return below * Step;
        var half = rest.CompareTo(Half);
        if (half == 0) gauge.Tie();
        return (TakesUpper(exact.Sign, below, half) ? below + 1 : below) * Step;
    }

    /// <summary>Whether a number between two steps becomes the upper one.</summary>
    private bool TakesUpper(int sign, BigInteger below, int half) => mode switch
    {
        Rounding.Ceiling => true,
        Rounding.Floor => false,
        Rounding.Up => sign > 0,
        Rounding.Down => sign < 0,
        _ when half != 0 => half > 0,
        Rounding.HalfUp => sign > 0,
        Rounding.HalfDown => sign < 0,
        Rounding.HalfEven => !below.IsEven,
        _ => throw new ArgumentOutOfRangeException(nameof(half), mode, "Unknown rounding mode."),
    };
}
