using System.Collections.Immutable;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>
/// Rates of sales tax where states, counties, cities and districts levy it together, by place, class of items and day.
/// The caller supplies them: a table, or what a service answered before. Pure, as a rule is: the same question gets
/// the same answer.
/// </summary>
public interface IJurisdictionRates
{
    /// <summary>The id of the source, which stands in the basis of each tax.</summary>
    string Id { get; }

    /// <summary>The version or date of its rates, or null.</summary>
    string? Version => null;

    /// <summary>The rates of all jurisdictions that tax such a supply there; empty where it is known that none does;
    /// null where nothing is known of the place.</summary>
    ImmutableArray<JurisdictionRate>? Find(in JurisdictionQuestion question);
}

/// <summary>What rates of jurisdictions are asked by. Whether the place of dispatch or that of delivery counts is the
/// answerer's knowledge (a state sources sales by origin or by destination).</summary>
/// <param name="From">Where the supply is dispatched from.</param>
/// <param name="To">Where it is delivered or performed.</param>
/// <param name="Kind">What is supplied.</param>
/// <param name="ItemClass">The class of the item, or null.</param>
/// <param name="Day">The day of the supply.</param>
public readonly record struct JurisdictionQuestion(
    PostalAddress From, PostalAddress To, SupplyKind Kind, string? ItemClass, LocalDate Day);
