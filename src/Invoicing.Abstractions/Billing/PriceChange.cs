using NodaTime;

namespace Invoicing.Billing;

/// <summary>A price agreed anew for an order line, from a day that may lie in the past. A fact. Immutable.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderLineId">Its line.</param>
/// <param name="Price">The new price (BT-146).</param>
/// <param name="ValidFrom">The date of the first documents (BT-2) for which it holds.</param>
public sealed record PriceChange(string OrderId, string OrderLineId, UnitPrice Price, LocalDate ValidFrom);
