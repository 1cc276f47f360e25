using Invoicing.Matching;

namespace Invoicing.Bulk;

/// <summary>The codes of findings, for the bits of <see cref="MatchCodes"/>.</summary>
internal static class MatchCodeNames
{
    public static string Of(MatchCodes code) => code switch
    {
        MatchCodes.NotAgreed => MatchFindings.NotAgreed,
        MatchCodes.OrderUnknown => MatchFindings.OrderUnknown,
        MatchCodes.OrderLineUnknown => MatchFindings.OrderLineUnknown,
        MatchCodes.CurrencyDiffers => MatchFindings.CurrencyDiffers,
        MatchCodes.UnitDiffers => MatchFindings.UnitDiffers,
        MatchCodes.PriceNotAgreed => MatchFindings.PriceNotAgreed,
        MatchCodes.PriceAboveOrder => MatchFindings.PriceAboveOrder,
        MatchCodes.PriceBelowOrder => MatchFindings.PriceBelowOrder,
        MatchCodes.QuantityAboveOrder => MatchFindings.QuantityAboveOrder,
        MatchCodes.QuantityAboveDelivered => MatchFindings.QuantityAboveDelivered,
        MatchCodes.QuantityAboveAccepted => "MATCH-QUANTITY-ABOVE-ACCEPTED",
        MatchCodes.ReceiptMissing => "MATCH-RECEIPT-MISSING",
        MatchCodes.AcceptanceMissing => "MATCH-ACCEPTANCE-MISSING",
        MatchCodes.QuantityBelowOrder => "MATCH-QUANTITY-BELOW-ORDER",
        MatchCodes.QuantityBelowDelivered => "MATCH-QUANTITY-BELOW-DELIVERED",
        MatchCodes.QuantityBelowAccepted => "MATCH-QUANTITY-BELOW-ACCEPTED",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Not one code."),
    };
}
