using Invoicing.Taxes;

namespace Invoicing.Review;

/// <summary>Looks for the words that the law wants, in any language of the EU in which they are known
/// (<see cref="VatWords"/>): in a note, or as the reason of the tax.</summary>
internal static class WordParticulars
{
    public static void CashAccounting(in ParticularsCase document, Particular row)
    {
        if (document.Facts.IsCashAccounting && document.Has(TaxCategory.S)
            && !document.IsNoted(VatWords.CashAccounting)) document.Missing(row, "/notes");
    }

    public static void SelfBilling(in ParticularsCase document, Particular row)
    {
        if (document.IsSelfBilled && !document.IsNoted(VatWords.SelfBilling)) document.Missing(row, "/notes");
    }

    /// <summary>The code VATEX-EU-AE means the words (EN 16931 BR-AE-10).</summary>
    public static void ReverseCharge(in ParticularsCase document, Particular row)
    {
        if (!document.Has(TaxCategory.AE) || document.IsNoted(VatWords.ReverseCharge)
            || document.IsNoted(VatWords.Triangular)) return;
        foreach (var line in document.Draft.Lines)
        {
            foreach (var tax in line.Taxes)
            {
                if (tax.Category != TaxCategory.AE || tax.ExemptionReasonCode == "VATEX-EU-AE"
                    || VatWords.Standard.IsSaid(VatWords.ReverseCharge, tax.ExemptionReason)) continue;
                document.Missing(row, "/notes");
                return;
            }
        }
    }

    public static void MarginScheme(in ParticularsCase document, Particular row)
    {
        if (!document.Has(TaxCategory.E)) return;
        foreach (var line in document.Draft.Lines)
        {
            foreach (var tax in line.Taxes)
            {
                if (SchemeOf(tax) is not { } words || document.IsNoted(words)
                    || VatWords.Standard.IsSaid(words, tax.ExemptionReason)) continue;
                document.Missing(row, "/notes");
                return;
            }
        }
    }

    private static string? SchemeOf(Tax tax) => tax.ExemptionReasonCode switch
    {
        "VATEX-EU-D" or "VATEX-EU-309" => VatWords.TravelAgents,
        "VATEX-EU-F" => VatWords.SecondHandGoods,
        "VATEX-EU-I" => VatWords.WorksOfArt,
        "VATEX-EU-J" => VatWords.Antiques,
        _ => null,
    };
}
