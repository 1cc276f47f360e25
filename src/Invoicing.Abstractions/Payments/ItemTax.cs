using System.Text.Json.Serialization;
using Invoicing.Taxes;

namespace Invoicing.Payments;

/// <summary>A tax group of an item: what it has with its tax, and what of both is open. The groups of an item sum to
/// its amount and to what is open, and have its sign. Immutable.</summary>
public sealed record ItemTax
{
    /// <summary>The group.</summary>
    public required TaxGroupKey Group { get; init; }

    /// <summary>What the group asks, with its tax.</summary>
    public required Money Gross { get; init; }

    /// <summary>The tax in it.</summary>
    public required Money Tax { get; init; }

    /// <summary>What is open of the gross: neither paid nor reduced.</summary>
    public required Money OpenGross { get; init; }

    /// <summary>What is open of the tax.</summary>
    public required Money OpenTax { get; init; }

    /// <summary>Whether the tax falls due when it is paid (cash accounting, tax point code 432 of BT-8). Default: it
    /// fell due with the document.</summary>
    public bool OnPayment { get; init; }
}
