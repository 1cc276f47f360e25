using System.Globalization;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;

namespace Invoicing.Benchmarks.Review;

/// <summary>What an application that knows only this one kind of document would write: the same questions in one method
/// after another, without a table, and the sums in decimals.</summary>
internal static class HandWrittenChecks
{
    public static bool IsClean(Invoice invoice) => HasShape(invoice.Draft) && HasParticulars(invoice.Draft)
        && HasSums(invoice);

    public static bool HasShape(InvoiceDraft draft)
    {
        if (draft.Lines.IsEmpty || draft.Lines.Length > 10_000) return false;
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            var line = draft.Lines[i];
            if (!int.TryParse(line.Id, CultureInfo.InvariantCulture, out var id) || id != i + 1) return false;
            if (line.Price.Currency != draft.Currency || line.Price.IsNegative) return false;
            if (line.Price.Scale > 10 || line.Quantity.Scale > 10) return false;
            if (line.Taxes.Length != 1) return false;
            if (line.Taxes[0].Rate.IsNegative || line.Taxes[0].Rate.Value > 1000) return false;
            foreach (var adjustment in line.Adjustments)
                if (adjustment.Percent is null && adjustment.Amount?.Currency != draft.Currency) return false;
            if (line.Performed > draft.IssueDate || line.Period is { IsEmpty: true }) return false;
        }

        foreach (var means in draft.PaymentMeans)
            foreach (var account in means.CreditTransfers)
                if (account.Iban is not { IsValid: true }) return false;
        return IsParty(draft.Seller) && IsParty(draft.Buyer) && !(draft.DueDate < draft.IssueDate)
            && !(draft.Delivery?.Date > draft.IssueDate);
    }

    public static bool HasParticulars(InvoiceDraft draft)
    {
        if (string.IsNullOrWhiteSpace(draft.Number) || draft.IssueDate == default) return false;
        if (string.IsNullOrWhiteSpace(draft.Seller.VatNumber) && string.IsNullOrWhiteSpace(draft.Seller.TaxNumber))
            return false;
        if (!HasAddress(draft.Seller) || !HasAddress(draft.Buyer)) return false;
        if (draft.Delivery is not { Date: not null } and not { Period: not null }) return false;
        foreach (var line in draft.Lines)
        {
            if (string.IsNullOrWhiteSpace(line.Item.Name) || line.Quantity.IsZero) return false;
            foreach (var tax in line.Taxes)
                if (tax.Category != TaxCategory.S || tax.IsIncluded) return false;
        }

        return true;
    }

    public static bool HasSums(Invoice invoice)
    {
        decimal reduced = 0, standard = 0;
        foreach (var line in invoice.Lines)
        {
            var gross = Math.Round(line.Line.Quantity.Value * line.Line.Price.Amount, 2, MidpointRounding.AwayFromZero);
            var net = gross;
            foreach (var adjustment in line.Line.Adjustments)
                net -= Math.Round(gross * adjustment.Percent!.Value.Value / 100, 2, MidpointRounding.AwayFromZero);
            if (line.Gross.Amount != gross || line.Net.Amount != net) return false;
            if (line.Line.Taxes[0].Rate.Value == 7m) reduced += net;
            else standard += net;
        }

        var tax = Math.Round(reduced * 0.07m, 2, MidpointRounding.AwayFromZero)
            + Math.Round(standard * 0.19m, 2, MidpointRounding.AwayFromZero);
        var totals = invoice.Totals;
        return totals.WithoutTax.Amount == reduced + standard && totals.Tax.Amount == tax
            && totals.WithTax.Amount == reduced + standard + tax && totals.Due.Amount == reduced + standard + tax;
    }

    private static bool IsParty(Party party)
    {
        if (string.IsNullOrWhiteSpace(party.Name) || party.Name.Length > 10_000 || party.Country.IsNone) return false;
        return party.VatNumber is not { } number || VatNumber.IsValid(number);
    }

    private static bool HasAddress(Party party) => !string.IsNullOrWhiteSpace(party.Address.City)
        && !string.IsNullOrWhiteSpace(party.Address.Line1);
}
