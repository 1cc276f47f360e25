using System.Collections.Immutable;

namespace Invoicing.Discounts;

/// <summary>An allowance or charge on one of several lines.</summary>
/// <param name="Line">The id of the line.</param>
/// <param name="Adjustment">The allowance or charge.</param>
public sealed record LineGrant(string Line, Adjustment Adjustment);

/// <summary>What a discount rule answers. Immutable.</summary>
public sealed class DiscountDecision
{
    private DiscountDecision()
    {
    }

    /// <summary>The rule has nothing to say about the line or document.</summary>
    public static DiscountDecision NotMine { get; } = new();

    /// <summary>What is granted, on the line that was asked about or on the document; else null.</summary>
    public Adjustment? Adjustment { get; private init; }

    /// <summary>What is granted on several lines, whole or not at all; else empty.</summary>
    public ImmutableArray<LineGrant> LineGrants { get; private init; } = [];

    /// <summary>Why nothing is granted, where the rule says so; else null.</summary>
    public string? Refusal { get; private init; }

    /// <summary>Why it was decided so, in a few words; or null.</summary>
    public string? Reason { get; private init; }

    /// <summary>The clause of the contract or campaign that it rests on, or null.</summary>
    public string? Clause { get; private init; }

    /// <summary>The version of the rule's data, or null.</summary>
    public string? Version { get; private init; }

    /// <summary>
    /// Grants an allowance or charge. A fixed amount is the magnitude: on a line that is returned it takes the line's
    /// sign. On document level <see cref="Adjustment.Lines"/> names the lines that share it; none: all that may be
    /// discounted.
    /// </summary>
    public static DiscountDecision Grant(Adjustment adjustment)
    {
        ArgumentNullException.ThrowIfNull(adjustment);
        return new DiscountDecision { Adjustment = adjustment };
    }

    /// <summary>Grants allowances on several lines together; on document level only.</summary>
    public static DiscountDecision GrantOnLines(ImmutableArray<LineGrant> grants) =>
        new() { LineGrants = grants.IsDefault ? [] : grants };

    /// <summary>Says why nothing is granted.</summary>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static DiscountDecision Refuse(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new DiscountDecision { Refusal = reason };
    }

    /// <summary>This decision with what it rests on.</summary>
    /// <param name="reason">In a few words.</param>
    /// <param name="clause">The clause of the contract or campaign, or null.</param>
    /// <param name="version">The version of the rule's data, or null.</param>
    public DiscountDecision Because(string reason, string? clause = null, string? version = null) => new()
    {
        Adjustment = Adjustment,
        LineGrants = LineGrants,
        Refusal = Refusal,
        Reason = reason,
        Clause = clause,
        Version = version,
    };
}
