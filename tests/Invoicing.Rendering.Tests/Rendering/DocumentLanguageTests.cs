using NodaTime;

namespace Invoicing.Rendering.Tests;

public class DocumentLanguageTests
{
    [Fact]
    public void Every_language_has_a_text_for_every_label() =>
        Assert.All(Enum.GetValues<Label>(), label =>
        {
            Assert.NotEmpty(DocumentLanguage.English[label]);
            Assert.NotEmpty(DocumentLanguage.German[label]);
        });

    [Fact]
    public void Languages_have_the_same_places_for_values_in_a_label() =>
        Assert.All(Enum.GetValues<Label>(), label => Assert.Equal(
            Places(DocumentLanguage.English[label]), Places(DocumentLanguage.German[label])));

    [Theory]
    [InlineData("0", "0.00 EUR", "0,00 EUR")]
    [InlineData("0.05", "0.05 EUR", "0,05 EUR")]
    [InlineData("-0.5", "-0.50 EUR", "-0,50 EUR")]
    [InlineData("999", "999.00 EUR", "999,00 EUR")]
    [InlineData("1000", "1,000.00 EUR", "1.000,00 EUR")]
    [InlineData("-1234567.89", "-1,234,567.89 EUR", "-1.234.567,89 EUR")]
    public void An_amount_is_written_with_the_marks_of_the_language(string amount, string english, string german)
    {
        var money = Money.Parse($"{amount} EUR", null);

        Assert.Equal(english, DocumentLanguage.English.Text(money));
        Assert.Equal(german, DocumentLanguage.German.Text(money));
    }

    [Fact]
    public void An_amount_has_the_digits_of_its_currency()
    {
        Assert.Equal("1,234 JPY", DocumentLanguage.English.Text(Money.Of(1234m, Currency.JPY)));
        Assert.Equal("1,234.500 KWD", DocumentLanguage.English.Text(Money.Of(1234.5m, Currency.KWD)));
    }

    [Fact]
    public void The_largest_amounts_are_written_in_full() => Assert.Equal(
        "-92,233,720,368,547,758.08 EUR", DocumentLanguage.English.Text(Money.FromMinor(long.MinValue, Currency.EUR)));

    [Fact]
    public void A_price_keeps_its_decimals_and_its_base_quantity()
    {
        Assert.Equal("0.01234", DocumentLanguage.English.Number(UnitPrice.Of(0.01234m, Currency.EUR)));
        Assert.Equal("12,50 / 100 kg",
            DocumentLanguage.German.Number(UnitPrice.Of(12.5m, Currency.EUR).Per(Quantity.Kilograms(100))));
    }

    [Fact]
    public void A_quantity_names_its_unit_as_people_do()
    {
        Assert.Equal("12.5 h", DocumentLanguage.English.Text(Quantity.Hours(12.5m)));
        Assert.Equal("1 Monat", DocumentLanguage.German.Text(Quantity.Months(1)));
        Assert.Equal("2 Monate", DocumentLanguage.German.Text(Quantity.Months(2)));
        Assert.Equal("3", DocumentLanguage.English.Text(Quantity.Ones(3)));
    }

    [Fact]
    public void Dates_and_periods_name_first_and_last_day()
    {
        Assert.Equal("3 Dec 2026", DocumentLanguage.English.Text(new LocalDate(2026, 12, 3)));
        Assert.Equal("01.11.2026 - 30.11.2026", DocumentLanguage.German.Text(DateRange.Month(2026, 11)));
    }

    [Theory]
    [InlineData("de", "de")]
    [InlineData("de-AT", "de")]
    [InlineData("DE-ch", "de")]
    [InlineData("den", "en")]
    [InlineData("fr", "en")]
    [InlineData(null, "en")]
    public void A_language_is_found_by_the_first_part_of_its_tag(string? tag, string expected) =>
        Assert.Equal(expected, DocumentLanguage.Of(tag).Tag);

    [Fact]
    public void A_label_can_be_worded_anew()
    {
        var own = DocumentLanguage.English.With(Label.Invoice, "Tax invoice");

        Assert.Equal("Tax invoice", own[Label.Invoice]);
        Assert.Equal("Invoice", DocumentLanguage.English[Label.Invoice]);
    }

    static string Places(string text) => string.Concat(new[] { "{0}", "{1}" }.Where(place =>
        text.Contains(place, StringComparison.Ordinal)));

    [Fact]
    public void A_value_that_looks_like_a_place_stays_as_it_is() => Assert.Equal(
        "We debit the amount from your account {1} under mandate M-7.",
        DocumentLanguage.English.Text(Label.DirectDebit, "{1}", "M-7"));
}
