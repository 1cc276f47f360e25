using System.Collections.Immutable;
using Invoicing.Approvals;
using Invoicing.Findings;
using Invoicing.Matching;

namespace Invoicing.Review;

public sealed partial record OutcomePolicy
{
    /// <summary>Differences of prices and amounts, not of goods.</summary>
    public static ImmutableArray<string> StandardWriteOffCodes { get; } =
    [
        MatchFindings.PriceAboveOrder,
        MatchFindings.PriceBelowOrder,
        MatchFindings.AmountAboveOrder,
        MatchFindings.AmountBelowOrder,
        MatchFindings.DiscountNotGiven,
        MatchFindings.DiscountAboveAgreed,
        MatchFindings.LineChargeAboveOrder,
        MatchFindings.ChargeAboveOrder,
        MatchFindings.AllowanceNotGiven,
        MatchFindings.TaxAboveOrder,
        MatchFindings.TaxBelowOrder,
        MatchFindings.TotalAboveOrder,
        MatchFindings.TotalBelowOrder,
        MatchFindings.CumulativeAboveOrder,
        MatchFindings.CumulativeBelowOrder,
    ];

    /// <summary>What was not received waits for the receipt, what was not accepted for acceptance, a price for its
    /// agreement, what is above the agreed for a credit note; a copy waits for a person. Differences are posted with
    /// their payment blocked; effect bands, where the policy has some, approve them, but not what was not received or
    /// accepted.</summary>
    public static ImmutableArray<HoldRule> StandardHolds { get; } =
    [
        Goods(MatchFindings.QuantityAboveDelivered, ReleaseKind.ReceiptPosted),
        Goods(MatchFindings.ReceiptMissing, ReleaseKind.ReceiptPosted),
        Goods(MatchFindings.QuantityAboveAccepted, ReleaseKind.GoodsAccepted),
        Goods(MatchFindings.AcceptanceMissing, ReleaseKind.GoodsAccepted),
        Goods(MatchFindings.MilestoneNotAccepted, ReleaseKind.GoodsAccepted),
        Difference(MatchFindings.PriceAboveOrder, ReleaseKind.PriceAgreed),
        Difference(MatchFindings.PriceListDiffers, ReleaseKind.PriceAgreed),
        Difference(MatchFindings.QuantityAboveOrder, ReleaseKind.CreditNoteReceived),
        Difference(MatchFindings.BlanketQuantityExceeded, ReleaseKind.CreditNoteReceived),
        Difference(MatchFindings.AmountAboveOrder, ReleaseKind.CreditNoteReceived),
        Difference(MatchFindings.DiscountNotGiven, ReleaseKind.CreditNoteReceived),
        Difference(MatchFindings.LineChargeAboveOrder, ReleaseKind.CreditNoteReceived),
        Difference(MatchFindings.ChargeNotOrdered, ReleaseKind.CreditNoteReceived),
        Difference(MatchFindings.ChargeAboveOrder, ReleaseKind.CreditNoteReceived),
        Difference(MatchFindings.AllowanceNotGiven, ReleaseKind.CreditNoteReceived),
        Difference(MatchFindings.RetainageNotHeld, ReleaseKind.CreditNoteReceived),
        Difference(MatchFindings.CapExceeded, ReleaseKind.CreditNoteReceived),
        Difference(MatchFindings.LimitExceeded, ReleaseKind.CreditNoteReceived),
        Difference(MatchFindings.TaxAboveOrder, ReleaseKind.CreditNoteReceived),
        Difference(MatchFindings.TotalAboveOrder, ReleaseKind.CreditNoteReceived),
        Difference(MatchFindings.CumulativeAboveOrder, ReleaseKind.CreditNoteReceived),
        Error(MatchFindings.PriceNotAgreed, ReleaseKind.PriceAgreed),
        Error(MatchFindings.RateNotOnCard, ReleaseKind.PriceAgreed),
        Error(ReviewFindings.DuplicateNumber, ReleaseKind.ReleasedByPerson),
        Error(ReviewFindings.DuplicateContent, ReleaseKind.ReleasedByPerson),
        Error(DuplicateFindings.Amount, ReleaseKind.ReleasedByPerson),
        Error(DuplicateFindings.Likely, ReleaseKind.ReleasedByPerson),
        Error(DuplicateFindings.Split, ReleaseKind.ReleasedByPerson),
    ];

    private static HoldRule Goods(string code, ReleaseKind release) => Error(code, release) with { Posts = true };

    private static HoldRule Difference(string code, ReleaseKind release) =>
        Error(code, release) with { Posts = true, IsApprovable = true };

    private static HoldRule Error(string code, ReleaseKind release) => new(code, release) { From = Severity.Error };
}
