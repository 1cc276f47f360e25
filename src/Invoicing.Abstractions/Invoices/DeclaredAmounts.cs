using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>The amounts that a document declares, as plain values: what JSON holds, and how amounts of an invoice from
/// elsewhere come in. Immutable. See <see cref="InvoiceAmounts.From"/>.</summary>
public sealed record DeclaredAmounts
{
    private readonly Sequence<DeclaredLine> _lines;
    private readonly Sequence<DeclaredAdjustment> _adjustments;
    private readonly Sequence<DeclaredGroup> _groups;

    /// <summary>Document totals (BG-22).</summary>
    public required InvoiceTotals Totals { get; init; }

    /// <summary>The lines (BG-25): one for each of the draft, found by id.</summary>
    public ImmutableArray<DeclaredLine> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }

    /// <summary>Document level allowances and charges (BG-20, BG-21), without those that name lines; in their
    /// order.</summary>
    public ImmutableArray<DeclaredAdjustment> Adjustments
    {
        get => _adjustments.Items;
        init => _adjustments = value;
    }

    /// <summary>Tax groups, in any order.</summary>
    public ImmutableArray<DeclaredGroup> Groups
    {
        get => _groups.Items;
        init => _groups = value;
    }
}

/// <summary>The declared amounts of a line (BG-25).</summary>
public sealed record DeclaredLine
{
    private readonly Sequence<Money> _adjustments;

    /// <summary>Invoice line identifier (BT-126).</summary>
    public required string Id { get; init; }

    /// <summary>Quantity times price, before allowances and charges.</summary>
    public required Money Gross { get; init; }

    /// <summary>Amounts of its allowances and charges (BT-136, BT-141): its own, then its shares of document
    /// ones.</summary>
    public ImmutableArray<Money> Adjustments
    {
        get => _adjustments.Items;
        init => _adjustments = value;
    }

    /// <summary>Invoice line net amount (BT-131).</summary>
    public required Money Net { get; init; }
}

/// <summary>The declared amount of a document level allowance or charge (BG-20, BG-21).</summary>
public sealed record DeclaredAdjustment
{
    private readonly Sequence<DeclaredShare> _shares;

    /// <summary>The amount (BT-92, BT-99).</summary>
    public required Money Amount { get; init; }

    /// <summary>Its parts by treatment.</summary>
    public ImmutableArray<DeclaredShare> Shares
    {
        get => _shares.Items;
        init => _shares = value;
    }
}

/// <summary>What of a document allowance or charge falls to one treatment.</summary>
public sealed record DeclaredShare
{
    private readonly Sequence<Tax> _taxes;

    /// <summary>The treatment.</summary>
    public ImmutableArray<Tax> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }

    /// <summary>The share.</summary>
    public required Money Amount { get; init; }
}

/// <summary>The declared amounts of a tax group.</summary>
public sealed record DeclaredGroup
{
    /// <summary>What the group is known by.</summary>
    public required TaxGroupKey Key { get; init; }

    /// <summary>VAT category taxable amount (BT-116).</summary>
    public required Money Base { get; init; }

    /// <summary>VAT category tax amount (BT-117).</summary>
    public required Money Tax { get; init; }

    /// <summary>The tax in accounting currency, or null.</summary>
    public Money? TaxInAccountingCurrency { get; init; }
}
