namespace Invoicing.Bulk;

/// <summary>How an invoice line counts.</summary>
public enum BilledAs : byte
{
    /// <summary>It bills its quantity.</summary>
    Billed = 0,

    /// <summary>It takes its quantity back: a line of a credit note.</summary>
    Credited,

    /// <summary>It raises the value, not the quantity: a line of a debit note for a financial adjustment
    /// (84).</summary>
    ValueBilled,

    /// <summary>It lowers the value, not the quantity: a line of a credit note for one (83).</summary>
    ValueCredited,
}

/// <summary>Invoice lines in columns: item n of each is of line n. The arrays are the caller's; they are read while a
/// match runs and by the report's findings, and never written to.</summary>
public sealed class BilledLineColumns
{
    /// <summary>The order line that is billed: a <see cref="MatchKey"/>.</summary>
    public required ReadOnlyMemory<long> Keys { get; init; }

    /// <summary>The number of the document that the line is of, any from 0. Documents count in the order of their
    /// numbers: what those before billed was billed before. Lines of a document are in the order of the
    /// columns.</summary>
    public required ReadOnlyMemory<int> Documents { get; init; }

    /// <summary>What is billed (BT-129), with its sign.</summary>
    public required ReadOnlyMemory<Quantity> Quantities { get; init; }

    /// <summary>The price (BT-146), net of allowances, in the currency of the document.</summary>
    public required ReadOnlyMemory<UnitPrice> Prices { get; init; }

    /// <summary>How the lines count. Default (empty): all are billed.</summary>
    public ReadOnlyMemory<BilledAs> As { get; init; }

    /// <summary>The ids of the lines (BT-126), for the paths of findings. Default (empty): a line is known by its place
    /// in the columns, from 1.</summary>
    public ReadOnlyMemory<string> Ids { get; init; }

    /// <summary>How many lines there are.</summary>
    public int Count => Keys.Length;
}

/// <summary>Order lines in columns: item n of each is of line n. The arrays are the caller's, as of
/// <see cref="BilledLineColumns"/>.</summary>
public sealed class OrderLineColumns
{
    /// <summary>The order line: a <see cref="MatchKey"/>; of a key that is there twice nothing is known.</summary>
    public required ReadOnlyMemory<long> Keys { get; init; }

    /// <summary>What was ordered.</summary>
    public required ReadOnlyMemory<Quantity> Quantities { get; init; }

    /// <summary>The price agreed, net of allowances, in the currency of the order; the default, which has no currency:
    /// none was.</summary>
    public required ReadOnlyMemory<UnitPrice> Prices { get; init; }

    /// <summary>What billing is compared with. Default (empty): all with order and receipt (three-way).</summary>
    public ReadOnlyMemory<Orders.MatchLevel> Levels { get; init; }

    /// <summary>Which of the tolerances of the batch holds, from 0. Default (empty): the first for all.</summary>
    public ReadOnlyMemory<int> Tolerances { get; init; }

    /// <summary>How many lines there are.</summary>
    public int Count => Keys.Length;
}

/// <summary>Quantities of order lines in columns, any number for each: what was received, accepted, or billed before
/// (credited: negative). The arrays are the caller's, as of <see cref="BilledLineColumns"/>.</summary>
public sealed class QuantityColumns
{
    /// <summary>No quantities.</summary>
    public static QuantityColumns None { get; } = new() { Keys = default, Quantities = default };

    /// <summary>The order line: a <see cref="MatchKey"/>.</summary>
    public required ReadOnlyMemory<long> Keys { get; init; }

    /// <summary>How much.</summary>
    public required ReadOnlyMemory<Quantity> Quantities { get; init; }

    /// <summary>How many quantities there are.</summary>
    public int Count => Keys.Length;
}
