using System.Collections.Immutable;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Discounts;

/// <summary>What a rebate rests on. The order of the documents does not matter. Immutable.</summary>
public sealed record RebateFacts
{
    private readonly Sequence<RebateDocument> _documents;

    /// <summary>The invoices and credit notes of the period.</summary>
    public ImmutableArray<RebateDocument> Documents
    {
        get => _documents.Items;
        init => _documents = value;
    }

    /// <summary>What was settled before for the period; null: nothing.</summary>
    public Money? Settled { get; init; }
}

/// <summary>An invoice or credit note, as rebates see it. Immutable.</summary>
public sealed record RebateDocument
{
    private readonly Sequence<RebateBase> _bases;

    /// <summary>Its number (BT-1).</summary>
    public required string Number { get; init; }

    /// <summary>Its date (BT-2).</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>What counts of it, by treatment; a credit note's amounts are negative.</summary>
    public ImmutableArray<RebateBase> Bases
    {
        get => _bases.Items;
        init => _bases = value;
    }
}

/// <summary>Turnover that carries the same taxes. Immutable.</summary>
public sealed record RebateBase
{
    private readonly Sequence<Tax> _taxes;

    /// <summary>The taxes that it carries, added to it.</summary>
    public ImmutableArray<Tax> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }

    /// <summary>The amount without tax.</summary>
    public required Money Net { get; init; }
}
