using System.Numerics;
using Invoicing.Matching;

namespace Invoicing.Bulk;

/// <summary>A tolerance taken apart into whole numbers, so that most differences are weighed in 128 bits. What does not
/// fit is asked of the tolerance itself: the answer is the same.</summary>
internal sealed class CompiledTolerance
{
    private readonly Tolerance _tolerance;
    private readonly Tolerance? _absolute;
    private readonly bool _isHigher;
    private readonly bool _hasPercent;
    private readonly int _percent;
    private readonly int _percentScale;

    public CompiledTolerance(Tolerance tolerance)
    {
        _tolerance = tolerance;
        IsUnlimited = tolerance is Tolerance.AnyDifference;
        _isHigher = tolerance is Tolerance.Higher;
        _absolute = tolerance switch
        {
            Tolerance.OfPercentage or Tolerance.NoDifference or Tolerance.AnyDifference => null,
            Tolerance.Lower lower => lower.Absolute,
            Tolerance.Higher higher => higher.Absolute,
            _ => tolerance,
        };
        var percent = tolerance switch
        {
            Tolerance.OfPercentage only => only,
            Tolerance.Lower lower => lower.Relative,
            Tolerance.Higher higher => higher.Relative,
            _ => null,
        };
        _hasPercent = percent is not null;
        _percent = percent?.Percentage.Mantissa ?? 0;
        _percentScale = (percent?.Percentage.Scale ?? 0) + 2;
    }

    /// <summary>Whether every difference is allowed.</summary>
    public bool IsUnlimited { get; }

    /// <summary>Whether a difference of quantities, above zero, is allowed; both x 10^-scale.</summary>
    public bool AllowsQuantity(Int128 difference, Int128 expected, int scale, UnitOfMeasure unit)
    {
        if (IsUnlimited) return true;
        var absolute = _absolute is Tolerance.OfQuantity { Quantity: var quantity } && quantity.Unit == unit
            ? quantity.Number
            : default;
        return Weigh(difference, expected, scale, absolute)
            ?? _tolerance.Allows(Number(expected, scale), Number(difference, scale), Dimension.Of(unit));
    }

    /// <summary>Whether a difference of prices, above zero, for the base quantity of the one agreed, is
    /// allowed.</summary>
    public bool AllowsPrice(Int128 difference, Int128 expected, int scale, in UnitPrice agreed)
    {
        if (IsUnlimited) return true;
        var absolute = _absolute switch
        {
            Tolerance.OfMoney { Amount: var money } when money.Currency == agreed.Currency =>
                new Scaled(money.MinorUnits, money.Currency.Digits),
            Tolerance.OfPrice { Price: var price } when price.Currency == agreed.Currency
                && price.BaseQuantity == agreed.BaseQuantity => price.Number,
            Tolerance.OfPrice { Price: var price } when price.Currency == agreed.Currency
                && price.BaseQuantity.Unit == agreed.BaseQuantity.Unit => (Scaled?)null,
            _ => default(Scaled),
        };
        var baseQuantity = Exact.From(agreed.BaseQuantity.Number);
        return (absolute is { } known ? Weigh(difference, expected, scale, known) : null)
            ?? _tolerance.Allows(Number(expected, scale) / baseQuantity, Number(difference, scale) / baseQuantity,
                Dimension.PerUnit(agreed));
    }

    // Null where a product may be beyond 128 bits.
    private bool? Weigh(Int128 difference, Int128 expected, int scale, Scaled absolute)
    {
        var isWithinPercent = _hasPercent ? IsWithinPercent(difference, expected) : false;
        if (isWithinPercent is null || _absolute is null) return isWithinPercent;
        if (!WideNumbers.TryScale(difference, absolute.Scale, out var left)
            || !WideNumbers.TryScale(absolute.Mantissa, scale, out var right)) return null;
        var isWithinAbsolute = left <= right;
        if (!_hasPercent) return isWithinAbsolute;
        return _isHigher ? isWithinAbsolute || isWithinPercent.Value : isWithinAbsolute && isWithinPercent.Value;
    }

    private bool? IsWithinPercent(Int128 difference, Int128 expected) =>
        WideNumbers.TryScale(difference, _percentScale, out var left)
        && WideNumbers.TryMultiply(Int128.Abs(expected), _percent, out var right)
            ? left <= right
            : null;

    private static Exact Number(Int128 value, int scale) => Exact.Of((BigInteger)value, Powers.Big(scale));
}

/// <summary>The tolerances of an order line, taken apart.</summary>
internal sealed class CompiledTolerances(MatchTolerances tolerances)
{
    private readonly CompiledTolerance[] _quantityAbove = Array.ConvertAll(Levels(tolerances), each => Of(each.Above));
    private readonly CompiledTolerance[] _quantityBelow = Array.ConvertAll(Levels(tolerances), each => Of(each.Below));

    public MatchTolerances Source => tolerances;

    public CompiledTolerance PriceAbove { get; } = Of(tolerances.UnitPrice.Range.Above);

    public CompiledTolerance PriceBelow { get; } = Of(tolerances.UnitPrice.Range.Below);

    /// <summary>That of a quantity on a level: ordered (0), received, accepted.</summary>
    public CompiledTolerance Quantity(int level, bool isAbove) =>
        (isAbove ? _quantityAbove : _quantityBelow)[level];

    private static CompiledTolerance Of(Tolerance tolerance) => new(tolerance);

    private static ToleranceRange[] Levels(MatchTolerances tolerances) =>
        [tolerances.QuantityOrdered.Range, tolerances.QuantityReceived.Range, tolerances.QuantityAccepted.Range];
}
