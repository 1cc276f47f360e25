using System.Collections.Immutable;
using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Corrections;

/// <summary>The credit note that settles a rebate.</summary>
public static class RebateCreditNote
{
    /// <summary>
    /// A credit note (381) with one line for each treatment, which lowers its base by exactly its share (VAT directive
    /// 2006/112/EC, art. 90(1)), the period, and the invoices that count (BG-3).
    /// </summary>
    /// <param name="report">The rebate.</param>
    /// <param name="seller">The seller (BG-4).</param>
    /// <param name="buyer">The buyer (BG-7).</param>
    /// <param name="issued">Issue date (BT-2).</param>
    /// <exception cref="ArgumentException">Nothing is to be settled.</exception>
    public static InvoiceDraft Of(RebateReport report, Party seller, Party buyer, LocalDate issued)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Shares.IsEmpty)
            throw new ArgumentException($"Nothing of {report.Agreement.Id} is to be settled.", nameof(report));
        var agreement = report.Agreement;
        var lines = ImmutableArray.CreateBuilder<InvoiceLine>(report.Shares.Length);
        foreach (var share in report.Shares)
            lines.Add(new InvoiceLine
            {
                Id = FormattableString.Invariant($"{lines.Count + 1}"),
                Item = new Item(agreement.Reason ?? "Volume rebate"),
                Quantity = Quantity.Ones(1),
                Price = UnitPrice.Of(share.Amount),
                Taxes = share.Taxes,
                Period = agreement.Period,
                ContractReference = agreement.Contract,
            });
        return new InvoiceDraft
        {
            Type = DocumentType.CreditNote,
            Currency = agreement.Currency,
            Seller = seller,
            Buyer = buyer,
            IssueDate = issued,
            ContractReference = agreement.Contract,
            Lines = lines.MoveToImmutable(),
            PrecedingInvoices =
            [
                .. report.Accruals.Where(accrual => accrual.Net.IsPositive)
                    .Select(accrual => new DocumentReference(accrual.Document, accrual.Date)),
            ],
        };
    }
}
