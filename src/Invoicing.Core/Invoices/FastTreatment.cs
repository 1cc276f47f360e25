using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>A treatment of a calculation in integers: taxes in per cent, added to the price, none on another.</summary>
internal struct FastTreatment
{
    public ImmutableArray<Tax> Taxes;

    /// <summary>DOC-SPREAD, T: sum of the line nets.</summary>
    public long LineNets;

    /// <summary>DOC-SPREAD, U: sum of the line nets and document allowances and charges so far.</summary>
    public long Running;

    /// <summary>Whether a priced line has it.</summary>
    public bool HasLines;

    /// <summary>Whether a line has it, or a document allowance or charge so far.</summary>
    public bool IsPresent;
}

/// <summary>A tax group of a calculation in integers.</summary>
internal struct FastGroup
{
    public Tax Tax;
    public long Base;
    public long Total;
}

/// <summary>As many treatments as a calculation in integers takes.</summary>
[InlineArray(Count)]
internal struct FastTreatments
{
    public const int Count = 8;

    private FastTreatment _first;
}

/// <summary>As many tax groups as a calculation in integers takes.</summary>
[InlineArray(Count)]
internal struct FastGroups
{
    public const int Count = 8;

    private FastGroup _first;
}
