namespace Invoicing;

/// <summary>What a compared value counts: money, a quantity of a unit, a price per unit, or nothing (a plain number).
/// The default is a plain number. Immutable.</summary>
public readonly record struct Dimension
{
    private readonly Exact _base;

    private Dimension(Currency? currency, UnitOfMeasure? unit, Exact baseQuantity)
    {
        Currency = currency;
        Unit = unit;
        _base = baseQuantity;
    }

    /// <summary>A plain number, a rate of exchange for instance.</summary>
    public static Dimension Number => default;

    /// <summary>Days.</summary>
    public static Dimension Days => Of(UnitOfMeasure.Day);

    /// <summary>The currency of money and prices; null for quantities and numbers.</summary>
    public Currency? Currency { get; }

    /// <summary>The unit of quantities, and of what a price is for; null for money and numbers.</summary>
    public UnitOfMeasure? Unit { get; }

    /// <summary>How many units a price is for, by which an absolute amount for it is divided; else 1.</summary>
    public Exact BaseQuantity => _base.IsZero ? Exact.One : _base;

    /// <summary>Money of a currency.</summary>
    public static Dimension Of(Currency currency) => new(currency, null, default);

    /// <summary>Quantities of a unit.</summary>
    public static Dimension Of(UnitOfMeasure unit) => new(null, unit, default);

    /// <summary>Prices per unit, in the currency and for the base quantity of one.</summary>
    public static Dimension PerUnit(UnitPrice price) =>
        new(price.Currency, price.BaseQuantity.Unit, price.BaseQuantity.Value);
}
