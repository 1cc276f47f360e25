using Invoicing.Discounts;
using Invoicing.Explanations;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Invoices;

public class ExplainTests
{
    private static readonly Tax Vat19 = Vat.Standard(19);

    private static Invoice First => Drafts.Eur
        .Line("Consulting", Quantity.Hours(12.5m), 96.00m, Vat19)
        .Line("Support plan, November", Quantity.Pieces(1), 250.00m, Vat19, Discount.Percent(10m, "Loyalty"))
        .Calculate();

    [Fact]
    public void The_total_tax_of_one_group_tells_base_rate_and_rounding()
    {
        Assert.Equal("270.75 EUR = 1425.00 EUR x 19 % = 270.7500, half-up to 2 digits",
            First.Explain(Term.TotalTax).ToText(0));
    }

    [Fact]
    public void A_tree_is_indented_down_to_what_is_stated()
    {
        string[] lines =
        [
            "225.00 EUR = 250.00 EUR - 25.00 EUR",
            "  Line gross amount, line 2: 250.00 EUR = 1 H87 x 250.00 EUR = 250.0000, half-up to 2 digits",
            "    Invoiced quantity (BT-129), line 2: 1 H87, stated",
            "    Item net price (BT-146), line 2: 250.00 EUR, stated",
            "  Invoice line allowance amount (BT-136), line 2, allowance 1 (Loyalty): 25.00 EUR = 250.00 EUR x 10 %"
            + " = 25.0000, half-up to 2 digits",
            "    Line gross amount, line 2: 250.00 EUR, computed",
            "    Percentage, line 2, allowance 1 (Loyalty): 10 %, stated",
        ];

        Assert.Equal(string.Join('\n', lines), First.Explain(Term.LineNet, line: "2").ToText());
    }

    [Fact]
    public void A_price_is_the_gross_price_less_its_discount()
    {
        var invoice = Drafts.Eur.Line(new InvoiceLine
        {
            Item = new("Work"), Quantity = Quantity.Pieces(3), Price = UnitPrice.Of(8.50m, Currency.EUR),
            PriceDiscount = UnitPrice.Of(1.50m, Currency.EUR), Taxes = [Vat19],
        }).Calculate();

        Assert.Equal("8.50 EUR = 10.00 EUR - 1.50 EUR", invoice.Explain(Term.NetPrice, "1").ToText(0));
        Assert.Equal("10.00 EUR = 8.50 EUR + 1.50 EUR", invoice.Explain(Term.GrossPrice, "1").ToText(0));
        Assert.Equal("1.50 EUR, stated", invoice.Explain(Term.PriceDiscount, "1").ToText(0));
    }

    [Fact]
    public void A_unit_that_PerDocument_places_is_named_where_it_lies()
    {
        // 7 % of 0.08 is 0.0056, 19 % is 0.0152; in all 0.0208, which is 0.02: a unit less than 0.01 and 0.02,
        // taken where rounding up gave most.
        var invoice = Drafts.Eur.Line(0.08m, Vat19).Line(0.08m, Vat.Standard(7))
            .Calculate(RoundingPolicy.Default with { Tax = TaxRounding.PerDocument });

        var moved = invoice.Explain(Term.GroupTax, group: Vat19.GroupKey);

        Assert.Equal(-1, moved.Rounding!.Placed!.Units);
        Assert.Equal(
            "0.01 EUR = 0.08 EUR x 19 % = 0.0152, half-up to 2 digits, 1 unit taken here: "
            + "lost most in rounding among the parts of the taxes rounded together, 0.02 EUR of them added",
            moved.ToText(0));
    }

    [Fact]
    public void A_unit_that_AtEnd_places_is_named_where_it_lies()
    {
        // Three times 0.333 are 0.999, which is 1.00: each is 0.33, and the first gets the unit.
        var invoice = Drafts.Eur.Line(0.333m, Vat19).Line(0.333m, Vat19).Line(0.333m, Vat19)
            .Calculate(RoundingPolicy.Default with { Lines = LineRounding.AtEnd });

        Assert.Equal("0.34 EUR = 1 H87 x 0.333 EUR = 0.3330, half-up to 2 digits, "
            + "1 unit placed here: lost most in rounding among the parts of 1.00 EUR",
            invoice.Explain(Term.LineNet, "1").ToText(0));
        Assert.Null(invoice.Explain(Term.LineNet, "2").Rounding!.Placed);
        Assert.Equal("0.19 EUR = 0.9990 EUR x 19 % = 0.18981, half-up to 2 digits",
            invoice.Explain(Term.TotalTax).ToText(0));
    }

    [Fact]
    public void A_unit_that_Split_places_is_named_where_it_lies()
    {
        // 1.00 over 10.00, 10.00 and 10.00: 0.33 each, and the first gets the unit.
        var invoice = Drafts.Eur.Line(10m, Vat19).Line(10m, Vat19).Line(10m, Vat19)
            .Adjust(Discount.Of(Drafts.Of(1m)) with { Lines = ["1", "2", "3"] }).Calculate();

        var share = invoice.Explain(Term.LineAllowance, "1", adjustment: 0);

        Assert.Equal("0.34 EUR = 1.00 EUR x 10.00 EUR / 30.00 EUR = 0.333333333333..., down to 2 digits, "
            + "1 unit placed here: largest remainder of the shares of 1.00 EUR", share.ToText(0));
        Assert.Equal(PlacedBy.Split, share.Rounding!.Placed!.By);
    }

    [Fact]
    public void A_price_that_includes_tax_tells_the_net_and_the_tax_taken_out()
    {
        var invoice = Drafts.Eur.Line(119m, Vat19.Included()).Calculate();

        Assert.Equal("100.00 EUR = 119.00 EUR / 1.19 = 100.0000, half-up to 2 digits",
            invoice.Explain(Term.LineNet, "1").ToText(0));
        Assert.Equal("19.00 EUR = 100.00 EUR x 19 % = 19.0000, half-up to 2 digits",
            invoice.Explain(Term.TotalTax).ToText(0));
    }

    [Fact]
    public void What_FromNet_leaves_missing_is_explained()
    {
        // 0.03 / 1.19 is 0.0252, so 0.03; 19 % of it is 0.0057, so 0.01: together a unit more than was asked.
        var invoice = Drafts.Eur.Line(0.03m, Vat19.Included())
            .Calculate(RoundingPolicy.Default with { Inclusive = InclusivePrices.FromNet });

        Assert.Equal("-0.01 EUR = 0.03 EUR - 0.03 EUR - 0.01 EUR", invoice.Explain(Term.RoundingAmount).ToText(0));
    }

    [Fact]
    public void Cash_rounding_is_explained()
    {
        var invoice = Drafts.Eur.Line(10.02m, Vat.Zero)
            .Calculate(RoundingPolicy.Default with { Cash = new CashRounding(5) });

        Assert.Equal("-0.02 EUR = 10.00 EUR - 10.02 EUR", invoice.Explain(Term.RoundingAmount).ToText(0));
        Assert.Contains("half-up to multiples of 0.05", invoice.Explain(Term.RoundingAmount).ToText(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Tax_in_the_accounting_currency_is_explained()
    {
        var draft = Drafts.Eur.Line(100m, Vat19).ToDraft() with
        {
            AccountingRate = ExchangeRate.Of(Currency.EUR, Currency.SEK, 11.1234m),
        };
        var explanation = InvoiceCalculator.Calculate(draft).Value.Explain(Term.TotalTaxInAccountingCurrency);

        Assert.Equal("211.34 SEK = 19.00 EUR x 11.1234 EUR/SEK = 211.3446, half-up to 2 digits", explanation.ToText(0));
    }

    [Fact]
    public void An_informational_line_says_why_it_has_no_amount()
    {
        var invoice = Drafts.Eur.Line(100m, Vat19).Line(new InvoiceLine
        {
            Kind = LineKind.Informational, Item = new("Delivered by courier"), Quantity = Quantity.Pieces(1),
        }).Calculate();

        Assert.Equal("0.00 EUR (LINE-INFO: an informational line counts nowhere)",
            invoice.Explain(Term.LineNet, "2").ToText());
    }

    [Fact]
    public void What_a_document_declares_otherwise_is_said()
    {
        var declared = First.Amounts.ToDeclared(First.Draft);
        declared = declared with { Totals = declared.Totals with { Tax = Drafts.Of(270.80m) } };
        var invoice = First with { Amounts = InvoiceAmounts.From(First.Draft, declared).Value };

        Assert.Equal(
            "270.75 EUR = 1425.00 EUR x 19 % = 270.7500, half-up to 2 digits; the document declares 270.80 EUR",
            invoice.Explain(Term.TotalTax).ToText(0));
        Assert.Null(invoice.Explain(Term.TotalWithoutTax).Declared);
    }

    [Fact]
    public void An_explanation_that_does_not_hold_is_told_by_its_evaluation()
    {
        var tax = First.Explain(Term.TotalTax);
        var wrong = tax with { Operands = [tax.Operands[0], tax.Operands[0] with { Result = tax.Operands[0].Result }] };

        Assert.Equal(Exact.Parse("270.75"), tax.Evaluate());
        Assert.NotEqual(wrong.Result.Number, wrong.Evaluate());
        Assert.Throws<InvalidOperationException>(() => (tax with { Operands = [] }).Evaluate());
    }

    [Fact]
    public void What_stands_on_much_stays_within_the_depth_of_json()
    {
        // Twenty included taxes, each on all before it; a hundred allowances of the running net; shared ones.
        var taxes = Enumerable.Range(0, 20).Select(i => Vat.Standard(1) with
        {
            Scheme = $"T{i:00}",
            IsIncluded = true,
            StandsOn = [.. Enumerable.Range(0, i).Select(below => $"T{below:00}")],
        });
        var running = Discount.Percent(1m) with { Of = PercentBase.Running };
        var builder = Drafts.Eur.Line(new InvoiceLine
        {
            Item = new("Work"), Quantity = Quantity.Pieces(1), Price = UnitPrice.Of(10_000m, Currency.EUR),
            Taxes = [.. taxes], Adjustments = [.. Enumerable.Repeat(running, 99)],
        });
        for (var i = 0; i < 10; i++) builder = builder.Adjust(running with { Lines = ["1"] }, running);
        var draft = builder.ToDraft() with { Prepayments = [new Prepayment { Percent = Percentage.Of(30m) }] };
        foreach (var inclusive in Enum.GetValues<InclusivePrices>())
        {
            var policy = RoundingPolicy.Default with { Inclusive = inclusive, Cash = new CashRounding(5) };
            var invoice = InvoiceCalculator.Calculate(draft with { Rounding = policy }).Value;
            var explanation = invoice.Explain(Term.AmountToPay);
            var json = Serialization.InvoicingJson.Write(explanation);
            Assert.Equal(explanation, Serialization.InvoicingJson.Read<Explanation>(json).Value);
        }
    }

    [Fact]
    public void What_is_not_there_is_refused_by_name()
    {
        Refused("term", "Line 1 has no Item gross price (BT-148).", () => First.Explain(Term.GrossPrice, "1"));
        Refused("line", "The invoice has no line 3.", () => First.Explain(Term.LineNet, "3"));
        Refused("line", "Invoice line net amount (BT-131) wants a line.", () => First.Explain(Term.LineNet));
        Refused("line", "Invoice total VAT amount (BT-110) has no line; 1 was given.",
            () => First.Explain(Term.TotalTax, "1"));
        Refused("adjustment", "Line 2 has 1 allowances and charges; there is no index 1.",
            () => First.Explain(Term.LineAllowance, "2", adjustment: 1));
        Refused("term", "There is an Invoice line allowance amount (BT-136), not Invoice line charge amount (BT-141).",
            () => First.Explain(Term.LineCharge, "2", adjustment: 0));
        Assert.StartsWith("The invoice has no tax group", Assert.Throws<ArgumentException>(
            () => First.Explain(Term.GroupTax, group: Vat.Zero.GroupKey)).Message, StringComparison.Ordinal);
    }

    private static void Refused(string parameter, string message, Func<object> call) =>
        Assert.Equal($"{message} (Parameter '{parameter}')",
            Assert.Throws<ArgumentException>(parameter, call).Message);
}
