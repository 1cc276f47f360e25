using System.Numerics;

namespace Invoicing;

/// <summary>What a part lost by rounding, as an exact fraction with its first bits: two fractions with large terms are
/// seldom multiplied out to be compared.</summary>
internal readonly record struct LostFraction : IComparable<LostFraction>
{
    private readonly long _lead;
    private readonly Exact _value;

    /// <summary>A fraction lost.</summary>
    /// <param name="value">The fraction; between -1 and 1 or a little beyond.</param>
    public LostFraction(Exact value)
    {
        _value = value;
        _lead = (long)RoundedDivision.Divide(value.RawNumerator << 60, value.Divisor, Rounding.Floor);
    }

    public int CompareTo(LostFraction other)
    {
        var byLead = _lead.CompareTo(other._lead);
        return byLead != 0 ? byLead : _value.CompareTo(other._value);
    }
}
