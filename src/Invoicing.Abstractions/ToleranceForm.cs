using System.Text.Json;
using System.Text.Json.Serialization;

namespace Invoicing;

/// <summary>Which of two bounds holds.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ToleranceBinding>))]
internal enum ToleranceBinding
{
    Lower = 0,
    Higher,
}

/// <summary>A tolerance as JSON has it: no member for none, one absolute value, a percentage, or one of each and which
/// of both binds.</summary>
internal sealed record ToleranceForm(
    bool? Unlimited = null,
    Money? Money = null,
    Quantity? Quantity = null,
    UnitPrice? Price = null,
    Percentage? Percentage = null,
    ToleranceBinding? Binding = null)
{
    private const string Expected =
        "Expected unlimited, or one of money, quantity and price, or percentage, or both and binding.";

    public static ToleranceForm Of(Tolerance tolerance) => tolerance switch
    {
        Tolerance.AnyDifference => new(Unlimited: true),
        Tolerance.OfMoney one => new(Money: one.Amount),
        Tolerance.OfQuantity one => new(Quantity: one.Quantity),
        Tolerance.OfPrice one => new(Price: one.Price),
        Tolerance.OfPercentage one => new(Percentage: one.Percentage),
        Tolerance.Lower both => Of(both.Absolute) with
        {
            Percentage = both.Relative.Percentage,
            Binding = ToleranceBinding.Lower,
        },
        Tolerance.Higher both => Of(both.Absolute) with
        {
            Percentage = both.Relative.Percentage,
            Binding = ToleranceBinding.Higher,
        },
        _ => new(),
    };

    public Tolerance ToTolerance()
    {
        try
        {
            return (Unlimited, Absolute(), Percentage, Binding) switch
            {
                (true, null, null, null) => Tolerance.Unlimited,
                (null or false, null, null, null) => Tolerance.None,
                (null or false, { } absolute, null, null) => absolute,
                (null or false, null, { } relative, null) => Tolerance.Of(relative),
                (null or false, { } absolute, { } relative, ToleranceBinding.Lower) =>
                    Tolerance.LowerOf(absolute, relative),
                (null or false, { } absolute, { } relative, ToleranceBinding.Higher) =>
                    Tolerance.HigherOf(absolute, relative),
                _ => throw new JsonException(Expected),
            };
        }
        catch (ArgumentOutOfRangeException negative)
        {
            throw new JsonException("Expected a tolerance that is not negative.", negative);
        }
    }

    private Tolerance? Absolute() => (Money, Quantity, Price) switch
    {
        (null, null, null) => null,
        ({ } money, null, null) => Tolerance.Of(money),
        (null, { } quantity, null) => Tolerance.Of(quantity),
        (null, null, { } price) => Tolerance.Of(price),
        _ => throw new JsonException(Expected),
    };
}

/// <summary>Writes a tolerance as <c>{"money":"0.05 EUR","percentage":"2 %","binding":"Lower"}</c>.</summary>
internal sealed class ToleranceJsonConverter : FormJsonConverter<Tolerance, ToleranceForm>
{
    /// <inheritdoc/>
    protected override ToleranceForm ToForm(Tolerance value) => ToleranceForm.Of(value);

    /// <inheritdoc/>
    protected override Tolerance FromForm(ToleranceForm form) => form.ToTolerance();
}
