using System.Reflection;
using System.Text.Json;

namespace Invoicing.Abstractions.Tests;

public class CurrencyTests
{
    [Fact]
    public void A_currency_is_eight_bytes() =>
        Assert.Equal(8, System.Runtime.CompilerServices.Unsafe.SizeOf<Currency>());

    [Theory]
    [InlineData("EUR", 2, 978, "Euro", false)]
    [InlineData("JPY", 0, 392, "Yen", false)]
    [InlineData("KWD", 3, 414, "Kuwaiti Dinar", false)]
    [InlineData("CLF", 4, 990, "Unidad de Fomento", false)]
    [InlineData("UYW", 4, 927, "Unidad Previsional", false)]
    [InlineData("XAU", -1, 959, "Gold", false)]
    [InlineData("DEM", 2, 276, "Deutsche Mark", true)]
    [InlineData("ITL", 0, 380, "Italian Lira", true)]
    [InlineData("ALL", 2, 8, "Lek", false)]
    public void A_currency_of_iso_4217_knows_itself(string code, int digits, int number, string name, bool historic)
    {
        var currency = Currency.Of(code);
        Assert.Equal(code, currency.Code);
        Assert.Equal(digits, currency.Digits);
        Assert.Equal(digits >= 0, currency.HasMinorUnits);
        Assert.Equal(number, currency.Number);
        Assert.Equal(name, currency.Name);
        Assert.Equal(historic, currency.IsHistoric);
    }

    [Fact]
    public void Each_static_property_is_the_currency_of_its_name()
    {
        var properties = typeof(Currency).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType == typeof(Currency)).ToArray();
        Assert.True(properties.Length > 40);
        Assert.All(properties, p => Assert.Equal(Currency.Of(p.Name), p.GetValue(null)));
    }

    // The codes that EN 16931 (release 1.3.16) accepts from ISO 4217.
    private const string Listed = """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE
        CHF CHW CLF CLP CNH CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD
        GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP
        LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB
        PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STD SVC SYP SZL THB
        TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XAG XAU XBA XBB XBC
        XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG
        """;

    [Fact]
    public void Every_code_that_EN_16931_accepts_is_known()
    {
        var listed = Listed.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Assert.All(listed, code => Assert.Equal(code, Currency.Of(code).Code));
        var active = CurrencySet.Iso4217.All.Where(currency => !currency.IsHistoric).Select(currency => currency.Code);
        // The dobra of 2018 and the Arab accounting dinar: ISO 4217 has them, the list has not.
        Assert.Equal(["STN", "XAD"], active.Except(listed, StringComparer.Ordinal));
    }

    [Fact]
    public void Codes_and_active_numbers_are_unique()
    {
        var all = CurrencySet.Iso4217.All;
        Assert.Equal(all.Length, all.Select(c => c.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(all.Select(c => c.Code).Order(StringComparer.Ordinal), all.Select(c => c.Code));
        var numbers = all.Where(c => !c.IsHistoric && c.Number is not null).Select(c => c.Number).ToArray();
        Assert.Equal(numbers.Length, numbers.Distinct().Count());
        Assert.All(all, c => Assert.Equal(c, JsonSerializer.Deserialize<Currency>(JsonSerializer.Serialize(c))));
    }

    [Theory]
    [InlineData("eur")]
    [InlineData("EU")]
    [InlineData("EURO")]
    [InlineData("ZZZ")]
    [InlineData("")]
    [InlineData("E€R")]
    public void An_unknown_code_is_refused_by_name(string code)
    {
        Assert.Equal(code, Assert.Throws<UnknownCurrencyException>(() => Currency.Of(code)).Code);
        Assert.False(Currency.TryOf(code, out var none));
        Assert.True(none.IsNone);
    }

    [Fact]
    public void The_default_is_no_currency()
    {
        Assert.True(default(Currency).IsNone);
        Assert.False(default(Currency).HasMinorUnits);
        Assert.Equal("", default(Currency).ToString());
    }

    [Fact]
    public void A_set_is_extended_without_changing_iso_4217()
    {
        var set = CurrencySet.Iso4217.With("BTC", 8).With("USDC", 6);
        var money = Money.Of(0.00000001m, set.Of("BTC"));
        Assert.Equal("0.00000001 BTC", money.ToString());
        Assert.Equal(money, Money.Parse("0.00000001 BTC", set));
        Assert.Equal("1.500000 USDC", Money.Of(1.5m, set.Of("USDC")).ToString());
        Assert.False(Money.TryParse("0.00000001 BTC", out _));
        Assert.False(CurrencySet.Iso4217.TryOf("BTC", out _));
        Assert.Contains(set.Of("BTC"), set.All);
        Assert.Equal(Currency.EUR, set.Of("EUR"));
        Assert.Null(set.Of("BTC").Number);
        Assert.Equal("BTC", set.Of("BTC").Name);
        var options = new JsonSerializerOptions { Converters = { new TextJsonConverter<Money>(set) } };
        Assert.Equal(money, JsonSerializer.Deserialize<Money>(JsonSerializer.Serialize(money, options), options));
    }

    [Theory]
    [InlineData("EUR", 2)]
    [InlineData("btc", 8)]
    [InlineData("1ST", 2)]
    [InlineData("TOOLONG", 2)]
    [InlineData("", 2)]
    [InlineData("BTC", 9)]
    [InlineData("BTC", -1)]
    public void A_set_refuses_what_is_no_new_currency(string code, int digits) =>
        Assert.ThrowsAny<ArgumentException>(() => CurrencySet.Iso4217.With(code, digits));
}
