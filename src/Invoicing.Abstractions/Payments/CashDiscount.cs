using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>An early-payment discount that an item offers: what may be deducted up to and including a day. The largest
/// that is available counts, once. Immutable.</summary>
public sealed record CashDiscount
{
    /// <summary>The last day on which it may be deducted.</summary>
    public required LocalDate Until { get; init; }

    /// <summary>The last day of the days of grace, on which a late discount may be accepted. Default: the last day
    /// itself.</summary>
    public LocalDate? AcceptedUntil { get; init; }

    /// <summary>What may be deducted of the whole item, with the item's sign.</summary>
    public required Money Amount { get; init; }

    /// <summary>What becomes of the tax. Default: it falls with the discount.</summary>
    public EarlyPaymentTax Tax { get; init; }

    /// <summary>Whether a part payment in time earns its part of the discount. Default: only who pays all that is open
    /// gets it.</summary>
    public bool ProRata { get; init; }
}
