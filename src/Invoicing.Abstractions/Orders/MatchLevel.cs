using System.Text.Json.Serialization;

namespace Invoicing.Orders;

/// <summary>What the billing of an order line is compared with.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<MatchLevel>))]
public enum MatchLevel
{
    /// <summary>The order, and what was received (three-way).</summary>
    Received = 0,

    /// <summary>The order alone (two-way).</summary>
    Ordered,

    /// <summary>The order, what was received, and what was accepted of it (four-way).</summary>
    Accepted,
}

/// <summary>Whether an order is billed.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<OrderStatus>))]
public enum OrderStatus
{
    /// <summary>It is in force.</summary>
    Open = 0,

    /// <summary>It waits for approval; nothing of it is billed yet.</summary>
    AwaitingApproval,

    /// <summary>It is done with; nothing more of it is billed.</summary>
    Closed,

    /// <summary>It was withdrawn; nothing of it is billed.</summary>
    Cancelled,
}
