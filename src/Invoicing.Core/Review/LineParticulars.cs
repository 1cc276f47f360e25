using System.Collections.Immutable;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Review;

/// <summary>Looks for what lines have to state.</summary>
internal static class LineParticulars
{
    public static void Description(in ParticularsCase document, Particular row)
    {
        var lines = document.Draft.Lines;
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].Kind == LineKind.Priced && string.IsNullOrWhiteSpace(lines[i].Item.Name))
                document.Missing(row, PathOf(document, i, "/item/name"));
    }

    /// <summary>A quantity of nothing of something that has a price.</summary>
    public static void Quantity(in ParticularsCase document, Particular row)
    {
        var lines = document.Draft.Lines;
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].Kind == LineKind.Priced && lines[i].Quantity.IsZero && !lines[i].Price.IsZero)
                document.Missing(row, PathOf(document, i, "/quantity"));
    }

    /// <summary>Prices that include tax suffice for consumers.</summary>
    public static void PriceWithoutTax(in ParticularsCase document, Particular row)
    {
        if (document.IsForConsumer) return;
        var lines = document.Draft.Lines;
        for (var i = 0; i < lines.Length; i++)
            foreach (var tax in lines[i].Taxes)
                if (tax is { IsIncluded: true, Scheme: "VAT" })
                {
                    document.Missing(row, PathOf(document, i, "/price"));
                    break;
                }
    }

    /// <summary>A code or a text for each exempt tax; that of reverse charge is looked for as words.</summary>
    public static void ExemptionReason(in ParticularsCase document, Particular row)
    {
        if (!document.Has(TaxCategory.E) && !document.Has(TaxCategory.K) && !document.Has(TaxCategory.G)) return;
        HashSet<TaxGroupKey>? told = null;
        var lines = document.Draft.Lines;
        for (var i = 0; i < lines.Length; i++)
            ExemptionReason(document, row, DraftPlace.OfLine(document.Draft, i), lines[i].Taxes, ref told);
        var adjustments = document.Draft.Adjustments;
        for (var i = 0; i < adjustments.Length; i++)
            ExemptionReason(
                document, row, DraftPlace.OfAdjustment(document.Draft, i), adjustments[i].Taxes, ref told);
    }

    private static void ExemptionReason(
        in ParticularsCase document, Particular row, DraftPlace place, ImmutableArray<Tax> taxes,
        ref HashSet<TaxGroupKey>? told)
    {
        for (var i = 0; i < taxes.Length; i++)
            if (!IsExplained(taxes[i]) && (told ??= []).Add(taxes[i].GroupKey))
                document.Missing(row, place.Path("taxes", i, "/exemptionReason"));
    }

    /// <summary>Something beside the name that shows when it was first used, and how far.</summary>
    public static void NewMeansOfTransport(in ParticularsCase document, Particular row)
    {
        if (document.Facts.NewMeansOfTransport.IsEmpty) return;
        var lines = document.Draft.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (document.Facts.NewMeansOfTransport.Contains(LineKeys.Of(line, i), StringComparer.Ordinal)
                && line.Item.Attributes.IsEmpty && string.IsNullOrWhiteSpace(line.Item.Description)
                && string.IsNullOrWhiteSpace(line.Note)) document.Missing(row, PathOf(document, i, "/item/attributes"));
        }
    }

    private static bool IsExplained(Tax tax) => tax.Category is not (TaxCategory.E or TaxCategory.K or TaxCategory.G)
        || tax.Scheme != "VAT" || tax.Kind == TaxKind.Withheld
        || !string.IsNullOrWhiteSpace(tax.ExemptionReasonCode) || !string.IsNullOrWhiteSpace(tax.ExemptionReason);

    private static string PathOf(in ParticularsCase document, int line, string member) =>
        DraftPlace.OfLine(document.Draft, line).Path(member);
}
