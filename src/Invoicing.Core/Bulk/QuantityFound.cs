using System.Numerics;

namespace Invoicing.Bulk;

/// <summary>What is found of a quantity over its levels: the most basic code in each direction, and the largest
/// difference.</summary>
internal struct QuantityFound<T>
    where T : struct, IBinaryInteger<T>
{
    private const MatchCodes AnyAbove = MatchCodes.QuantityAboveOrder | MatchCodes.QuantityAboveDelivered
        | MatchCodes.QuantityAboveAccepted | MatchCodes.ReceiptMissing | MatchCodes.AcceptanceMissing;

    private const MatchCodes AnyBelow = MatchCodes.QuantityBelowOrder | MatchCodes.QuantityBelowDelivered
        | MatchCodes.QuantityBelowAccepted;

    public MatchCodes Codes;
    public T Excess;
    public T Missing;

    public readonly bool HasQuantity => HasAbove || HasBelow;

    public readonly bool HasAbove => (Codes & AnyAbove) != MatchCodes.None;

    public readonly bool HasBelow => (Codes & AnyBelow) != MatchCodes.None;

    public void AddAbove(int level, bool isNothing, T excess)
    {
        if (!HasAbove) Codes |= Above(level, isNothing);
        Excess = T.Max(Excess, excess);
    }

    public void AddBelow(int level, T missing)
    {
        if (!HasBelow) Codes |= Below(level);
        Missing = T.Max(Missing, missing);
    }

    private static MatchCodes Above(int level, bool isNothing) => level switch
    {
        0 => MatchCodes.QuantityAboveOrder,
        1 => isNothing ? MatchCodes.ReceiptMissing : MatchCodes.QuantityAboveDelivered,
        _ => isNothing ? MatchCodes.AcceptanceMissing : MatchCodes.QuantityAboveAccepted,
    };

    private static MatchCodes Below(int level) => level switch
    {
        0 => MatchCodes.QuantityBelowOrder,
        1 => MatchCodes.QuantityBelowDelivered,
        _ => MatchCodes.QuantityBelowAccepted,
    };
}
