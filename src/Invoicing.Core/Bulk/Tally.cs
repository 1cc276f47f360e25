namespace Invoicing.Bulk;

/// <summary>A sum of quantities in 64 bits, as many digits after the point as the finest of them has. Where it needs
/// more than 18 digits it says so, and is to be added up in 128.</summary>
internal struct Tally
{
    private const long End = 1_000_000_000_000_000_000;

    public long Value;
    public int Scale;
    public bool IsWide;

    public static Tally Of(in Quantity quantity) => new() { Value = quantity.Mantissa, Scale = quantity.Scale };

    public void Add(long mantissa, int scale)
    {
        if (scale != Scale)
        {
            AddScaled(mantissa, scale);
            return;
        }

        Value += mantissa;
        if (Value is >= End or <= -End) BeWide();
    }

    /// <summary>The sum x 10^-scale; false where it needs more than 18 digits.</summary>
    public readonly bool TryAt(int scale, out long value)
    {
        value = Value;
        return !IsWide && (scale == Scale || TryScale(Value, scale - Scale, out value));
    }

    private void AddScaled(long mantissa, int scale)
    {
        if (scale > Scale)
        {
            if (!TryScale(Value, scale - Scale, out Value)) BeWide();
            Scale = scale;
        }
        else if (!TryScale(mantissa, Scale - scale, out mantissa))
        {
            BeWide();
        }

        Add(mantissa, Scale);
    }

    private void BeWide()
    {
        IsWide = true;
        Value = 0;
    }

    private static bool TryScale(long value, int exponent, out long scaled)
    {
        var power = Powers.Of10[exponent];
        var fits = Math.Abs(value) < End / power;
        scaled = fits ? value * power : 0;
        return fits;
    }
}
