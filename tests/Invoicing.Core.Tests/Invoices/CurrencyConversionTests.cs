using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Invoices;

public class CurrencyConversionTests
{
    private static readonly ExchangeRate Rate = ExchangeRate.Of(Currency.EUR, Currency.USD, 1.0842m);

    [Fact]
    public void Prices_and_stated_amounts_are_converted_and_totals_computed_again()
    {
        // 3 x 9.99 EUR: the price is 10.831158 USD, the gross 32.493474; the allowance of 1.00 EUR is 1.08 USD.
        var draft = Drafts.Eur.Line("Work", Quantity.Pieces(3), 9.99m, Vat.Standard(19), Discount.Of(Drafts.Of(1m)))
            .ToDraft().ConvertTo(Currency.USD, Rate);
        var invoice = InvoiceCalculator.Calculate(draft).Value;

        Assert.Equal(UnitPrice.Of(10.831158m, Currency.USD), draft.Lines[0].Price);
        Assert.Equal(Money.Of(31.41m, Currency.USD), invoice.Lines[0].Net);
        // 19 % of 31.41 is 5.9679.
        Assert.Equal(Money.Of(37.38m, Currency.USD), invoice.Totals.Due);
    }

    [Fact]
    public void The_rate_may_be_given_the_other_way_round()
    {
        // 10.00 EUR / 0.8 = 12.50 USD; 10.00 / 3 keeps ten decimals.
        var draft = Drafts.Eur.Line(10m, Vat.Zero).ToDraft();
        var exact = draft.ConvertTo(Currency.USD, ExchangeRate.Of(Currency.USD, Currency.EUR, 0.8m));
        var third = draft.ConvertTo(Currency.USD, ExchangeRate.Of(Currency.USD, Currency.EUR, 3m));

        Assert.Equal(12.5m, exact.Lines[0].Price.Amount);
        Assert.Equal(3.3333333333m, third.Lines[0].Price.Amount);
    }

    [Fact]
    public void Every_stated_amount_is_in_the_new_currency()
    {
        var withheld = new Tax
        {
            Scheme = "IRPF", Kind = TaxKind.Withheld, Rate = Percentage.Of(15), StatedBase = Drafts.Of(80m),
        };
        var deposit = new Tax { Scheme = "DEP", Kind = TaxKind.PerUnit, PerUnit = UnitPrice.Of(0.25m, Currency.EUR) };
        var draft = Drafts.Eur.Line(100m, withheld, deposit).Information("Thank you")
            .Adjust(Discount.Percent(1) with { Base = Drafts.Of(50m) })
            .With(draft => draft with
            {
                Prepayments = [new() { Amount = Drafts.Of(7m) }],
                RoundingAmount = Drafts.Of(0.03m),
                Rounding = RoundingPolicy.Default with { StepMinorUnits = 5, Cash = new CashRounding(5) },
            }).ToDraft();

        var converted = draft.ConvertTo(Currency.JPY, ExchangeRate.Of(Currency.EUR, Currency.JPY, 160m));

        Assert.Equal(Money.Of(12_800m, Currency.JPY), converted.Lines[0].Taxes[0].StatedBase);
        Assert.Equal(UnitPrice.Of(40m, Currency.JPY), converted.Lines[0].Taxes[1].PerUnit);
        Assert.Equal(Money.Of(8_000m, Currency.JPY), converted.Adjustments[0].Base);
        Assert.Equal(Money.Of(1_120m, Currency.JPY), converted.Prepayments[0].Amount);
        Assert.Equal(Money.Of(5m, Currency.JPY), converted.RoundingAmount);
        Assert.Equal(RoundingPolicy.Default, converted.Rounding);
        Assert.True(InvoiceCalculator.Calculate(converted).IsOk);
    }

    [Fact]
    public void A_rate_of_other_currencies_is_refused() => Assert.Throws<CurrencyMismatchException>(() =>
        Drafts.Eur.Line(10m, Vat.Zero).ToDraft().ConvertTo(Currency.JPY, Rate));
}
