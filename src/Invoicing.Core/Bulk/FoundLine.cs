namespace Invoicing.Bulk;

/// <summary>A line of which something was found.</summary>
/// <param name="Line">Its place in the columns of invoice lines, from 0.</param>
/// <param name="OrderLine">The place of its order line in theirs; -1: none is known.</param>
/// <param name="Codes">What was found.</param>
public readonly record struct FoundLine(int Line, int OrderLine, MatchCodes Codes)
{
    /// <summary>What the price adds to the total without tax, in minor units of the line's currency: what the
    /// line comes to less what it would at the price agreed, both rounded half-up; null where no price was found, or it
    /// is beyond 64 bits.</summary>
    public long? PriceEffect { get; init; }

    /// <summary>What the quantity adds: what is above the lowest reference that is exceeded, but no more than the
    /// document adds, x price agreed, rounded half-up; null where no quantity above was found, the price agreed is in
    /// another currency, or it is beyond 64 bits.</summary>
    public long? AboveEffect { get; init; }

    /// <summary>What the quantity lowers, not above zero: what is missing to the highest reference that is not reached
    /// x price agreed; null as <see cref="AboveEffect"/>.</summary>
    public long? BelowEffect { get; init; }

    /// <summary>How much of the order line the document adds; null where no quantity was found, or it needs more than
    /// 18 digits.</summary>
    public Quantity? Now { get; init; }

    /// <summary>How much was billed before; null as <see cref="Now"/>.</summary>
    public Quantity? Before { get; init; }

    /// <summary>What was received; null as <see cref="Now"/>.</summary>
    public Quantity? Received { get; init; }

    /// <summary>What was accepted; null as <see cref="Now"/>.</summary>
    public Quantity? Accepted { get; init; }
}
