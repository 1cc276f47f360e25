using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Invoices;

public class TotalTests
{
    private static readonly Tax Vat19 = Vat.Standard(19);

    [Fact]
    public void What_was_paid_and_the_rounding_amount_move_what_is_due()
    {
        // 119.00 - 19.00 - 10 % of 119.00 + 0.10 = 88.20.
        var totals = Drafts.Eur.Line(100m, Vat19).With(draft => draft with
        {
            Prepayments = [new() { Amount = Drafts.Of(19m) }, new() { Percent = Percentage.Of(10) }],
            RoundingAmount = Drafts.Of(0.10m),
        }).Calculate().Totals;

        Assert.Equal(30.90m, totals.Paid.Amount);
        Assert.Equal(0.10m, totals.Rounding.Amount);
        Assert.Equal(88.20m, totals.Due.Amount);
    }

    [Theory]
    [InlineData(CashMode.Nearest, 1000)]
    [InlineData(CashMode.Up, 1005)]
    [InlineData(CashMode.Down, 1000)]
    public void Cash_rounds_the_amount_to_pay(CashMode mode, long expected)
    {
        var policy = RoundingPolicy.Default with { Cash = new CashRounding(5, mode) };
        var totals = Drafts.Eur.Line(10.02m, Vat.Zero).Calculate(policy).Totals;

        Assert.Equal(10.02m, totals.WithTax.Amount);
        Assert.Equal(expected - 1002, totals.Rounding.MinorUnits);
        Assert.Equal((expected, expected), (totals.Due.MinorUnits, totals.AmountToPay.MinorUnits));
    }

    [Fact]
    public void Cash_counts_what_is_withheld()
    {
        // Due 121.00 - 15.02 withheld = 105.98, to pay 106.00.
        var withheld = new Tax
        {
            Scheme = "IRPF", Kind = TaxKind.Withheld, Rate = Percentage.Of(15), StatedBase = Drafts.Of(100.13m),
        };
        var totals = Drafts.Eur.Line(100m, Vat.Standard(21), withheld)
            .Calculate(RoundingPolicy.Default with { Cash = new CashRounding(5) }).Totals;

        Assert.Equal((0.02m, 121.02m, 106.00m),
            (totals.Rounding.Amount, totals.Due.Amount, totals.AmountToPay.Amount));
    }

    [Fact]
    public void The_tax_in_accounting_currency_is_converted_group_by_group()
    {
        // At 4.25: 0.19 is 0.8075, shown 0.81; 0.07 is 0.2975, shown 0.30.
        var rate = ExchangeRate.Of(Currency.EUR, Currency.PLN, 4.25m);
        var invoice = Drafts.Eur.Line(1m, Vat19).Line(1m, Vat.Standard(7))
            .With(draft => draft with { AccountingRate = rate }).Calculate();

        Assert.Equal(Money.Of(1.11m, Currency.PLN), invoice.Totals.TaxInAccountingCurrency);
        Assert.Equal(Money.Of(0.30m, Currency.PLN), invoice.TaxGroups[0].TaxInAccountingCurrency);
    }

    [Fact]
    public void A_negative_total_is_computed()
    {
        var totals = Drafts.Eur.Line("Return", Quantity.Pieces(-1), 100m, Vat19).Calculate().Totals;

        Assert.Equal(-119.00m, totals.Due.Amount);
    }

    [Fact]
    public void Charges_alone_are_calculated_and_told()
    {
        var draft = Drafts.Eur.Adjust(Charge.Freight(Drafts.Of(10m)) with { Taxes = [Vat19] }).ToDraft();
        var outcome = InvoiceCalculator.Calculate(draft);

        Assert.Equal(11.90m, outcome.Value.Totals.Due.Amount);
        Assert.Equal(InvoiceFindings.LineMissing, Assert.Single(outcome.Findings).Code);
    }

    [Fact]
    public void Declared_amounts_come_back_as_they_are()
    {
        var invoice = Drafts.Eur.Line(33.33m, Vat19, Discount.Percent(3)).Line(66.67m, Vat.Standard(7))
            .Adjust(Discount.Percent(10),
                Discount.Of(Drafts.Of(1m)) with { Lines = ["1", "2"] }).Calculate();
        var declared = invoice.Amounts.ToDeclared(invoice.Draft);

        Assert.Equal(invoice.Amounts, InvoiceAmounts.From(invoice.Draft, declared).Value);
        var wrong = declared with { Lines = declared.Lines.RemoveAt(0) };
        Assert.Equal(InvoiceFindings.DeclaredShape,
            Assert.Single(InvoiceAmounts.From(invoice.Draft, wrong).Findings).Code);
    }
}
