using Invoicing.Invoices;
using Invoicing.Testing;
using static Invoicing.Core.Tests.Independent.HandWorked;

namespace Invoicing.Core.Tests.Independent;

/// <summary>Each law notices a calculation that breaks it.</summary>
public sealed class BrokenLawTests
{
    private static readonly InvoiceDraft TwoLines = Draft(Line(3, 3.33m, Vat19), Line(2, 1.11m, Vat7));

    private static readonly InvoiceDraft WithTax = Draft(Line(3, 3.33m, Vat19.Included()));

    private static readonly Money Cent = Euro(0.01m);

    [Fact]
    public void A_net_that_is_not_its_parts_breaks_adds_up() => Breaks(
        CalculationLaws.CheckSums,
        TwoLines,
        amounts => amounts with
        {
            Lines = amounts.Lines.SetItem(0, amounts.Lines[0] with { Gross = amounts.Lines[0].Gross + Cent }),
        });

    [Fact]
    public void A_total_that_is_not_its_sum_breaks_adds_up() => Breaks(
        CalculationLaws.CheckSums,
        TwoLines,
        amounts => amounts with { Totals = amounts.Totals with { WithTax = amounts.Totals.WithTax + Cent } });

    [Fact]
    public void A_result_that_changes_breaks_same_again()
    {
        var runs = 0;
        Breaks(CalculationLaws.CheckSameAgain, TwoLines, amounts => runs++ == 0 ? amounts : TaxMore(amounts));
    }

    [Fact]
    public void A_result_that_looks_at_the_first_line_breaks_order() => Breaks(
        CalculationLaws.CheckOrder,
        TwoLines,
        amounts => amounts.Lines[0].Id == "1" ? TaxMore(amounts) : amounts);

    [Fact]
    public void A_result_that_always_rounds_up_breaks_signs() => Breaks(CalculationLaws.CheckSigns, TwoLines, TaxMore);

    [Fact]
    public void A_gross_that_grows_breaks_gross_asked() => Breaks(
        CalculationLaws.CheckGrossAsked,
        WithTax,
        amounts => amounts.Groups[0].Tax.IsZero ? amounts : TaxMore(amounts));

    [Fact]
    public void A_unit_on_a_rate_of_zero_breaks_zero() =>
        Breaks(CalculationLaws.CheckZero, Draft(Line(1, 1m, Invoicing.Taxes.Vat.Export)), TaxMore);

    [Fact]
    public void A_tax_a_cent_off_breaks_near() =>
        Breaks(CalculationLaws.CheckNear, TwoLines, amounts => TaxMore(TaxMore(amounts)));

    private static DeclaredAmounts TaxMore(DeclaredAmounts amounts) => amounts with
    {
        Groups = amounts.Groups.SetItem(0, amounts.Groups[0] with { Tax = amounts.Groups[0].Tax + Cent }),
    };

    private static void Breaks(
        Action<InvoiceDraft, Func<InvoiceDraft, Invoice>> law,
        InvoiceDraft draft,
        Func<DeclaredAmounts, DeclaredAmounts> spoil)
    {
        law(draft, IndependentInvoice.Of);
        var broken = Assert.Throws<CalculationLawException>(() => law(draft, Spoiled));
        Assert.Equal(draft, broken.Draft);

        Invoice Spoiled(InvoiceDraft asked)
        {
            var amounts = IndependentInvoice.Declared(asked, IndependentCalculator.Calculate(asked));
            return new(asked, InvoiceAmounts.From(asked, spoil(amounts)).Value);
        }
    }
}
