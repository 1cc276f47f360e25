using System.Collections.Immutable;
using Invoicing.Explanations;

namespace Invoicing.Taxes;

/// <summary>
/// One tax on a line, allowance or charge. The list of taxes of a line is its <em>treatment</em>
/// (docs/calculation.md, TREATMENT). Immutable.
/// </summary>
public sealed record Tax
{
    private readonly Boxed<Money>? _statedBase;
    private readonly Boxed<Quantity>? _quantity;
    private readonly Boxed<UnitPrice>? _perUnit;
    private readonly Sequence<string> _standsOn;
    private readonly string? _scheme;

    /// <summary>Tax scheme code (BT-118-0). Default: VAT.</summary>
    public string Scheme
    {
        get => _scheme ?? "VAT";
        init => _scheme = value is "VAT" ? null : value;
    }

    /// <summary>Category (BT-151, BT-95, BT-102). Default: S.</summary>
    public TaxCategory Category { get; init; }

    /// <summary>How it is computed. Default: percent of the base.</summary>
    public TaxKind Kind { get; init; }

    /// <summary>Rate (BT-152, BT-96, BT-103): 19 means 19 %. Zero for a tax per unit.</summary>
    public Percentage Rate { get; init; }

    /// <summary>The amount for each unit of <see cref="TaxKind.PerUnit"/> (its base quantity counts); else
    /// null.</summary>
    public UnitPrice? PerUnit
    {
        get => _perUnit?.Value;
        init => _perUnit = Boxed<UnitPrice>.Of(value);
    }

    /// <summary>The quantity that a tax per unit counts, where it is not the line's own.</summary>
    public Quantity? Quantity
    {
        get => _quantity?.Value;
        init => _quantity = Boxed<Quantity>.Of(value);
    }

    /// <summary>Whether the amounts of the line, allowance or charge include this tax. Default: they do not.</summary>
    public bool IsIncluded { get; init; }

    /// <summary>A name by which other taxes of the same treatment stand on this one. Default: null, the scheme and
    /// jurisdiction are its name.</summary>
    public string? Id { get; init; }

    /// <summary>Names of taxes of the same treatment that its base counts too ("tax on tax").</summary>
    public ImmutableArray<string> StandsOn
    {
        get => _standsOn.Items;
        init => _standsOn = value;
    }

    /// <summary>The base of a withheld tax, or of one in per cent that is added and stands on no other, where it is not
    /// the net of what carries it (a cap, a threshold); in the document's currency.</summary>
    public Money? StatedBase
    {
        get => _statedBase?.Value;
        init => _statedBase = Boxed<Money>.Of(value);
    }

    /// <summary>VAT exemption reason code (BT-121), a VATEX code.</summary>
    public string? ExemptionReasonCode { get; init; }

    /// <summary>VAT exemption reason text (BT-120).</summary>
    public string? ExemptionReason { get; init; }

    /// <summary>The jurisdiction: a state, county or city that levies it, where one scheme has several.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>Why it applies, where a rule decided; else null. Taxes that differ in nothing else are one
    /// tax.</summary>
    public Basis? Basis { get; init; }

    /// <summary>The name by which others stand on it: <see cref="Id"/>, else scheme and jurisdiction.</summary>
    public string Name => Id ?? (Jurisdiction is null ? Scheme : $"{Scheme}/{Jurisdiction}");

    /// <summary>This tax counted inside the price.</summary>
    public Tax Included() => this with { IsIncluded = true };

    /// <summary>What its group is known by (docs/calculation.md, GROUP-KEY).</summary>
    public TaxGroupKey GroupKey =>
        new(Scheme, Category, Kind, Rate, PerUnit, ExemptionReasonCode, ExemptionReason, Jurisdiction);
}
