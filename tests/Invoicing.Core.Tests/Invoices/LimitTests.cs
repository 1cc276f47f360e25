using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Invoices;

/// <summary>The default limits of documents (docs/limits.md), each at its number and one past it.</summary>
public class LimitTests
{
    private static readonly Tax Vat19 = Vat.Standard(19m);

    [Fact]
    public void A_document_has_10_000_lines_and_not_10_001()
    {
        static ImmutableArray<InvoiceLine> Lines(int count) =>
            [.. Enumerable.Range(0, count).Select(_ => One with { Taxes = [Vat19] })];
        Assert.Equal(Money.Of(11_900m, Currency.EUR), Totals(Lines(10_000)));
        Assert.Equal(["CALC-LIMIT /lines"], Told(Lines(10_001)));
    }

    [Fact]
    public void A_line_has_100_allowances_and_charges_and_not_101()
    {
        static InvoiceLine Line(int count) => One with
        {
            Taxes = [Vat19],
            Adjustments = [.. Enumerable.Repeat(Charge.Of(Money.Of(0.01m, Currency.EUR)), count)],
        };
        Assert.Equal(Money.Of(2.38m, Currency.EUR), Totals([Line(100)]));
        Assert.Equal(["CALC-LIMIT /lines/1/adjustments"], Told([Line(101)]));
    }

    [Fact]
    public void A_line_has_20_taxes_and_not_21()
    {
        static InvoiceLine Line(int count) => One with
        {
            Taxes = [.. Enumerable.Range(1, count).Select(city => Vat19 with { Jurisdiction = $"city {city}" })],
        };
        // 20 taxes of 0.19 each on 1.00
        Assert.Equal(Money.Of(4.80m, Currency.EUR), Totals([Line(20)]));
        Assert.Equal(["CALC-LIMIT /lines/1/taxes"], Told([Line(21)]));
    }

    private static InvoiceLine One => new()
    {
        Item = new("Work"), Quantity = Quantity.Pieces(1), Price = UnitPrice.Of(1m, Currency.EUR),
    };

    private static Money Totals(ImmutableArray<InvoiceLine> lines) =>
        InvoiceCalculator.Calculate(Draft(lines)).Value.Totals.Due;

    private static IEnumerable<string> Told(ImmutableArray<InvoiceLine> lines) =>
        InvoiceCalculator.Calculate(Draft(lines)).Findings.Select(finding => $"{finding.Code} {finding.Path}");

    private static InvoiceDraft Draft(ImmutableArray<InvoiceLine> lines) =>
        Drafts.Eur.With(draft => draft with { Lines = lines }).ToDraft();
}
