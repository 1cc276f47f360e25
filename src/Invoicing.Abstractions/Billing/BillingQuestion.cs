using Invoicing.Contracts;
using Invoicing.Orders;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Billing;

/// <summary>What a billing rule is asked: a fact, what was agreed about it, and what was billed of that
/// before.</summary>
public sealed class BillingQuestion
{
    /// <summary>The fact.</summary>
    public required BillableFact Fact { get; init; }

    /// <summary>The day of billing: what happened later is not due.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The buyer.</summary>
    public required Party Customer { get; init; }

    /// <summary>The order that was delivered; null for other facts.</summary>
    public Order? Order { get; init; }

    /// <summary>The line of it that was delivered; null for other facts.</summary>
    public OrderLine? OrderLine { get; init; }

    /// <summary>The contract; null for deliveries.</summary>
    public Contract? Contract { get; init; }

    /// <summary>The milestone of the contract; null for other facts.</summary>
    public Milestone? Milestone { get; init; }

    /// <summary>The metered item of the contract; null for other facts.</summary>
    public MeteredItem? Metered { get; init; }

    /// <summary>What was billed of the order line before this fact, in this run too; null where it was billed in
    /// several units or in another than the line's.</summary>
    public Quantity? BilledQuantity { get; init; }

    /// <summary>What was billed for work under the contract before this fact, in this run too, before tax; null where
    /// it was billed in another currency than the contract's.</summary>
    public Money? BilledWork { get; init; }
}
