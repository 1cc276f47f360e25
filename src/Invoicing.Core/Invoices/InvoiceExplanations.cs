using Invoicing.Discounts;
using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>Explains the amounts of invoices (docs/explanations.md). Pure: the draft is calculated again, exactly, when
/// one asks; who does not ask pays nothing. Safe for use by any number of threads.</summary>
public static class InvoiceExplanations
{
    /// <summary>
    /// Why an amount is what it is: what follows from the draft, and beside it what the document declares where that
    /// differs. Totals (BT-106 to BT-115, withheld tax, split payment, amount to pay) are the document's; BT-129,
    /// BT-131, BT-136, BT-141, BT-146 to BT-149 and the line gross are a line's; BT-116, BT-117 and BT-119 a tax
    /// group's; BT-92 and BT-99 an allowance or charge of the document. BT-111 with a group is its part.
    /// </summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="term">What is explained.</param>
    /// <param name="line">The line by its id (BT-126), for what is a line's; else null.</param>
    /// <param name="group">The tax group, for what is a group's; else null.</param>
    /// <param name="adjustment">The allowance or charge, for what is one's: its index in the line's
    /// <see cref="InvoicedLine.Adjustments"/>, or in <see cref="Invoice.Adjustments"/>; else null.</param>
    /// <exception cref="ArgumentException">There is no such term, line, group, allowance or charge in the
    /// invoice; or one is named that the term does not have, or none where it wants one.</exception>
    /// <exception cref="FindingsException">The draft cannot be calculated.</exception>
    /// <exception cref="OverflowException">An amount is beyond 64 bits of minor units.</exception>
    public static Explanation Explain(
        this Invoice invoice, Term term, string? line = null, TaxGroupKey? group = null, int? adjustment = null)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(term);
        var findings = new FindingSink();
        DraftCheck.Check(invoice.Draft, Limits.Default, findings);
        var calculation = findings.HasErrors ? null : ExactCalculation.Of(invoice.Draft, findings);
        if (calculation is null) throw new FindingsException(findings.ToList());
        var place = new ExplainedPlace(invoice, calculation, term, line, group, adjustment);
        var explanation = new ExplainedOnce().Of(place.Explain(new Explainer(calculation)));
        return place.Declared() is { } declared && new ExplainedValue.OfMoney(declared) != explanation.Result
            ? explanation with { Declared = new ExplainedValue.OfMoney(declared) }
            : explanation;
    }
}
