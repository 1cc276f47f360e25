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
        MatchCodes.QuantityAboveAccepted => MatchFindings.QuantityAboveAccepted,
        MatchCodes.ReceiptMissing => MatchFindings.ReceiptMissing,
        MatchCodes.AcceptanceMissing => MatchFindings.AcceptanceMissing,
        MatchCodes.QuantityBelowOrder => MatchFindings.QuantityBelowOrder,
        MatchCodes.QuantityBelowDelivered => MatchFindings.QuantityBelowDelivered,
        MatchCodes.QuantityBelowAccepted => MatchFindings.QuantityBelowAccepted,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Not one code."),
    };
}
