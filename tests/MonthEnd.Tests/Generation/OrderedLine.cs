using System.Globalization;

namespace MonthEnd.Tests.Generation;

/// <summary>A line of a sales order.</summary>
sealed record OrderedLine(string Id, decimal Quantity, string Unit, decimal? Price, int Per, string Currency)
{
    decimal PercentOff { get; init; }

    decimal AmountOff { get; init; }

    public bool PerUnitOfItsOwn { get; init; }

    public static OrderedLine Of(int id, Customer customer, Dice dice)
    {
        var digits = Written.Digits(customer.Currency);
        var per = dice.Chance(10) ? 100 : 1;
        var price = per == 100 ? dice.Decimal(5, 60, digits) : dice.Decimal(20, 900, digits);
        return new OrderedLine(id.ToString(CultureInfo.InvariantCulture), dice.Between(3, 60) * per,
            dice.Pick(["H87", "KGM", "MTR"]), price, per, customer.Currency)
        {
            PercentOff = dice.Chance(20) ? dice.Between(1, 30) / 2m : 0,
            AmountOff = dice.Chance(15) ? dice.Decimal(1, 5, digits) : 0,
        };
    }

    /// <summary>What a quantity comes to after a quantity before: gross, less the percentage of it, less the share of
    /// the fixed amount.</summary>
    public decimal Net(decimal before, decimal quantity)
    {
        var gross = Written.Round(quantity * Price!.Value / Per, Currency);
        return gross - Written.Round(gross * PercentOff / 100, Currency)
            - (Written.Round(AmountOff * (before + quantity) / Quantity, Currency)
                - Written.Round(AmountOff * before / Quantity, Currency));
    }

    public object ToJson() => new
    {
        id = Id,
        item = new { name = "Item " + Id, sellerId = "I-" + Id },
        quantity = $"{Written.Number(Quantity)} {Unit}",
        price = Price is not { } price ? null
            : Per == 1 ? Written.Money(price, Currency) : $"{Written.Money(price, Currency)} / {Per} {Unit}",
        adjustments = Adjustments() is { Count: > 0 } some ? some : null,
    };

    List<object> Adjustments()
    {
        var all = new List<object>();
        if (PercentOff > 0) all.Add(new { percent = $"{Written.Number(PercentOff)} %", reason = "Rebate" });
        if (AmountOff > 0) all.Add(new { amount = Written.Money(AmountOff, Currency), reason = "Rebate" });
        if (PerUnitOfItsOwn) all.Add(new { perUnit = Written.Money(1, Currency), quantity = $"2 {Unit}" });
        return all;
    }
}
