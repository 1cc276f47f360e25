using Invoicing.Explanations;
using Invoicing.Invoices;
using Invoicing.Terms;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Invoices;

/// <summary>Over drafts of every policy, currency, sign and kind of tax.</summary>
public class EarlyPaymentLaws
{
    const int DraftCount = 1_500;

    static readonly EarlyPayment[] Terms =
    [
        EarlyPayment.Percent(2m, 10),
        EarlyPayment.Percent(0.333333m, 10) with { WithoutFreight = true, WithoutPerUnitTaxes = true },
        EarlyPayment.Percent(3m, 10) with { Of = EarlyPaymentBase.Net },
        EarlyPayment.Percent(2.5m, 10, EarlyPaymentTax.Never),
        EarlyPayment.Percent(100m, 10),
    ];

    static IEnumerable<(ulong Seed, InvoiceDraft Draft)> With(Func<int, EarlyPayment> choose)
    {
        var i = 0;
        foreach (var seed in Testing.Drafts.Seeds(Law.FixedSeed).Take(DraftCount))
            yield return (seed, Testing.Drafts.FromSeed(seed) with
            {
                DueDate = null,
                Terms = PaymentTerms.NetDays(30) with { EarlyPayment = [choose(i++)] },
            });
    }

    static Invoice? Calculate(InvoiceDraft draft)
    {
        try
        {
            return InvoiceCalculator.Calculate(draft) is { IsOk: true } outcome ? outcome.Value : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    [Fact]
    public void Bases_and_taxes_fall_by_exactly_the_discount_and_it_and_the_rest_are_what_is_to_be_paid()
    {
        var checkedCount = 0;
        foreach (var (seed, draft) in With(i => Terms[i % Terms.Length]))
        {
            if (Calculate(draft) is not { } invoice || Plan(invoice) is not { } plan) continue;
            var offer = Assert.Single(plan.Offers);
            checkedCount++;
            Assert.True(offer.Net + offer.Tax == offer.Discount, $"{seed}: {offer}");
            Assert.True(offer.Discount + offer.Payable == invoice.Totals.AmountToPay, $"{seed}: {offer}");
            Assert.True(offer.Discount.Abs() <= invoice.Totals.AmountToPay.Abs(), $"{seed}: {offer}");
            Assert.True(TermsLaws.AddsUp(plan.Schedule), $"{seed}: {plan.Schedule}");
            var taxes = Money.Sum(offer.Groups.Select(group => group.Tax), invoice.Currency);
            Assert.True(taxes == offer.Tax, $"{seed}: {offer}");
            if (offer.Terms.Tax == EarlyPaymentTax.Never) Assert.True(offer.Tax.IsZero, $"{seed}: {offer}");
        }

        Assert.True(checkedCount * 10 >= DraftCount * 9, $"{checkedCount} of {DraftCount} were checked.");
    }

    [Fact]
    public void Every_explained_amount_follows_from_its_operands()
    {
        foreach (var (seed, draft) in With(i => Terms[i % Terms.Length]))
        {
            if (Calculate(draft) is not { } invoice || Plan(invoice) is not { } plan) continue;
            var explained = EarlyPaymentEngine.Standard.Explain(invoice, invoice.IssueDate);
            Assert.True(explained.Payable.Result == new ExplainedValue.OfMoney(plan.Offers[0].Payable), $"{seed}");
            Follows(seed, explained.Payable);
            var falls = Exact.Zero;
            foreach (var fall in explained.Falls)
            {
                Follows(seed, fall);
                falls += fall.Result.Number;
            }

            Assert.True(falls == Exact.Of(plan.Offers[0].Discount), $"{seed}: {explained}");
        }
    }

    [Fact]
    public void At_issue_only_the_tax_goes_down_and_what_is_shown_adds_up()
    {
        var applied = 0;
        foreach (var (seed, draft) in With(_ => EarlyPayment.Percent(2m, 10, EarlyPaymentTax.AtIssue)))
        {
            if (Calculate(draft) is not { } before || Apply(draft) is not { } changed) continue;
            if (Calculate(changed) is not { } after) continue;
            applied++;
            CalculationLaws.CheckSums(changed);
            Assert.Equal(changed, EarlyPaymentAtIssue.Apply(changed).Value);
            if (Plan(after) is { } plan) Assert.True(plan.Offers[0].Tax.IsZero, $"{seed}: {plan.Offers[0]}");
            // One tax of a document is shared anew over its groups, and a price that holds tax gives its base the rest.
            if (draft.Rounding.Tax == TaxRounding.PerDocument && HasTaxInPrices(draft)) continue;
            Assert.True(after.Totals.WithoutTax == before.Totals.WithoutTax, $"{seed}: {after.Totals}");
            var (lower, lowerTax) =
                (after.Totals.WithTax - before.Totals.WithTax, after.Totals.Tax - before.Totals.Tax);
            Assert.True(lower == lowerTax, $"{seed}: {lower}, {lowerTax}");
        }

        Assert.True(applied * 10 >= DraftCount * 8, $"{applied} of {DraftCount} were applied.");
    }

    static bool HasTaxInPrices(InvoiceDraft draft) =>
        draft.Lines.SelectMany(line => line.Taxes).Concat(draft.Adjustments.SelectMany(each => each.Taxes))
            .Any(tax => tax.IsIncluded);

    static InvoiceDraft? Apply(InvoiceDraft draft)
    {
        try
        {
            return EarlyPaymentAtIssue.Apply(draft) is { IsOk: true } outcome ? outcome.Value : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    static PaymentPlan? Plan(Invoice invoice)
    {
        try
        {
            return EarlyPaymentEngine.Standard.Plan(invoice) is { IsOk: true } outcome ? outcome.Value : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    static void Follows(ulong seed, Explanation explanation)
    {
        Assert.True(explanation.Evaluate() == explanation.Result.Number, $"{seed}: {explanation}");
        foreach (var operand in explanation.Operands) Follows(seed, operand);
    }
}
