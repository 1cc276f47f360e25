using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Payments;

/// <summary>What of a tax group a part of a settlement takes. Immutable.</summary>
/// <param name="Group">The group.</param>
/// <param name="Gross">What of it is settled, with its tax.</param>
/// <param name="Tax">The tax in it: by which the tax falls where the part corrects it, else the tax that was
/// paid.</param>
public sealed record TaxShare(TaxGroupKey Group, Money Gross, Money Tax);

/// <summary>What of a component a part of a settlement takes. Immutable.</summary>
/// <param name="Component">The id of the component.</param>
/// <param name="Amount">What of it is settled.</param>
public sealed record ComponentShare(string Component, Money Amount);

/// <summary>A part of what settles an item, of one kind: money, a discount, a write-off. Kept with all that it took, so
/// that taking it back gives the item as it was. Immutable.</summary>
public sealed record SettlementPart
{
    private readonly Sequence<TaxShare> _taxes;
    private readonly Sequence<ComponentShare> _components;

    /// <summary>What it is.</summary>
    public required SettlementKind Kind { get; init; }

    /// <summary>By how much the open amount falls, in the item's currency and with its sign; the other sign for what is
    /// written off of an overpayment.</summary>
    public required Money Amount { get; init; }

    /// <summary>What was taken of the item's value in the base currency; null where none is kept.</summary>
    public Money? Booked { get; init; }

    /// <summary>Whether the tax of the document falls with it (Directive 2006/112/EC, article 90). Default: no.</summary>
    public bool CorrectsTax { get; init; }

    /// <summary>Whether it was granted because the item became fully settled: it falls when that no longer holds.
    /// Default: no.</summary>
    public bool OnFullSettlement { get; init; }

    /// <summary>What it took of each tax group, by the order of the item; groups of which it took nothing are left
    /// out.</summary>
    public ImmutableArray<TaxShare> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }

    /// <summary>What it took of each component, by the order of the item; those of which it took nothing are left
    /// out.</summary>
    public ImmutableArray<ComponentShare> Components
    {
        get => _components.Items;
        init => _components = value;
    }
}
