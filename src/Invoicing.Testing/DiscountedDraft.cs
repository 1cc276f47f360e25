using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;

namespace Invoicing.Testing;

/// <summary>The document that discount facts are about, as a draft: to see what the calculation makes of a
/// report.</summary>
public static class DiscountedDraft
{
    private static readonly Party Seller = new("Seller", "DE");
    private static readonly Party Buyer = new("Buyer", "FR");

    /// <summary>The draft.</summary>
    /// <param name="facts">The facts; what lines had taken off before is a fixed allowance, what the document had is
    /// one or a charge, at 19 %.</param>
    /// <param name="report">The discounts; null: none.</param>
    /// <param name="tax">The tax of a line. Default: 19 % for lines in an odd place, 7 % for the others.</param>
    public static InvoiceDraft Of(DiscountFacts facts, DiscountReport? report, Func<DiscountLine, Tax>? tax = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var lines = facts.Lines.Select((line, i) => new InvoiceLine
        {
            Id = line.Id,
            Item = line.Item,
            Quantity = line.Quantity,
            Price = line.Price,
            Taxes = [tax is null ? Vat.Standard(i % 2 == 0 ? 19m : 7m) : tax(line)],
            Adjustments =
            [
                .. line.Net is { } net && net != line.Gross ? [Discount.Of(line.Gross - net)] : (Adjustment[])[],
                .. report is null ? [] : report.Lines[i].Granted.Select(granted => granted.Adjustment),
            ],
        });
        return new InvoiceDraft
        {
            Currency = facts.Currency,
            Seller = Seller,
            Buyer = Buyer,
            IssueDate = facts.Date,
            Rounding = facts.Rounding,
            Lines = [.. lines],
            Adjustments =
            [
                .. Adjusted(facts.DocumentAdjusted ?? Money.Zero(facts.Currency)),
                .. report is null ? [] : report.Document.Select(granted => granted.Adjustment),
            ],
        };
    }

    private static Adjustment[] Adjusted(Money amount) => amount.Sign switch
    {
        0 => [],
        < 0 => [Discount.Of(-amount) with { Taxes = [Vat.Standard(19m)] }],
        _ => [Charge.Of(amount, "Freight", "FC") with { Taxes = [Vat.Standard(19m)] }],
    };
}
