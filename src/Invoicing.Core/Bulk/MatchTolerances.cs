using System.Collections.Immutable;
using Invoicing.Catalog;
using Invoicing.Matching;

namespace Invoicing.Bulk;

/// <summary>The tolerances that hold for an order line, found in a table beforehand. Immutable.</summary>
/// <param name="QuantityOrdered">Of what is billed against what was ordered.</param>
/// <param name="QuantityReceived">Against what was received.</param>
/// <param name="QuantityAccepted">Against what was accepted.</param>
/// <param name="UnitPrice">Of the price.</param>
public sealed record MatchTolerances(
    AppliedTolerance QuantityOrdered,
    AppliedTolerance QuantityReceived,
    AppliedTolerance QuantityAccepted,
    AppliedTolerance UnitPrice)
{
    /// <summary>Nothing above what was agreed, and no price below.</summary>
    public static MatchTolerances Strict { get; } = Of(ToleranceTable.Strict);

    /// <summary>Those that a table gives.</summary>
    /// <param name="table">The table.</param>
    /// <param name="supplier">The id of the seller, or null.</param>
    /// <param name="supplierGroups">Its groups.</param>
    /// <param name="item">The item ordered, or null.</param>
    /// <param name="company">The id of the buyer, or null.</param>
    public static MatchTolerances Of(
        ToleranceTable table, string? supplier = null, ImmutableArray<string> supplierGroups = default,
        Item? item = null, string? company = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var groups = supplierGroups.IsDefault ? [] : supplierGroups;
        return new MatchTolerances(
            Find(ToleranceKind.QuantityOrdered), Find(ToleranceKind.QuantityReceived),
            Find(ToleranceKind.QuantityAccepted), Find(ToleranceKind.UnitPrice));

        AppliedTolerance Find(ToleranceKind kind) => table.Of(kind, supplier, groups, item, company);
    }
}
