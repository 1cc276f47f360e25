using System.Text.Json.Serialization;

namespace Invoicing.Catalog;

/// <summary>What a part of a price is for.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<PricePartKind>))]
public enum PricePartKind
{
    /// <summary>Units at a price.</summary>
    Units = 0,

    /// <summary>An amount whatever the quantity, of the model or of a tier.</summary>
    Flat,

    /// <summary>Started packages.</summary>
    Packages,

    /// <summary>A percentage of an amount, between a least and a most.</summary>
    Percentage,

    /// <summary>What is missing to a minimum commitment.</summary>
    Commitment,
}

/// <summary>
/// A part of a price: quantity x price, as an invoice line shows it (BT-129, BT-146). The calculator's line gross of
/// all parts makes the total. Immutable.
/// </summary>
public sealed record PricePart
{
    /// <summary>What the part is for. Default: units at a price.</summary>
    public PricePartKind Kind { get; init; }

    /// <summary>What the part is, for the reader of the line: <c>above 100 up to 500 C62</c>; empty where the price has
    /// this part only.</summary>
    public required string Label { get; init; }

    /// <summary>Invoiced quantity (BT-129); below zero for a return.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Item net price (BT-146).</summary>
    public required UnitPrice Price { get; init; }

    /// <summary>Item price discount (BT-147), or null. Item gross price (BT-148) is the sum of both.</summary>
    public UnitPrice? PriceDiscount { get; init; }

    /// <summary>The tier, counted from 1; or null.</summary>
    public int? Tier { get; init; }

    /// <summary>How much of the quantity asked for it prices; the parts of a price cover it once. Zero for a part that
    /// comes on top.</summary>
    public required Quantity Covered { get; init; }

    /// <summary>Quantity x price / base quantity, exactly, in major units.</summary>
    [JsonIgnore]
    public Exact ExactAmount => Exact.From(Quantity.Number) * Price.PerUnit;

    /// <summary>Item gross price (BT-148): price and price discount; null where no discount is stated.</summary>
    [JsonIgnore]
    public UnitPrice? GrossPrice => PriceDiscount is { } discount ? Price + discount : null;

    /// <summary>The amount of the part as a line shows it.</summary>
    /// <param name="rounding">How it is rounded to minor units.</param>
    /// <exception cref="OverflowException">The amount is beyond 64 bits of minor units.</exception>
    public Money Amount(Rounding rounding)
    {
        var digits = Quantity.Scale + Price.Scale - Price.Currency.Digits;
        if (digits < 0 || Price.HasBaseQuantity) return Money.Round(ExactAmount, Price.Currency, rounding);
        var minor = RoundedDivision.Divide((Int128)Quantity.Mantissa * Price.Mantissa, Powers.Wide(digits), rounding);
        return minor >= long.MinValue && minor <= long.MaxValue
            ? Money.FromMinor((long)minor, Price.Currency)
            : throw new OverflowException($"{Quantity} x {Price} is more than Money holds.");
    }
}
