using System.Text.Json;
using NodaTime;

namespace Invoicing.Findings;

/// <summary>A finding's argument as JSON has it: its name and one of the values.</summary>
internal sealed record FindingArgForm(
    string Name,
    Money? Money = null,
    UnitPrice? Price = null,
    Quantity? Quantity = null,
    Percentage? Percentage = null,
    LocalDate? Date = null,
    decimal? Number = null,
    string? Text = null)
{
    public static FindingArgForm Of(FindingArg arg) => arg.Value switch
    {
        FindingValue.OfMoney value => new(arg.Name, Money: value.Amount),
        FindingValue.OfPrice value => new(arg.Name, Price: value.Price),
        FindingValue.OfQuantity value => new(arg.Name, Quantity: value.Quantity),
        FindingValue.OfPercentage value => new(arg.Name, Percentage: value.Percentage),
        FindingValue.OfDate value => new(arg.Name, Date: value.Date),
        FindingValue.OfNumber value => new(arg.Name, Number: value.Number),
        FindingValue.OfText value => new(arg.Name, Text: value.Text),
        _ => throw new InvalidOperationException($"{arg.Value.GetType()} is not a kind of finding value."),
    };

    public FindingArg ToArg()
    {
        ReadOnlySpan<FindingValue?> values =
        [
            Money is { } money ? new FindingValue.OfMoney(money) : null,
            Price is { } price ? new FindingValue.OfPrice(price) : null,
            Quantity is { } quantity ? new FindingValue.OfQuantity(quantity) : null,
            Percentage is { } percentage ? new FindingValue.OfPercentage(percentage) : null,
            Date is { } date ? new FindingValue.OfDate(date) : null,
            Number is { } number ? new FindingValue.OfNumber(number) : null,
            Text is { } text ? new FindingValue.OfText(text) : null,
        ];
        FindingValue? found = null;
        foreach (var value in values)
        {
            if (value is null) continue;
            if (found is not null) throw new JsonException(Expected);
            found = value;
        }

        return new FindingArg(Name, found ?? throw new JsonException(Expected));
    }

    private const string Expected = "Expected one of money, price, quantity, percentage, date, number and text.";
}
