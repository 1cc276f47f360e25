namespace Invoicing.Receivables;

/// <summary>Up to which amount a customer buys on credit, for a time. Immutable.</summary>
/// <param name="Customer">The customer, by the reader's own key.</param>
/// <param name="Amount">The limit; not below zero.</param>
/// <param name="Valid">The days on which it holds.</param>
public sealed record CreditLimit(string Customer, Money Amount, DateRange Valid);

/// <summary>What a customer will owe: delivered and not billed, or ordered and not delivered. Immutable.</summary>
/// <param name="Reference">The delivery or order.</param>
/// <param name="Amount">The amount with tax; above zero.</param>
public sealed record UnbilledAmount(string Reference, Money Amount);
