using Invoicing.Core.Tests.Invoices;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Review;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Review;

public class ArithmeticTests
{
    // Three lines of 1 x 0.35: tax of 10 % is 0.035 a line, 0.105 of all.
    static readonly InvoiceDraft Thirds = Draft(0.35m, 0.35m, 0.35m);

    static InvoiceDraft Draft(params decimal[] prices)
    {
        var draft = FullInvoice.Draft(FullInvoice.German, FullInvoice.French, Vat.Standard(10m));
        return draft with
        {
            Lines = [.. prices.Select((price, i) => draft.Lines[0] with
            {
                Id = FormattableString.Invariant($"{i + 1}"), Quantity = Quantity.Pieces(1),
                Price = UnitPrice.Of(price, Currency.EUR),
            })],
        };
    }

    static Invoice Declared(InvoiceDraft draft, RoundingPolicy policy) => new(
        draft, InvoiceCalculator.Calculate(draft with { Rounding = policy }).Value.Amounts);

    [Fact]
    public void What_follows_from_the_own_policy_is_explained_by_it()
    {
        var report = ArithmeticEngine.Standard.Explain(Declared(Thirds, RoundingPolicy.Default));
        Assert.Equal(RoundingPolicy.Default, report.Policy);
        Assert.True(report.IsStated);
        Assert.Equal(0, report.Differing);
        Assert.Empty(report.Findings);
    }

    // Per line 0.04 three times is 0.12; per group 0.105 is 0.11.
    [Fact]
    public void Tax_rounded_on_each_line_is_recognised()
    {
        var invoice = Declared(Thirds, RoundingPolicy.Default with { Tax = TaxRounding.PerLine });
        Assert.Equal(Money.Of(0.12m, Currency.EUR), invoice.Totals.Tax);
        var report = ArithmeticEngine.Standard.Explain(invoice);
        Assert.Equal(TaxRounding.PerLine, report.Policy!.Tax);
        Assert.False(report.IsStated);
        var finding = Assert.Single(report.Findings);
        Assert.Equal(ArithmeticFindings.OtherPolicy, finding.Code);
        Assert.Equal(Severity.Notice, finding.Severity);
        Assert.Equal("The amounts follow from another rounding policy (HalfUp, lines PerLine, tax PerLine) than the "
            + "one stated (HalfUp, lines PerLine, tax PerGroup).", finding.Message());
    }

    [Theory]
    [InlineData(Rounding.HalfEven, 12)]
    [InlineData(Rounding.Down, 12)]
    public void Modes_are_recognised(Rounding mode, int tax)
    {
        // 1.25 x 10 % = 0.125: half-up 0.13, half-even and down 0.12.
        var invoice = Declared(Draft(1.25m), RoundingPolicy.Default.With(mode));
        Assert.Equal(Money.FromMinor(tax, Currency.EUR), invoice.Totals.Tax);
        Assert.Equal(Rounding.HalfEven, ArithmeticEngine.Standard.Explain(invoice).Policy!.TaxMode);
    }

    [Fact]
    public void A_step_of_cash_is_recognised()
    {
        // 1.01 and 0.10 of tax are 1.11, rounded to 1.10.
        var draft = Draft(1.01m);
        var invoice = Declared(draft, RoundingPolicy.Default with { Cash = new CashRounding(5) });
        Assert.Equal(Money.Of(1.10m, Currency.EUR), invoice.Totals.Due);
        Assert.Equal(RoundingPolicy.Default with { Cash = new CashRounding(5) },
            ArithmeticEngine.Standard.Explain(invoice).Policy);
    }

    [Fact]
    public void Where_the_own_policy_is_nearest_a_wrong_total_is_found_as_ever()
    {
        var invoice = new Invoice(Thirds, Declared(Draft(0.35m, 0.35m, 10m), RoundingPolicy.Default).Amounts);
        var report = ArithmeticEngine.Standard.Explain(invoice);
        Assert.Null(report.Policy);
        Assert.Equal(RoundingPolicy.Default, report.Nearest);
        // 10.70 and 1.07 are 11.77 declared; 1.05 and 0.11 are 1.16 computed.
        Assert.Equal(Money.Of(10.61m, Currency.EUR), report.TotalDifference);
        Assert.Equal(ReviewFindings.AmountsDiffer, Assert.Single(report.Findings).Code);
    }

    [Fact]
    public void A_single_amount_that_differs_is_named()
    {
        var invoice = Declared(Thirds, RoundingPolicy.Default);
        var amounts = invoice.Amounts.ToDeclared(Thirds);
        var wrong = invoice.Declaring(amounts with
        {
            Lines = amounts.Lines.SetItem(1, amounts.Lines[1] with { Net = Money.Of(0.40m, Currency.EUR) }),
        });
        var report = ArithmeticEngine.Standard.Explain(wrong);
        Assert.Equal(1, report.Differing);
        Assert.Equal("/amounts/lines/2/net", report.LargestPath);
        Assert.Equal(Money.Of(0.05m, Currency.EUR), report.LargestDifference);
        Assert.Equal(Money.Zero(Currency.EUR), report.TotalDifference);
        Assert.Equal(VerifyFindings.LineAmount, Assert.Single(report.Findings).Code);
    }

    [Fact]
    public void Where_another_policy_is_nearest_it_is_named_with_the_difference()
    {
        var invoice = Declared(Thirds, RoundingPolicy.Default with { Tax = TaxRounding.PerLine });
        var amounts = invoice.Amounts.ToDeclared(Thirds);
        var wrong = invoice.Declaring(amounts with
        {
            Lines = amounts.Lines.SetItem(1, amounts.Lines[1] with { Net = Money.Of(0.40m, Currency.EUR) }),
        });
        var report = ArithmeticEngine.Standard.Explain(wrong);
        Assert.Equal(TaxRounding.PerLine, report.Nearest.Tax);
        var finding = Assert.Single(report.Findings);
        Assert.Equal(ArithmeticFindings.Unexplained, finding.Code);
        Assert.Equal("No rounding policy explains the amounts. The nearest is HalfUp, lines PerLine, tax PerLine: 1 "
            + "amounts differ, most of all /amounts/lines/2/net by 0.05 EUR; the total is declared as 1.17 EUR, "
            + "1.17 EUR follows.", finding.Message());
    }

    [Fact]
    public void A_policy_given_stands_instead_of_the_invoices_own()
    {
        var perLine = RoundingPolicy.Default with { Tax = TaxRounding.PerLine };
        var invoice = Declared(Thirds, perLine);
        Assert.True(ArithmeticEngine.Standard.With(perLine).Explain(invoice).IsStated);
        Assert.False(ArithmeticEngine.StatedOnly.Explain(invoice).IsExplained);
    }

    [Fact]
    public void Nothing_is_thrown_for_amounts_of_other_lines_or_beyond_64_bits()
    {
        var other = new Invoice(Thirds, Declared(Draft(1m), RoundingPolicy.Default).Amounts);
        var finding = Assert.Single(ArithmeticEngine.Standard.Explain(other).Findings);
        Assert.Equal(InvoiceFindings.DeclaredShape, finding.Code);
        var line = Thirds.Lines[0] with
        {
            Quantity = Quantity.Pieces(999_999_999_999m),
            Price = UnitPrice.Of(999_999_999_999m, Currency.EUR),
        };
        var wide = new Invoice(Thirds with { Lines = [line] }, Declared(Draft(1m), RoundingPolicy.Default).Amounts);
        Assert.Equal("Declared is 1.10 EUR, computed an amount beyond 64 bits.",
            Assert.Single(ArithmeticEngine.Standard.Explain(wide).Findings).Message());
    }

    [Fact]
    public void A_document_that_cannot_be_calculated_says_why()
    {
        var invoice = Declared(Thirds, RoundingPolicy.Default);
        var broken = invoice with
        {
            Draft = Thirds with { Lines = [Thirds.Lines[0] with { Id = "2" }, .. Thirds.Lines.RemoveAt(0)] },
        };
        Assert.Equal(InvoiceFindings.LineIdRepeated,
            Assert.Single(ArithmeticEngine.Standard.Explain(broken).Findings).Code);
    }

    [Fact]
    public void A_clean_invoice_costs_no_memory()
    {
        var draft = Draft(1.25m, 3.33m, 7.10m) with
        {
            Delivery = FullInvoice.Draft(
            FullInvoice.German, FullInvoice.French, Vat.Zero).Delivery
        };
        var invoice = Declared(draft, RoundingPolicy.Default);
        var findings = new FindingSink();
        Assert.Equal(0, AllocatedBy(() => ShapeEngine.Standard.Check(invoice.Draft, findings)));
        Assert.Equal(0, AllocatedBy(() => ParticularsEngine.Standard.Check(invoice, findings)));
        var bytes = AllocatedBy(() => ArithmeticEngine.Standard.Check(invoice, findings));
        Assert.InRange(bytes, 0, TablesRead);
        Assert.Equal(0, findings.Count);
    }

    // Without optimisation each reading of a table of constants makes an object.
#if DEBUG
    const long TablesRead = 100 * 250;
#else
    const long TablesRead = 0;
#endif

    static long AllocatedBy(Action check)
    {
        for (var i = 0; i < 3; i++) check();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) check();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
