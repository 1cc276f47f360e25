using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Invoicing.Testing;

/// <summary>FsCheck generators of the values that invoices are made of: everyday ones mostly, the limits of each type
/// often enough.</summary>
public static class ValueGenerators
{
    private static readonly Currency[] Currencies = [.. CurrencySet.Iso4217.All.Where(c => c.HasMinorUnits)];

    /// <summary>Whole numbers: everyday sizes, the whole of 64 bits, and its ends.</summary>
    public static Gen<long> Longs() => Gen.Frequency(
        (4, Gen.Choose(-100, 100).Select(n => (long)n)),
        (4, Gen.Choose(-10_000_000, 10_000_000).Select(n => (long)n)),
        (2, Bits()),
        (1, Gen.Elements(0, 1, -1, long.MaxValue, long.MinValue, long.MaxValue - 1, long.MinValue + 1)));

    /// <summary>Whole numbers from 0 to a largest one, small ones and the ends more often.</summary>
    public static Gen<long> UpTo(long most) => Gen.Frequency(
        (3, Gen.Choose(0, 100).Select(n => Math.Min(n, most))),
        (3, Bits().Select(n => (long)((ulong)(n & long.MaxValue) % ((ulong)most + 1)))),
        (1, Gen.Elements(0, most)));

    /// <summary>Every currency of ISO 4217 that has minor units, the euro most often.</summary>
    public static Gen<Currency> Currency() =>
        Gen.Frequency((1, Gen.Constant(Invoicing.Currency.EUR)), (2, Gen.Elements(Currencies)));

    /// <summary>Amounts of a currency, of any sign and size.</summary>
    public static Gen<Money> Money(Currency currency) => Longs().Select(n => Invoicing.Money.FromMinor(n, currency));

    /// <summary>Amounts of any currency, sign and size.</summary>
    public static Gen<Money> Money() => Currency().SelectMany(Money);

    /// <summary>Amounts of a currency such as stand on invoices: up to 100,000,000 minor units of any sign.</summary>
    public static Gen<Money> EverydayMoney(Currency currency) =>
        Gen.Choose(-100_000_000, 100_000_000).Select(n => Invoicing.Money.FromMinor(n, currency));

    /// <summary>Common units of measure.</summary>
    public static Gen<UnitOfMeasure> UnitOfMeasure() => Gen.Elements(
        Invoicing.UnitOfMeasure.One, Invoicing.UnitOfMeasure.Piece, Invoicing.UnitOfMeasure.Hour,
        Invoicing.UnitOfMeasure.Kilogram, Invoicing.UnitOfMeasure.KilowattHour, Invoicing.UnitOfMeasure.Gigabyte);

    /// <summary>Quantities of any sign, up to 18 digits and 10 decimals.</summary>
    public static Gen<Quantity> Quantity() =>
        from number in Number()
        from unit in UnitOfMeasure()
        select Invoicing.Quantity.FromMantissa(number.Mantissa, number.Scale, unit);

    /// <summary>Prices that are not negative, in a currency, most of them for one unit.</summary>
    public static Gen<UnitPrice> UnitPrice(Currency currency) =>
        from number in Number()
        from baseQuantity in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(2, 1_000)))
        from unit in UnitOfMeasure()
        let ofBase = Invoicing.Quantity.FromMantissa(
            baseQuantity, 0, baseQuantity == 1 ? Invoicing.UnitOfMeasure.One : unit)
        select Invoicing.UnitPrice.FromMantissa(Math.Abs(number.Mantissa), number.Scale, currency, ofBase);

    /// <summary>Rates from 0 to 1,000 %: those of taxes most often.</summary>
    public static Gen<Percentage> Percentage() => Gen.Frequency(
        (4, Gen.Elements(0m, 19m, 7m, 20m, 5.5m, 25m, 8.1m, 8.875m).Select(Invoicing.Percentage.Of)),
        (2, Gen.Choose(0, 100_000).Select(n => Invoicing.Percentage.Of(n / 1_000m))),
        (1, Gen.Choose(0, 1_000_000_000).Select(n => Invoicing.Percentage.Of(n / 1_000_000m))));

    /// <summary>Every rounding mode.</summary>
    public static Gen<Rounding> Rounding() => Gen.Elements(Enum.GetValues<Rounding>());

    /// <summary>The rounding modes that are symmetric in the sign: all but ceiling and floor.</summary>
    public static Gen<Rounding> SymmetricRounding() =>
        Rounding().Where(mode => mode is not (Invoicing.Rounding.Ceiling or Invoicing.Rounding.Floor));

    /// <summary>Every combination of the choices of a policy, without a step or cash.</summary>
    public static Gen<RoundingPolicy> RoundingPolicy() =>
        from lineMode in Rounding()
        from taxMode in Rounding()
        from lines in Gen.Elements(Enum.GetValues<LineRounding>())
        from tax in Gen.Elements(Enum.GetValues<TaxRounding>())
        from stacked in Gen.Elements(Enum.GetValues<StackedTaxes>())
        from inclusive in Gen.Elements(Enum.GetValues<InclusivePrices>())
        select new RoundingPolicy
        {
            LineMode = lineMode,
            TaxMode = taxMode,
            Lines = lines,
            Tax = tax,
            Stacked = stacked,
            Inclusive = inclusive,
        };

    /// <summary>Exchange rates between any currencies.</summary>
    public static Gen<ExchangeRate> ExchangeRate() =>
        from currencies in Currency().Two()
        from mantissa in Gen.Choose(1, int.MaxValue)
        from scale in Gen.Choose(0, 10)
        select Invoicing.ExchangeRate.Of(
            currencies.Item1, currencies.Item2, new decimal(mantissa, 0, 0, false, (byte)scale));

    /// <summary>Days from 2000 to 2049.</summary>
    public static Gen<LocalDate> Date() => Gen.Choose(0, 18_262).Select(n => new LocalDate(2000, 1, 1).PlusDays(n));

    /// <summary>Ranges of up to about two years, now and then empty.</summary>
    public static Gen<DateRange> DateRange() =>
        from start in Date()
        from days in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(1, 31)), (2, Gen.Choose(1, 800)))
        select Invoicing.DateRange.Of(start, start.PlusDays(days));

    /// <summary>Exact numbers of any sign, with denominators up to a thousand and some large ones.</summary>
    public static Gen<Exact> Exact() =>
        from numerator in Longs()
        from denominator in Gen.Frequency(
            (3, Gen.Choose(1, 1_000).Select(n => (long)n)), (1, UpTo(long.MaxValue - 1).Select(n => n + 1)))
        select Invoicing.Exact.Of(numerator, denominator);

    private static Gen<(long Mantissa, int Scale)> Number() =>
        from mantissa in Gen.Frequency(
            (4, Gen.Choose(-10_000, 10_000).Select(n => (long)n)),
            (2, Gen.Choose(int.MinValue, int.MaxValue).Select(n => (long)n)),
            (1, Bits().Select(n => n % 1_000_000_000_000_000_000)))
        from scale in Gen.Frequency((4, Gen.Choose(0, 2)), (1, Gen.Choose(0, 10)))
        select (mantissa, scale);

    // Two halves of 32 bits put together: bit work.
    private static Gen<long> Bits() => Gen.Choose(int.MinValue, int.MaxValue).Two().Select(halves =>
        unchecked(((long)halves.Item1 << 32) | (uint)halves.Item2));
}
