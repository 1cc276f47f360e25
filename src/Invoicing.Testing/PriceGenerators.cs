using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Catalog;
using NodaTime;

namespace Invoicing.Testing;

/// <summary>Generators of pricing models, quantities, price lists and conversions of units.</summary>
public static class PriceGenerators
{
    private static readonly LocalDate Day = new(2026, 11, 30);

    /// <summary>Well-formed models of every kind but cost plus margin, in a currency, for any unit: with and without
    /// tiers of price and amount, base quantities and minimum.</summary>
    public static Gen<PricingModel> Models(Currency currency) =>
        from model in Gen.Frequency(
            (2, Price(currency).Select(PricingModel.PerUnit)),
            (1, Price(currency).Select(price => PricingModel.PerUnit(price, Percentage.Of(12.5m)))),
            (1, Amount(currency).Select(PricingModel.Flat)),
            (4, Tiers(currency).Select(tiers => PricingModel.Graduated(tiers))),
            (4, Tiers(currency).Select(tiers => PricingModel.Volume(tiers))),
            (2, Packages(currency)),
            (2, Percentages(currency)))
        from minimum in Gen.Frequency(
            (3, Gen.Constant<Money?>(null)), (1, Amount(currency).Select(each => (Money?)each)))
        select model with { Commitment = minimum };

    /// <summary>Ascending tiers that leave no gap, for ones (C62); the last one has no end.</summary>
    public static Gen<ImmutableArray<PriceTier>> Tiers(Currency currency) =>
        from count in Gen.Choose(0, 4)
        from widths in Gen.Choose(1, 3_000).ListOf(count)
        from scale in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 5)))
        from tiers in Tier(currency).ListOf(count + 1)
        select tiers.Select((tier, index) => tier with
        {
            UpTo = index == count
                ? null
                : Quantity.FromMantissa(widths.Take(index + 1).Sum(), scale, UnitOfMeasure.One),
        }).ToImmutableArray();

    /// <summary>Quantities of ones (C62) of any sign: zero, the limits of a model's tiers and packages, one unit beside
    /// them, and others, whole and with decimals.</summary>
    public static Gen<Quantity> Quantities(PricingModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var limits = Limits(model).ToList();
        var near =
            from limit in Gen.Elements<Quantity>([.. limits, Quantity.Ones(0), Quantity.Ones(1)])
            from step in Gen.Elements(-1m, -0.01m, 0m, 0.01m, 1m)
            from times in Gen.Elements(1m, 1m, 2m)
            select (limit.Value * times) + step;
        return
            from value in Gen.Frequency(
                (3, near), (2, Gen.Choose(0, 20_000).Select(n => (decimal)n)),
                (2, Gen.Choose(0, 2_000_000).Select(n => n / 1_000m)),
                (1, Gen.Choose(0, int.MaxValue).Select(n => n / 10_000_000m)))
            from sign in Gen.Elements(1, 1, 1, -1)
            select Quantity.Of(sign * value, limits.Count > 0 ? limits[0].Unit : UnitOfMeasure.One);
    }

    /// <summary>Lists that apply and collide often: for customers, groups and all, items, classes and any, dates,
    /// priorities, least quantities, two currencies.</summary>
    public static Gen<ImmutableArray<PriceList>> Lists() =>
        from lists in List().ListOf()
        select lists.Select((list, index) => list with
        {
            Id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"L{index}"),
        }).ToImmutableArray();

    /// <summary>Questions that such lists answer, mostly.</summary>
    public static Gen<PriceQuestion> Questions() =>
        from item in Gen.Elements("A", "B", null)
        from classes in Gen.Elements<string[]>([], ["x"], ["x", "y"])
        from quantity in Gen.Choose(-30, 30)
        from day in Gen.Choose(-20, 20)
        from currency in Gen.Elements(Currency.EUR, Currency.EUR, Currency.USD)
        from customer in Gen.Elements("C1", "C2", null)
        from groups in Gen.Elements<string[]>([], ["gold"], ["gold", "silver"])
        select new PriceQuestion
        {
            ItemId = item,
            ItemClasses = [.. classes],
            Quantity = Quantity.Ones(quantity),
            Date = Day.PlusDays(day),
            Currency = currency,
            CustomerId = customer,
            CustomerGroups = [.. groups],
        };

    /// <summary>The next smaller questions: without an amount, a cost, a customer, a group or a class, rounded as
    /// usual, of smaller numbers.</summary>
    public static IEnumerable<PriceQuestion> Shrink(PriceQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Amount is { } amount)
        {
            yield return question with { Amount = null };
            foreach (var smaller in ShrinkNumbers.Of(amount)) yield return question with { Amount = smaller };
        }

        if (question.Cost is { } cost)
        {
            yield return question with { Cost = null };
            foreach (var smaller in ShrinkNumbers.Of(cost)) yield return question with { Cost = smaller };
        }

        if (question.CustomerId is not null) yield return question with { CustomerId = null };
        for (var i = 0; i < question.CustomerGroups.Length; i++)
            yield return question with { CustomerGroups = question.CustomerGroups.RemoveAt(i) };
        for (var i = 0; i < question.ItemClasses.Length; i++)
            yield return question with { ItemClasses = question.ItemClasses.RemoveAt(i) };
        if (question.Rounding != default) yield return question with { Rounding = default };
        if (question.Quantity.IsNegative) yield return question with { Quantity = question.Quantity.Abs() };
        foreach (var smaller in ShrinkNumbers.Of(question.Quantity))
            yield return question with { Quantity = smaller };
    }

    private static Gen<PriceList> List() =>
        from entries in Entry().ListOf()
        from start in Dates()
        from customer in Gen.Elements("C1", null, null)
        from buyers in Gen.Elements("gold", null, null)
        from priority in Gen.Choose(0, 1)
        from currency in Gen.Elements(Currency.EUR, Currency.EUR, Currency.USD)
        select new PriceList
        {
            Id = "L",
            Currency = currency,
            ValidFrom = start,
            CustomerId = customer,
            CustomerGroup = buyers,
            Priority = priority,
            Entries =
            [
                .. entries.Select(entry => entry with
                {
                    Model = PricingModel.PerUnit(UnitPrice.Of(entry.Name.Length, currency)),
                }),
            ],
        };

    private static Gen<PriceEntry> Entry() =>
        from item in Gen.Elements("A", "B", null)
        from itemClass in Gen.Elements("x", "y", null, null, null)
        from start in Dates()
        from last in Dates()
        from customer in Gen.Elements("C1", null, null)
        from least in Gen.Elements<int?>(null, null, 10, 20)
        from price in Gen.Choose(1, 3)
        select new PriceEntry
        {
            Id = new string('e', price),
            Item = item,
            ItemClass = itemClass,
            Model = PricingModel.PerUnit(UnitPrice.Of(price, Currency.EUR)),
            ValidFrom = start,
            LastDay = last,
            CustomerId = customer,
            MinimumQuantity = least is { } number ? Quantity.Ones(number) : null,
        };

    private static Gen<LocalDate?> Dates() => Gen.Frequency(
        (3, Gen.Constant<LocalDate?>(null)), (1, Gen.Choose(-30, 30).Select(days => (LocalDate?)Day.PlusDays(days))));

    private static Gen<PriceTier> Tier(Currency currency) =>
        from price in Price(currency)
        from amount in Amount(currency)
        from kind in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Constant(1)), (1, Gen.Constant(2)))
        select new PriceTier
        {
            UnitPrice = kind == 2 ? null : price,
            Flat = kind == 0 ? null : amount,
        };

    private static Gen<PricingModel> Packages(Currency currency) =>
        from price in Amount(currency)
        from size in Gen.Choose(1, 2_000)
        from scale in Gen.Elements(0, 0, 1, 2, 5)
        select PricingModel.Package(price, Quantity.FromMantissa(size, scale, UnitOfMeasure.One));

    private static Gen<PricingModel> Percentages(Currency currency) =>
        from percentage in ValueGenerators.Percentage()
        from bounds in Amount(currency).Two()
        from bounded in Gen.Choose(0, 3)
        let least = Money.FromMinor(Math.Min(bounds.Item1.MinorUnits, bounds.Item2.MinorUnits), currency)
        let most = Money.FromMinor(Math.Max(bounds.Item1.MinorUnits, bounds.Item2.MinorUnits), currency)
        select PricingModel.Percent(percentage, bounded % 2 == 1 ? least : null, bounded > 1 ? most : null);

    private static Gen<UnitPrice> Price(Currency currency) =>
        from mantissa in Gen.Choose(0, 100_000)
        from scale in Gen.Choose(0, 5)
        from baseQuantity in Gen.Frequency((4, Gen.Constant(1)), (1, Gen.Elements(7, 100, 1_000)))
        select UnitPrice.FromMantissa(mantissa, scale, currency, Quantity.Ones(baseQuantity));

    private static Gen<Money> Amount(Currency currency) =>
        Gen.Choose(0, 100_000).Select(minor => Money.FromMinor(minor, currency));

    private static IEnumerable<Quantity> Limits(PricingModel model) => model switch
    {
        PricingModel.GraduatedTiers it => it.Tiers.Select(tier => tier.UpTo).OfType<Quantity>(),
        PricingModel.VolumeTiers it => it.Tiers.Select(tier => tier.UpTo).OfType<Quantity>(),
        PricingModel.StartedPackages it => [it.Size],
        _ => [],
    };
}
