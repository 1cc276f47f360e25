using System.Collections.Immutable;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Payments;

/// <summary>
/// What of the amount to pay each tax group of a document asks. The gross of a group is its base and its tax; where
/// several taxes stand on one base, the first has the base and the others their tax alone. What was paid before lowers
/// gross and tax in proportion; what the buyer withholds and what is rounded changes the gross alone. Tax that the
/// buyer pays to the treasury (category B) is not asked.
/// </summary>
internal static class ItemTaxes
{
    private static readonly TaxGroupKey Untaxed = new("VAT", TaxCategory.O, TaxKind.Percent, Percentage.Zero);

    /// <summary>The groups with their signs; null where the groups have mixed signs, so that none can be a part of the
    /// amount.</summary>
    public static ImmutableArray<ItemTax>? Of(Invoice invoice, int sign)
    {
        var totals = invoice.Totals;
        if (totals.AmountToPay.IsZero) return [];
        var groups = Asked(invoice).Where(group => group.Gross != 0 || group.Tax != 0).ToArray();
        if (groups.Length == 0) return null;
        var before = (totals.WithTax - totals.SplitPayment - totals.Paid).MinorUnits;
        if (!IsOfOneSign(groups) || !Scale(groups, before, withTax: true)
            || !Scale(groups, totals.AmountToPay.MinorUnits, withTax: false)) return null;
        // BT-8: "paid to date" in UNTDID 2005, and in UNTDID 2475.
        var onPayment = invoice.Draft.TaxPointCode is "432" or "72";
        return [.. groups.Where(group => group.Gross != 0)
            .Select(group => ToTax(group, invoice.Currency, sign, onPayment))];
    }

    private static List<(TaxGroupKey Key, long Gross, long Tax)> Asked(Invoice invoice)
    {
        var bases = BasesOf(invoice);
        var groups = new List<(TaxGroupKey Key, long Gross, long Tax)>(invoice.TaxGroups.Count + 1);
        foreach (var group in invoice.TaxGroups)
        {
            if (group.Key.Kind == TaxKind.Withheld) continue;
            var tax = group.Key.Category == TaxCategory.B ? 0 : group.Tax.MinorUnits;
            bases.Remove(group.Key, out var taxable);
            groups.Add((group.Key, taxable + tax, tax));
        }

        // What no tax stands on.
        if (bases.Count > 0) groups.Add((Untaxed, bases.Values.Sum(), 0));
        return groups;
    }

    private static Dictionary<TaxGroupKey, long> BasesOf(Invoice invoice)
    {
        var bases = new Dictionary<TaxGroupKey, long>();
        foreach (var line in invoice.Lines) Add(line.Line.Taxes, line.Net.MinorUnits);
        foreach (var adjustment in invoice.Adjustments)
            foreach (var share in adjustment.Shares)
                Add(share.Taxes, share.Amount.MinorUnits * adjustment.Adjustment.Sign);
        return bases;

        void Add(ImmutableArray<Tax> taxes, long amount)
        {
            var key = Untaxed;
            foreach (var tax in taxes)
            {
                if (tax.Kind == TaxKind.Withheld) continue;
                key = tax.GroupKey;
                break;
            }

            bases[key] = bases.GetValueOrDefault(key) + amount;
        }
    }

    private static bool IsOfOneSign((TaxGroupKey Key, long Gross, long Tax)[] groups)
    {
        var sign = Math.Sign(groups.Sum(group => group.Gross));
        return sign != 0 && groups.All(group => group.Gross * sign >= 0 && group.Tax * sign >= 0
            && Math.Abs(group.Tax) <= Math.Abs(group.Gross));
    }

    // Shares an amount over the groups by their gross; false where there is nothing to share it by.
    private static bool Scale((TaxGroupKey Key, long Gross, long Tax)[] groups, long amount, bool withTax)
    {
        if (groups.Sum(group => group.Gross) == amount) return true;
        var weights = Array.ConvertAll(groups, group => Math.Abs(group.Gross));
        if (Array.TrueForAll(weights, weight => weight == 0)) return false;
        var parts = new long[groups.Length];
        Split.Into(amount, weights, [], parts);
        for (var i = 0; i < groups.Length; i++)
        {
            var (key, gross, tax) = groups[i];
            groups[i] = (key, parts[i], withTax ? Share(parts[i], gross, tax) : Within(tax, parts[i]));
        }

        return true;
    }

    private static long Share(long part, long whole, long tax) =>
        whole == 0 ? 0 : ItemBook.Cumulative(part, whole, tax);

    private static long Within(long tax, long gross) =>
        Math.Sign(tax) * Math.Sign(gross) <= 0 ? 0 : Math.Abs(tax) <= Math.Abs(gross) ? tax : gross;

    private static ItemTax ToTax(
        (TaxGroupKey Key, long Gross, long Tax) group, Currency currency, int sign, bool onPayment)
    {
        Money gross = Money.FromMinor(group.Gross * sign, currency), tax = Money.FromMinor(group.Tax * sign, currency);
        return new ItemTax
        {
            Group = group.Key, Gross = gross, Tax = tax, OpenGross = gross, OpenTax = tax, OnPayment = onPayment,
        };
    }
}
