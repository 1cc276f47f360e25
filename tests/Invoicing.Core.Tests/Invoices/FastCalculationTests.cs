using FsCheck.Fluent;
using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Taxes;
using Invoicing.Testing;
using Generated = Invoicing.Testing.Drafts;

namespace Invoicing.Core.Tests.Invoices;

/// <summary>The calculation in integers gives what the exact one gives, or nothing.</summary>
public class FastCalculationTests
{
    [Fact]
    public void Integers_give_what_exact_rationals_give() =>
        Law.Holds(Generated.Arbitrary().Generator, draft => AgreesOn(draft), count: 2_000);

    [Fact]
    public void Integers_give_what_exact_rationals_give_on_drafts_made_usual()
    {
        var taken = 0;
        Law.Holds(Generated.Arbitrary().Generator, draft =>
        {
            var usual = Usual(draft);
            if (FastCalculation.Of(usual) is not null) taken++;
            return AgreesOn(usual);
        }, count: 3_000);

        Assert.InRange(taken, 1_500, 3_000);
    }

    [Fact]
    public void What_is_plainly_right_has_nothing_to_be_found()
    {
        var taken = 0;
        Law.Holds(Generated.Arbitrary().Generator, draft =>
        {
            var plain = Plain(draft);
            if (FastCalculation.OfPlain(plain) is not null) taken++;
            return AgreesOn(plain);
        }, count: 2_000);

        Assert.InRange(taken, 1_000, 2_000);
    }

    [Fact]
    public void A_usual_document_is_computed_in_integers()
    {
        var draft = Drafts.Eur.Line(33.33m, Vat.Standard(19), Discount.Percent(3)).Line(66.67m, Vat.Standard(7))
            .Line(5m, Vat.Standard(7), Vat.Standard(2) with { Scheme = "CITY" })
            .Adjust(Discount.Percent(10), Charge.Freight(Drafts.Of(9.90m)) with { Taxes = [Vat.Standard(19)] },
                Discount.Of(Drafts.Of(5m)), Discount.Percent(2) with { Of = PercentBase.Running })
            .ToDraft();

        Assert.NotNull(FastCalculation.Of(draft));
        Assert.True(AgreesOn(draft));
    }

    [Fact]
    public void What_leaves_64_bits_on_the_way_is_left_to_exact_rationals()
    {
        // The gross and what is left fit; gross and charge together, 1.8 x 10^19 cents, do not.
        var most = Drafts.Of(90_000_000_000_000_000m);
        var draft = Drafts.Eur.Line(90_000_000_000_000_000m, Vat.Zero, Charge.Of(most), Discount.Of(most)).ToDraft();

        Assert.Null(FastCalculation.Of(draft));
        Assert.Equal(most, InvoiceCalculator.Calculate(draft).Value.Totals.Due);
    }

    private static bool AgreesOn(InvoiceDraft draft)
    {
        var findings = new FindingSink();
        DraftCheck.Check(draft, Limits.Default, findings);
        // What is taken at a glance has nothing to be found.
        if (FastCalculation.OfPlain(draft) is { } plain)
            return findings.Count == 0 && plain.Equals(ExactCalculation.Of(draft, findings)?.Amounts);
        if (findings.HasErrors || FastCalculation.Of(draft) is not { } fast) return true;
        return fast.Equals(ExactCalculation.Of(draft, findings)?.Amounts);
    }

    // The same draft as far as it can be plainly right.
    private static InvoiceDraft Plain(InvoiceDraft draft) => Usual(draft) with
    {
        Prepayments = [],
        AccountingRate = null,
        RoundingAmount = null,
        Rounding = Usual(draft).Rounding with { Cash = null },
        Lines = [.. Usual(draft).Lines.Where(line => !line.Taxes.IsEmpty).Select((line, index) => line with
        {
            Id = index % 3 == 0 ? "" : LineKeys.Of(new() { Item = line.Item }, index),
            Price = line.Price.Per(Quantity.Ones(1)),
            PriceDiscount = null,
            Taxes = line.Taxes[..1],
            Adjustments = [.. line.Adjustments.Where(a => a.PerUnit is null && a.Base is null)],
        })],
        Adjustments = [.. Usual(draft).Adjustments.Where(adjustment => adjustment.Base is null).Select(adjustment =>
            adjustment with { Taxes = adjustment.Taxes.IsEmpty ? [] : adjustment.Taxes[..1] })],
    };

    // The same draft as far as it can be of the usual shape.
    private static InvoiceDraft Usual(InvoiceDraft draft) => draft with
    {
        Rounding = draft.Rounding with
        {
            Lines = LineRounding.PerLine,
            Tax = draft.Rounding.Tax == TaxRounding.PerDocument ? TaxRounding.PerGroup : draft.Rounding.Tax,
            Stacked = StackedTaxes.Each,
            StepMinorUnits = null,
        },
        Lines = [.. draft.Lines.Select(line => line with { Taxes = [.. line.Taxes.Where(IsUsual).Select(Added)] })],
        Adjustments = [.. draft.Adjustments.Where(adjustment => adjustment.Lines.IsEmpty).Select(adjustment =>
            adjustment with { Taxes = [.. adjustment.Taxes.Where(IsUsual).Select(Added)] })],
    };

    private static bool IsUsual(Tax tax) => tax.Kind == TaxKind.Percent;

    private static Tax Added(Tax tax) => tax with { IsIncluded = false, StandsOn = [] };
}
