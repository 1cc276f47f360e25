using Invoicing.Core.Tests.Independent;
using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Invoices;

public class VerifyTests
{
    private static readonly Tax Vat19 = Vat.Standard(19);
    private static readonly RoundingPolicy AtEnd = RoundingPolicy.Default with { Lines = LineRounding.AtEnd };

    // Three times 0.333 are 0.999, which is 1.00: the first shows 0.34.
    private static Invoice Thirds =>
        Drafts.Eur.Line(0.333m, Vat19).Line(0.333m, Vat19).Line(0.333m, Vat19).Calculate(AtEnd);

    [Fact]
    public void A_right_invoice_has_no_difference_and_each_amount_changed_by_a_unit_is_found_by_itself()
    {
        var changed = 0;
        foreach (var seed in Testing.Drafts.Seeds(DraftRun.FixedSeed).Take(60))
        {
            if (!InvoiceCalculator.Calculate(Testing.Drafts.FromSeed(seed)).TryGet(out var invoice)) continue;
            Assert.Empty(InvoiceCalculator.Verify(invoice));
            foreach (var (path, wrong) in DeclaredChanges.Of(invoice))
            {
                var found = InvoiceCalculator.Verify(wrong);
                var isFound = found is [{ Severity: Severity.Error } only]
                    && only.Path.EndsWith(path, StringComparison.Ordinal);
                if (!isFound) Assert.Fail($"Seed {seed}, {path}: found\n{found}");
                changed++;
            }
        }

        Assert.True(changed > 1_000, $"{changed} changes.");
    }

    [Fact]
    public void A_difference_names_term_declared_and_computed()
    {
        var invoice = Drafts.Eur.Line(100m, Vat19).Calculate();
        var declared = invoice.Amounts.ToDeclared(invoice.Draft);
        var wrong = invoice.Declaring(declared with { Totals = declared.Totals with { Tax = Drafts.Of(19.01m) } });

        var found = Assert.Single(InvoiceCalculator.Verify(wrong));

        Assert.Equal((VerifyFindings.Total, "/amounts/totals/tax"), (found.Code, found.Path));
        Assert.Equal("BT-110 is declared as 19.01 EUR; 19.00 EUR follows from the draft.", found.Message());
        Assert.Equal("/amounts/groups/VAT-S-19/tax", Assert.Single(InvoiceCalculator.Verify(invoice.Declaring(
            declared with { Groups = [declared.Groups[0] with { Tax = Drafts.Of(18.99m) }] }))).Path);
    }

    [Fact]
    public void A_unit_that_lies_elsewhere_as_rightly_is_a_notice()
    {
        var declared = Thirds.Amounts.ToDeclared(Thirds.Draft);
        var moved = Thirds.Declaring(declared with
        {
            Lines = [Line(declared.Lines[0], 0.33m), declared.Lines[1], Line(declared.Lines[2], 0.34m)],
        });

        var found = InvoiceCalculator.Verify(moved);

        Assert.Equal(
            [
                "/amounts/lines/1/gross", "/amounts/lines/1/net", "/amounts/lines/3/gross", "/amounts/lines/3/net",
            ],
            found.Select(finding => finding.Path));
        Assert.All(found, finding => Assert.Equal(
            (VerifyFindings.UnitPlaced, Severity.Notice), (finding.Code, finding.Severity)));
    }

    [Fact]
    public void A_unit_that_lies_farther_than_a_step_is_an_error()
    {
        var declared = Thirds.Amounts.ToDeclared(Thirds.Draft);
        var moved = Thirds.Declaring(declared with
        {
            Lines = [Line(declared.Lines[0], 0.32m), Line(declared.Lines[1], 0.34m), Line(declared.Lines[2], 0.34m)],
        });

        Assert.All(InvoiceCalculator.Verify(moved), finding => Assert.Equal(Severity.Error, finding.Severity));
    }

    [Fact]
    public void A_unit_of_tax_that_lies_on_another_group_is_a_notice_where_the_document_is_rounded_at_once()
    {
        // 0.0152 and 0.0056 are 0.02 in all: 0.01 and 0.01 here, 0.02 and 0.00 is as right.
        var builder = Drafts.Eur.Line(0.08m, Vat19).Line(0.08m, Vat.Standard(7));
        var perDocument = builder.Calculate(RoundingPolicy.Default with { Tax = TaxRounding.PerDocument });

        Assert.Equal(
            [Severity.Notice, Severity.Notice],
            InvoiceCalculator.Verify(Taxes(perDocument, 0m, 0.02m)).Select(finding => finding.Severity));
        Assert.Equal(Severity.Error, InvoiceCalculator.Verify(Taxes(builder.Calculate(), 0.02m, 0.01m)).Worst);
    }

    [Fact]
    public void Groups_too_many_and_too_few_are_found()
    {
        var invoice = Drafts.Eur.Line(100m, Vat19).Line(100m, Vat.Zero).Calculate();
        var declared = invoice.Amounts.ToDeclared(invoice.Draft);
        var other = declared.Groups[0] with { Key = Vat.Standard(20).GroupKey };

        var found = InvoiceCalculator.Verify(invoice.Declaring(declared with { Groups = [other, declared.Groups[1]] }));

        Assert.Equal(
            [
                (VerifyFindings.GroupMissing, "/amounts/groups/VAT-S-19"),
                (VerifyFindings.GroupSurplus, "/amounts/groups/VAT-S-20"),
            ],
            found.Select(finding => (finding.Code, finding.Path)));
    }

    [Fact]
    public void Shares_in_other_treatments_are_found()
    {
        var invoice = Drafts.Eur.Line(100m, Vat19).Line(100m, Vat.Zero).Adjust(Discount.Of(Drafts.Of(10m))).Calculate();
        var declared = invoice.Amounts.ToDeclared(invoice.Draft);
        var all = new DeclaredShare { Taxes = [Vat19], Amount = Drafts.Of(10m) };

        var found = Assert.Single(InvoiceCalculator.Verify(invoice.Declaring(
            declared with { Adjustments = [declared.Adjustments[0] with { Shares = [all] }] })));

        Assert.Equal((VerifyFindings.Shares, "/amounts/adjustments/1/shares"), (found.Code, found.Path));
        Assert.Equal("The allowance or charge is shared over VAT S 19 %; VAT S 19 %; VAT Z 0 % follows from the draft.",
            found.Message());
    }

    [Fact]
    public void Another_policy_may_be_given()
    {
        var builder = Drafts.Eur.Line(0.03m, Vat19).Line(0.03m, Vat19).Line(0.03m, Vat19);
        var perLine = RoundingPolicy.Default with { Tax = TaxRounding.PerLine };
        var invoice = builder.Calculate() with { Amounts = builder.Calculate(perLine).Amounts };

        Assert.NotEmpty(InvoiceCalculator.Verify(invoice));
        Assert.Empty(InvoiceCalculator.Verify(invoice, perLine));
    }

    [Fact]
    public void A_draft_that_cannot_be_calculated_gives_its_errors()
    {
        var invoice = Drafts.Eur.Line(100m, Vat19).Calculate();
        var broken = invoice with
        {
            Draft = invoice.Draft with { Lines = [invoice.Draft.Lines[0] with { Taxes = [Vat19, Vat19] }] },
        };

        Assert.Equal(InvoiceFindings.TaxRepeated, Assert.Single(InvoiceCalculator.Verify(broken)).Code);
    }

    [Fact]
    public void Amounts_of_another_draft_are_refused()
    {
        var invoice = Drafts.Eur.Line(100m, Vat19).Calculate();
        Assert.Throws<ArgumentException>("declared", () => InvoiceCalculator.Verify(
            invoice with { Draft = Drafts.Eur.Line(100m, Vat19).Line(1m, Vat19).ToDraft() }));
    }

    private static DeclaredLine Line(DeclaredLine line, decimal amount) =>
        line with { Gross = Drafts.Of(amount), Net = Drafts.Of(amount) };

    private static Invoice Taxes(Invoice invoice, params decimal[] taxes)
    {
        var declared = invoice.Amounts.ToDeclared(invoice.Draft);
        return invoice.Declaring(declared with
        {
            Groups = [.. declared.Groups.Select((group, i) => group with { Tax = Drafts.Of(taxes[i]) })],
        });
    }
}
