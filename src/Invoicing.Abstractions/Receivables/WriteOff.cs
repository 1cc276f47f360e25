using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>Why an item is proposed to be written off.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<WriteOffReason>))]
public enum WriteOffReason
{
    /// <summary>It costs more to collect than it brings.</summary>
    SmallBalance = 0,

    /// <summary>It is too old.</summary>
    Age,

    /// <summary>The claim is statute-barred.</summary>
    StatuteBarred,

    /// <summary>The customer is insolvent.</summary>
    Insolvency,
}

/// <summary>When an item is proposed to be written off: all that is stated must hold. Immutable.</summary>
public sealed record WriteOffRule
{
    /// <summary>The id of the rule.</summary>
    public required string Id { get; init; }

    /// <summary>The reason that it gives. Default: a small balance.</summary>
    public WriteOffReason Reason { get; init; }

    /// <summary>The most that is open, in magnitude and in the item's currency; null: any amount.</summary>
    public Money? Most { get; init; }

    /// <summary>The days since the due date, from which it holds; null: any.</summary>
    public int? DaysLate { get; init; }

    /// <summary>The years after which the claim is barred; null: none. In Germany 3, from the end of the year (BGB,
    /// sections 195 and 199).</summary>
    public int? LimitationYears { get; init; }

    /// <summary>Whether the years count from the end of the year in which it became due. Default: no, from the due
    /// date.</summary>
    public bool FromYearEnd { get; init; }

    /// <summary>Whether it is for insolvent customers only. Default: no.</summary>
    public bool OnlyInsolvent { get; init; }

    /// <summary>The clause that it rests on, or null.</summary>
    public string? Clause { get; init; }
}

/// <summary>An item proposed to be written off; nothing is written off by it. Immutable.</summary>
/// <param name="Item">The item.</param>
/// <param name="Customer">The customer.</param>
/// <param name="Amount">What is open, with its sign.</param>
/// <param name="Rule">The rule that proposes it.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Since">The first day on which the rule held, where it tells one; or null.</param>
/// <param name="Clause">The clause, or null.</param>
public sealed record WriteOffProposal(string Item, string Customer, Money Amount, string Rule, WriteOffReason Reason,
    LocalDate? Since = null, string? Clause = null);

/// <summary>What is proposed to be written off on a day. Immutable.</summary>
public sealed record WriteOffProposals
{
    private readonly Sequence<WriteOffProposal> _proposals;

    /// <summary>The day.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The proposals, by customer and item.</summary>
    public ImmutableArray<WriteOffProposal> Proposals
    {
        get => _proposals.Items;
        init => _proposals = value;
    }
}
