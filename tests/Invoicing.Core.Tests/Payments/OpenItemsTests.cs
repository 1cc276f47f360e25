using Invoicing.Discounts;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Payments;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Core.Tests.Payments;

public class OpenItemsTests
{
    static readonly LocalDate Day = new(2026, 12, 1);
    static readonly Tax Full = Vat.Standard(19m);
    static readonly Tax Reduced = Vat.Standard(7m);

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    // 1,000.00 at 19 %, 100.00 at 7 %; less 110.00 over both (100.00 and 10.00); freight 20.00 at 19 %.
    // 19 %: 920.00 and 174.80; 7 %: 90.00 and 6.30. Together 1,191.10.
    static InvoiceDraft Draft() => InvoiceDraft
        .In(Currency.EUR, new Party("Studio Nord GmbH", "DE"), new Party("Atelier Sud", "DE") { Id = "C-7" }, Day)
        .Line("Design", Quantity.Hours(10), 100m, Full)
        .Line("Books", Quantity.Pieces(2), 50m, Reduced)
        .Adjust(
            new Adjustment { Amount = Eur(110m), Reason = "Agreed" },
            new Adjustment
            {
                Kind = AdjustmentKind.Charge, Amount = Eur(20m), ReasonCode = "FC", Reason = "Freight", Taxes = [Full],
            })
        .Terms(PaymentTerms.NetDays(30))
        .With(draft => draft with { Number = "INV-7" })
        .ToDraft();

    static Invoice Calculate(InvoiceDraft draft) => InvoiceCalculator.Calculate(draft).Value;

    static OpenItem One(InvoiceDraft draft) => Assert.Single(OpenItems.Of(Calculate(draft)));

    static string Taxes(OpenItem item) => string.Join("; ", item.Taxes.Select(tax =>
        $"{tax.Group.Rate}: {tax.Gross} with {tax.Tax}"));

    static string Components(OpenItem item) =>
        string.Join("; ", item.Components.Select(each => $"{each.Kind} {each.Id} {each.Amount}"));

    [Fact]
    public void A_document_without_instalments_is_one_item()
    {
        var item = One(Draft());

        Assert.Equal(("INV-7", "C-7", Eur(1191.10m), Eur(1191.10m), new LocalDate(2026, 12, 31)),
            (item.Id, item.Customer, item.Amount, item.Open, item.Due));
        Assert.Null(item.Document);
        Assert.Null(item.Booked);
        Assert.All(item.Taxes, tax => Assert.False(tax.OnPayment));
    }

    [Fact]
    public void Lines_carry_the_allowances_of_the_document_and_freight_stands_apart() => Assert.Equal(
        "Line 1 900.00 EUR; Line 2 90.00 EUR; Freight freight 20.00 EUR; Tax tax-1 6.30 EUR; Tax tax-2 174.80 EUR",
        Components(One(Draft())));

    [Fact]
    public void Each_tax_group_asks_its_base_and_its_tax() => Assert.Equal(
        "7 %: 96.30 EUR with 6.30 EUR; 19 %: 1094.80 EUR with 174.80 EUR", Taxes(One(Draft())));

    [Fact]
    public void What_was_paid_before_lowers_each_group_in_proportion()
    {
        // 1,000.00 x 96.30 / 1,191.10 = 80.8496; its tax 80.85 x 6.30 / 96.30 = 5.2893.
        // 919.15 x 174.80 / 1,094.80 = 146.7550. Lines and freight share 1,000.00 - 152.05 = 847.95 by 900 : 90 : 20.
        var item = One(Draft() with { Prepayments = [new Prepayment { Amount = Eur(191.10m) }] });

        Assert.Equal(Eur(1000m), item.Amount);
        Assert.Equal("7 %: 80.85 EUR with 5.29 EUR; 19 %: 919.15 EUR with 146.76 EUR", Taxes(item));
        Assert.Equal(Eur(1000m), Money.Sum(item.Components.Select(each => each.Amount), Currency.EUR));
        Assert.Equal("Line 1 755.60 EUR; Line 2 75.56 EUR; Freight freight 16.79 EUR; Tax tax-1 5.29 EUR; "
            + "Tax tax-2 146.76 EUR", Components(item));
    }

    [Fact]
    public void Tax_that_the_buyer_pays_to_the_treasury_is_not_asked()
    {
        var split = InvoiceDraft
            .In(Currency.EUR, new Party("Nord Srl", "IT"), new Party("Comune", "IT"), Day)
            .Line("Design", Quantity.Hours(10), 100m, new Tax { Category = TaxCategory.B, Rate = Percentage.Of(22m) })
            .With(draft => draft with { Number = "1" })
            .ToDraft();

        Assert.Equal("22 %: 1000.00 EUR with 0.00 EUR", Taxes(One(split)));
    }

    [Fact]
    public void What_the_buyer_withholds_lowers_the_gross_and_not_the_tax()
    {
        var withheld = new Tax { Scheme = "IRPEF", Kind = TaxKind.Withheld, Rate = Percentage.Of(20m) };
        var draft = InvoiceDraft
            .In(Currency.EUR, new Party("Nord Srl", "IT"), new Party("Sud Srl", "IT"), Day)
            .Line(new InvoiceLine
            {
                Item = new Invoicing.Catalog.Item("Design"), Quantity = Quantity.Hours(10),
                Price = UnitPrice.Of(100m, Currency.EUR), Taxes = [Vat.Standard(22m), withheld],
            })
            .With(each => each with { Number = "1" })
            .ToDraft();

        var item = One(draft);

        Assert.Equal(Eur(1020m), item.Amount);
        Assert.Equal("22 %: 1020.00 EUR with 220.00 EUR", Taxes(item));
        Assert.Equal("Line 1 800.00 EUR; Tax tax-1 220.00 EUR", Components(item));
    }

    [Fact]
    public void Where_taxes_share_a_base_the_first_has_it()
    {
        var draft = InvoiceDraft
            .In(Currency.CAD, new Party("North Inc.", "CA"), new Party("South Inc.", "CA"), Day)
            .Line(new InvoiceLine
            {
                Item = new Invoicing.Catalog.Item("Design"), Quantity = Quantity.Hours(10),
                Price = UnitPrice.Of(100m, Currency.CAD),
                Taxes =
                [
                    new Tax { Scheme = "GST", Category = TaxCategory.S, Rate = Percentage.Of(5m) },
                    new Tax { Scheme = "QST", Category = TaxCategory.S, Rate = Percentage.Of(9.975m) },
                ],
            })
            .With(each => each with { Number = "1" })
            .ToDraft();

        Assert.Equal("5 %: 1050.00 CAD with 50.00 CAD; 9.975 %: 99.75 CAD with 99.75 CAD", Taxes(One(draft)));
    }

    [Fact]
    public void Instalments_are_items_of_their_own_and_sum_to_the_document()
    {
        // 30 % = 357.33, the rest 833.77 in two. 2 % of 1,191.10 = 23.82, shared by the instalments.
        var items = OpenItems.Of(Calculate(Draft() with
        {
            Terms = PaymentTerms.NetDays(30) with
            {
                Instalments = [Instalment.Percent(30, afterDays: 0), Instalment.EqualParts(2)],
                EarlyPayment = [EarlyPayment.Percent(2, withinDays: 10)],
            },
        }));

        Assert.Equal(
            ["INV-7/1 2026-12-01 357.33 EUR", "INV-7/2 2026-12-31 416.89 EUR", "INV-7/3 2027-01-31 416.88 EUR"],
            items.Select(item => $"{item.Id} {item.Due:R} {item.Amount}"));
        Assert.Equal([1, 2, 3], items.Select(item => item.Instalment!.Value));
        Assert.All(items, item => Assert.Equal("INV-7", item.Document));
        Assert.Equal([Eur(7.14m), Eur(8.34m), Eur(8.34m)], items.Select(item => Assert.Single(item.Discounts).Amount));
        Assert.Equal("7 %: 28.89 EUR with 1.89 EUR; 19 %: 328.44 EUR with 52.44 EUR", Taxes(items[0]));
    }

    [Fact]
    public void An_early_payment_discount_is_offered_with_its_days_and_its_tax()
    {
        var offer = Assert.Single(One(Draft() with
        {
            Terms = PaymentTerms.NetDays(30) with
            {
                EarlyPayment =
                [
                    new EarlyPayment
                    {
                        Discount = Percentage.Of(2m), Days = 10, GraceDays = 3, Tax = EarlyPaymentTax.Never,
                    },
                ],
            },
        }).Discounts);

        // Of amounts without tax: 2 % of 1,010.00.
        Assert.Equal((Eur(20.20m), new LocalDate(2026, 12, 11), new LocalDate(2026, 12, 14), EarlyPaymentTax.Never),
            (offer.Amount, offer.Until, offer.AcceptedUntil!.Value, offer.Tax));
    }

    [Fact]
    public void A_credit_note_is_negative_in_everything()
    {
        var item = One(Draft() with { Type = DocumentType.CreditNote });

        Assert.Equal(Eur(-1191.10m), item.Amount);
        Assert.Equal("7 %: -96.30 EUR with -6.30 EUR; 19 %: -1094.80 EUR with -174.80 EUR", Taxes(item));
        Assert.Equal("Line 1 -900.00 EUR; Line 2 -90.00 EUR; Freight freight -20.00 EUR; Tax tax-1 -6.30 EUR; "
            + "Tax tax-2 -174.80 EUR", Components(item));
    }

    [Fact]
    public void What_we_bought_is_owed_to_the_seller()
    {
        var item = Assert.Single(OpenItems.Of(Calculate(Draft()), ledger: ItemLedger.Purchases));

        Assert.Equal((ItemLedger.Purchases, "Studio Nord GmbH", Eur(-1191.10m)),
            (item.Ledger, item.Customer, item.Amount));
        Assert.Equal(Eur(-174.80m), item.Taxes[1].Tax);
    }

    [Fact]
    public void Lines_of_mixed_signs_leave_the_components_out_and_keep_the_groups()
    {
        var item = One(Draft() with
        {
            Adjustments = [],
            Lines =
            [
                .. Draft().Lines,
                Draft().Lines[0] with { Id = "3", Quantity = Quantity.Hours(-1) },
            ],
        });

        Assert.Empty(item.Components);
        Assert.Equal("7 %: 107.00 EUR with 7.00 EUR; 19 %: 1071.00 EUR with 171.00 EUR", Taxes(item));
    }

    [Theory]
    [InlineData("432", true)]
    [InlineData("72", true)]
    [InlineData("3", false)]
    [InlineData(null, false)]
    public void Cash_accounting_is_told_by_the_tax_point_code(string? code, bool onPayment) => Assert.All(
        One(Draft() with { TaxPointCode = code }).Taxes, tax => Assert.Equal(onPayment, tax.OnPayment));

    [Fact]
    public void References_are_what_the_payer_is_asked_to_quote_and_the_order()
    {
        var item = One(Draft() with
        {
            OrderReference = "PO-1",
            ContractReference = "K-2",
            PaymentMeans = [new PaymentMeans { Code = "58", RemittanceInformation = "RF18539007547034" }],
            Terms = PaymentTerms.NetDays(30) with { Text = "30 days net" },
        });

        Assert.Equal(["RF18539007547034", "PO-1"], item.References.AsEnumerable());
        Assert.Equal(("PO-1", "K-2", "30 days net"), (item.Order, item.Contract, item.Terms));
    }

    [Fact]
    public void It_is_booked_by_the_rate_either_way_round_else_by_that_of_the_document()
    {
        var away = Assert.Single(OpenItems.Of(Calculate(Draft()),
            booking: ExchangeRate.Of(Currency.EUR, Currency.USD, 1.0842m)));
        var home = Assert.Single(OpenItems.Of(Calculate(Draft()),
            booking: ExchangeRate.Of(Currency.USD, Currency.EUR, 0.8m)));
        var own = One(Draft() with { AccountingRate = ExchangeRate.Of(Currency.EUR, Currency.PLN, 4.25m) });

        // 1,191.10 x 1.0842 = 1,291.39062; 1,191.10 / 0.8 = 1,488.875; 1,191.10 x 4.25 = 5,062.175.
        Assert.Equal(Money.Of(1291.39m, Currency.USD), away.Booked);
        Assert.Equal(Money.Of(1488.88m, Currency.USD), home.Booked);
        Assert.Equal(Money.Of(5062.18m, Currency.PLN), own.Booked);
        Assert.Equal(own.Booked, own.BookedOpen);
    }

    [Fact]
    public void A_rate_of_other_currencies_is_refused() => Assert.Throws<CurrencyMismatchException>(() =>
        OpenItems.Of(Calculate(Draft()), booking: ExchangeRate.Of(Currency.USD, Currency.GBP, 0.8m)));

    [Fact]
    public void A_plan_of_another_amount_is_refused()
    {
        var other = EarlyPaymentEngine.Standard.Plan(Calculate(Draft() with { Adjustments = [] })).Value;

        Assert.Throws<ArgumentException>(() => OpenItems.Of(Calculate(Draft()), other));
    }
}
