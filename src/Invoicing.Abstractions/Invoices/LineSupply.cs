using Invoicing.Parties;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>A supply as far as it does not follow from the line. Class, quantity and price are those of the line.
/// Immutable.</summary>
public sealed record LineSupply
{
    /// <summary>What kind of supply it is; null: as the item says.</summary>
    public SupplyKind? Kind { get; init; }

    /// <summary>Who moves the goods; null: as the facts of the draft say.</summary>
    public TransportOfGoods? Transport { get; init; }

    /// <summary>Where it is dispatched from; null: as the facts of the draft say.</summary>
    public PostalAddress? From { get; init; }

    /// <summary>Where it is delivered to or performed; null: as the line says.</summary>
    public PostalAddress? To { get; init; }

    /// <summary>Whether an event is attended virtually. Default: it is not.</summary>
    public bool IsVirtual { get; init; }

    /// <summary>Whether it is a new means of transport. Default: it is not.</summary>
    public bool IsNewMeansOfTransport { get; init; }
}
