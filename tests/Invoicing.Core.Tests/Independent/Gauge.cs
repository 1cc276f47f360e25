namespace Invoicing.Core.Tests.Independent;

/// <summary>What was met while one draft was calculated: exact ties, and the widest number.</summary>
public sealed class Gauge
{
    /// <summary>How often a number lay exactly between two steps.</summary>
    public int Ties { get; private set; }

    /// <summary>The bits of the widest numerator or denominator of a reduced exact value, without a sign.</summary>
    public int WidestBits { get; private set; }

    /// <summary>Whether a value needs more than a 64-bit integer.</summary>
    public bool Leaves64 => WidestBits > 63;

    /// <summary>Whether a value needs more than a 128-bit integer.</summary>
    public bool Leaves128 => WidestBits > 127;

    public Ratio See(Ratio value)
    {
        WidestBits = Math.Max(WidestBits, value.Bits);
        return value;
    }

    public void Tie() => Ties++;
}
