using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Explanations;
using Invoicing.Taxes;

namespace Invoicing.Discounts;

/// <summary>Whether an adjustment lowers or raises what is asked.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<AdjustmentKind>))]
public enum AdjustmentKind
{
    /// <summary>An allowance: lowers (BG-20, BG-27).</summary>
    Allowance = 0,

    /// <summary>A charge: raises (BG-21, BG-28).</summary>
    Charge,
}

/// <summary>What a percentage of an adjustment is taken of, where no base is stated.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<PercentBase>))]
public enum PercentBase
{
    /// <summary>The line gross; on document level the sum of the line nets.</summary>
    Gross = 0,

    /// <summary>The running net: the gross (on document level the sum of line nets) and all adjustments before this
    /// one.</summary>
    Running,
}

/// <summary>
/// An allowance or charge of a line (BG-27, BG-28) or of the document (BG-20, BG-21). Exactly one of
/// <see cref="Amount"/>, <see cref="PerUnit"/> and <see cref="Percent"/> is given. Immutable.
/// </summary>
public sealed record Adjustment
{
    private readonly Boxed<Money>? _amount;
    private readonly Boxed<Money>? _base;
    private readonly Boxed<Quantity>? _quantity;
    private readonly Boxed<UnitPrice>? _perUnit;
    private readonly Sequence<Tax> _taxes;
    private readonly Sequence<string> _lines;

    /// <summary>Allowance or charge. Default: allowance.</summary>
    public AdjustmentKind Kind { get; init; }

    /// <summary>A fixed amount (BT-136, BT-141, BT-92, BT-99), of any sign.</summary>
    public Money? Amount
    {
        get => _amount?.Value;
        init => _amount = Boxed<Money>.Of(value);
    }

    /// <summary>An amount for each unit of the line's quantity, or of <see cref="Quantity"/>. Lines only.</summary>
    public UnitPrice? PerUnit
    {
        get => _perUnit?.Value;
        init => _perUnit = Boxed<UnitPrice>.Of(value);
    }

    /// <summary>The quantity that <see cref="PerUnit"/> counts, where it is not the line's own.</summary>
    public Quantity? Quantity
    {
        get => _quantity?.Value;
        init => _quantity = Boxed<Quantity>.Of(value);
    }

    /// <summary>A percentage (BT-138, BT-143, BT-94, BT-101).</summary>
    public Percentage? Percent { get; init; }

    /// <summary>What the percentage is taken of, where no base is stated. Default: the gross.</summary>
    public PercentBase Of { get; init; }

    /// <summary>The stated base of the percentage (BT-137, BT-142, BT-93, BT-100), or null.</summary>
    public Money? Base
    {
        get => _base?.Value;
        init => _base = Boxed<Money>.Of(value);
    }

    /// <summary>Reason code (BT-140, BT-145, BT-98, BT-105): UNTDID 5189 for an allowance, 7161 for a charge.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>Reason (BT-139, BT-144, BT-97, BT-104).</summary>
    public string? Reason { get; init; }

    /// <summary>The taxes that a document allowance or charge carries itself (BT-95, BT-102). Empty: it is ancillary to
    /// the lines and takes their treatment, spread over several.</summary>
    public ImmutableArray<Tax> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }

    /// <summary>What a document charge supplies in its own right, where it is not ancillary to the lines and its tax is
    /// to be decided; else null.</summary>
    public ChargedSupply? Supply { get; init; }

    /// <summary>Ids of the lines that share a document allowance or charge among them. Empty: it stays on document
    /// level.</summary>
    public ImmutableArray<string> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }

    /// <summary>Why it was granted, where a rule decided; else null.</summary>
    public Basis? Basis { get; init; }

    /// <summary>1 for a charge, -1 for an allowance.</summary>
    public int Sign => Kind == AdjustmentKind.Charge ? 1 : -1;
}

/// <summary>What a document charge supplies in its own right.</summary>
/// <param name="Kind">What kind of supply it is.</param>
/// <param name="TaxClass">The class by which tax rules know it, or null.</param>
public sealed record ChargedSupply(SupplyKind Kind, string? TaxClass = null);
