using System.Text.Json;
using NodaTime;

namespace Invoicing.Explanations;

/// <summary>An explained value as JSON has it: one of the members, and a currency beside an exact amount.</summary>
internal sealed record ExplainedValueForm(
    Money? Money = null,
    Exact? Amount = null,
    Currency? Currency = null,
    UnitPrice? Price = null,
    Quantity? Quantity = null,
    Percentage? Percentage = null,
    ExchangeRate? Rate = null,
    Exact? Number = null,
    LocalDate? Date = null)
{
    private const string Expected =
        "Expected one of money, amount with currency, price, quantity, percentage, rate, number and date.";

    public static ExplainedValueForm Of(ExplainedValue value) => value switch
    {
        ExplainedValue.OfMoney it => new(Money: it.Amount),
        ExplainedValue.OfExactAmount it => new(Amount: it.Amount, Currency: it.Currency),
        ExplainedValue.OfPrice it => new(Price: it.Price),
        ExplainedValue.OfQuantity it => new(Quantity: it.Quantity),
        ExplainedValue.OfPercentage it => new(Percentage: it.Percentage),
        ExplainedValue.OfRate it => new(Rate: it.Rate),
        ExplainedValue.OfNumber it => new(Number: it.Value),
        ExplainedValue.OfDate it => new(Date: it.Date),
        _ => throw new InvalidOperationException($"{value.GetType()} is not a kind of explained value."),
    };

    public ExplainedValue ToValue()
    {
        if (Amount.HasValue != Currency.HasValue) throw new JsonException(Expected);
        ReadOnlySpan<ExplainedValue?> values =
        [
            Money is { } money ? new ExplainedValue.OfMoney(money) : null,
            Amount is { } amount ? new ExplainedValue.OfExactAmount(amount, Currency.GetValueOrDefault()) : null,
            Price is { } price ? new ExplainedValue.OfPrice(price) : null,
            Quantity is { } quantity ? new ExplainedValue.OfQuantity(quantity) : null,
            Percentage is { } percentage ? new ExplainedValue.OfPercentage(percentage) : null,
            Rate is { } rate ? new ExplainedValue.OfRate(rate) : null,
            Number is { } number ? new ExplainedValue.OfNumber(number) : null,
            Date is { } date ? new ExplainedValue.OfDate(date) : null,
        ];
        ExplainedValue? found = null;
        foreach (var value in values)
        {
            if (value is null) continue;
            if (found is not null) throw new JsonException(Expected);
            found = value;
        }

        return found ?? throw new JsonException(Expected);
    }
}

/// <summary>Writes a value as <c>{"money":"119.00 EUR"}</c>: its kind names the member.</summary>
internal sealed class ExplainedValueJsonConverter : FormJsonConverter<ExplainedValue, ExplainedValueForm>
{
    /// <inheritdoc/>
    protected override ExplainedValueForm ToForm(ExplainedValue value) => ExplainedValueForm.Of(value);

    /// <inheritdoc/>
    protected override ExplainedValue FromForm(ExplainedValueForm form) => form.ToValue();
}
