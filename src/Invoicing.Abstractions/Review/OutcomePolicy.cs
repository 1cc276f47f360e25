using System.Collections.Immutable;
using Invoicing.Approvals;

namespace Invoicing.Review;

/// <summary>
/// How findings become an outcome. The default is strict: nothing is written off, nobody can approve a difference, each
/// error holds, nothing is sent back. An error that no rule names holds until what was found is mended, and is not
/// posted; a warning or a notice holds only where a rule names its code. A failed rule always holds. Immutable, safe to
/// share between threads.
/// </summary>
public sealed partial record OutcomePolicy
{
    private readonly Sequence<string>? _writeOffCodes;
    private readonly Sequence<HoldRule>? _holds;
    private readonly Sequence<RejectRule> _rejects;
    private readonly Sequence<ApprovalBand> _documentBands;
    private readonly Sequence<ApprovalBand> _effectBands;
    private readonly Tolerance? _writeOff;

    /// <summary>The default.</summary>
    public static OutcomePolicy Standard { get; } = new();

    /// <summary>How much all differences together, their signs left out, may come to before tax to be written off; a
    /// percentage is of the total without tax (BT-109). The boundary is allowed. Default: nothing.</summary>
    public Tolerance WriteOff
    {
        get => _writeOff ?? Tolerance.None;
        init => _writeOff = value is null or Tolerance.NoDifference ? null : value;
    }

    /// <summary>The codes whose differences may be written off: those about amounts, not about goods. Default:
    /// <see cref="StandardWriteOffCodes"/>.</summary>
    public ImmutableArray<string> WriteOffCodes
    {
        get => _writeOffCodes?.Items ?? StandardWriteOffCodes;
        init => _writeOffCodes =
            value.IsDefault || value.AsSpan().SequenceEqual(StandardWriteOffCodes.AsSpan()) ? null : value;
    }

    /// <summary>What releases an invoice that is held for a code. Default: <see cref="StandardHolds"/>.</summary>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public ImmutableArray<HoldRule> Holds
    {
        get => _holds?.Items ?? StandardHolds;
        init => _holds = value.IsDefault || value.AsSpan().SequenceEqual(StandardHolds.AsSpan())
            ? null
            : Once(value, rule => rule.Code, nameof(Holds));
    }

    /// <summary>The codes for which an invoice is sent back, where they are errors. Default: none.</summary>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public ImmutableArray<RejectRule> Rejects
    {
        get => _rejects.Items;
        init => _rejects = Once(value, rule => rule.Code, nameof(Rejects));
    }

    /// <summary>Who approves by the amount of the document with tax (BT-112), whatever was found; empty: nobody needs
    /// to. An amount above all of them is held, as nobody may approve it.</summary>
    public ImmutableArray<ApprovalBand> DocumentBands
    {
        get => _documentBands.Items;
        init => _documentBands = value;
    }

    /// <summary>Who approves by what all differences together come to before tax, their signs left out; empty:
    /// differences hold.</summary>
    public ImmutableArray<ApprovalBand> EffectBands
    {
        get => _effectBands.Items;
        init => _effectBands = value;
    }

    /// <summary>Whether an invoice is posted, its payment blocked, while it waits for approval. Default: no.</summary>
    public bool PostsUnapproved { get; init; }

    private static ImmutableArray<T> Once<T>(ImmutableArray<T> rules, Func<T, string> code, string name)
    {
        if (rules.IsDefault) return rules;
        var twice = rules.GroupBy(code, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any());
        return twice is null
            ? rules
            : throw new ArgumentException($"{name}: the code {twice.Key} stands twice.", name);
    }
}
