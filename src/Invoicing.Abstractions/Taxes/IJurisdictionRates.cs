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
public readonly record struct JurisdictionQuestion
{
    /// <summary>Asks about a supply.</summary>
    /// <exception cref="ArgumentNullException">An address is null.</exception>
    public JurisdictionQuestion(
        PostalAddress from, PostalAddress to, SupplyKind kind, string? itemClass, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        From = from;
        To = to;
        Kind = kind;
        ItemClass = itemClass;
        Day = day;
    }

    /// <summary>Where the supply is dispatched from.</summary>
    public PostalAddress From
    {
        get => field ?? PostalAddress.None;
    }

    /// <summary>Where it is delivered or performed.</summary>
    public PostalAddress To
    {
        get => field ?? PostalAddress.None;
    }

    /// <summary>What is supplied.</summary>
    public SupplyKind Kind { get; }

    /// <summary>The class of the item, or null.</summary>
    public string? ItemClass { get; }

    /// <summary>The day of the supply.</summary>
    public LocalDate Day { get; }
}
