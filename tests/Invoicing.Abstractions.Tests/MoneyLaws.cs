using System.Globalization;
using System.Text;
using FsCheck.Fluent;
using Invoicing.Testing;

namespace Invoicing.Abstractions.Tests;

public class MoneyLaws
{
    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    [InlineData("")]
    public void What_is_written_is_read_under_every_culture(string culture)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            foreach (var currency in CurrencySet.Iso4217.All.Where(c => c.HasMinorUnits))
            {
                foreach (var minor in (long[])[0, 1, -1, 99, 12345, -1000000, long.MaxValue, long.MinValue])
                {
                    var money = Money.FromMinor(minor, currency);
                    var text = money.ToString();
                    Assert.Equal(money, Money.Parse(text));
                    Assert.Equal(money, Money.Parse(Encoding.UTF8.GetBytes(text)));
                    Assert.Equal(text, $"{money.Amount.ToString(CultureInfo.InvariantCulture)} {currency.Code}");
                }
            }
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void Reading_inverts_writing() =>
        Law.Holds(ValueGenerators.Money(), money => Money.Parse(money.ToString()) == money);

    [Fact]
    public void The_amount_gives_the_money_back() =>
        Law.Holds(ValueGenerators.Money(), money => Money.Of(money.Amount, money.Currency) == money);

    [Fact]
    public void Adding_and_subtracting_are_those_of_whole_numbers() => Law.Holds(
        ValueGenerators.Longs().Two(),
        pair => Same(() => Eur(pair.Item1) + Eur(pair.Item2), (Int128)pair.Item1 + pair.Item2)
            && Same(() => Eur(pair.Item1) - Eur(pair.Item2), (Int128)pair.Item1 - pair.Item2)
            && Same(() => Eur(pair.Item1) * pair.Item2, (Int128)pair.Item1 * pair.Item2));

    [Fact]
    public void Multiplying_is_the_exact_product_rounded() => Law.Holds(
        from minor in ValueGenerators.Longs()
        from rate in ValueGenerators.Percentage()
        from mode in ValueGenerators.Rounding()
        select (minor, rate, mode),
        c => Same(
            () => Eur(c.minor).Multiply(c.rate, c.mode),
            (Int128)(c.minor * c.rate.Fraction).Round(0, c.mode)));

    [Fact]
    public void Order_is_that_of_the_minor_units() => Law.Holds(
        ValueGenerators.Longs().Two(),
        pair => Eur(pair.Item1).CompareTo(Eur(pair.Item2)) == pair.Item1.CompareTo(pair.Item2)
            && Money.Max(Eur(pair.Item1), Eur(pair.Item2)).MinorUnits == Math.Max(pair.Item1, pair.Item2));

    private static Money Eur(long minor) => Money.FromMinor(minor, Currency.EUR);

    private static bool Same(Func<Money> computed, Int128 expected)
    {
        try
        {
            return computed().MinorUnits == expected;
        }
        catch (OverflowException)
        {
            return expected > long.MaxValue || expected < long.MinValue;
        }
    }
}
