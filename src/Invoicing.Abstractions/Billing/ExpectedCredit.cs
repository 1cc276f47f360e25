namespace Invoicing.Billing;

/// <summary>A credit that the buyer waits for: something was billed and sent back. Immutable.</summary>
/// <param name="SupplierId">Who has to credit it: the id of a party.</param>
/// <param name="OrderId">The order.</param>
/// <param name="OrderLineId">Its line.</param>
/// <param name="Quantity">How much, in the unit of the order line; above zero.</param>
/// <param name="Net">For how much, before tax, as agreed: the parts of the line that were billed last; null where it
/// cannot be told.</param>
public sealed record ExpectedCredit(
    string SupplierId, string OrderId, string OrderLineId, Quantity Quantity, Money? Net);
