using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace Invoicing.Review;

/// <summary>What a line of a supplier's statement, or an entry of our ledger, is.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<SupplierEntryKind>))]
public enum SupplierEntryKind
{
    /// <summary>An invoice or debit note: above zero.</summary>
    Invoice = 0,

    /// <summary>A credit note: below zero.</summary>
    CreditNote,

    /// <summary>A payment: below zero.</summary>
    Payment,
}

/// <summary>
/// What a supplier says that we owe it on a day, in one currency. Amounts above zero are owed by us. A statement of
/// open items lists what is open, a statement of account every movement since an opening balance. Immutable.
/// </summary>
public sealed record SupplierStatement
{
    private readonly Sequence<SupplierStatementLine> _lines;

    /// <summary>The supplier, by the reader's own key.</summary>
    public required string Supplier { get; init; }

    /// <summary>The day of the statement.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The balance before the lines; null: nothing.</summary>
    public Money? Opening { get; init; }

    /// <summary>The lines, in whatever order.</summary>
    public ImmutableArray<SupplierStatementLine> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }

    /// <summary>The balance that it closes with, as it states it.</summary>
    public required Money Closing { get; init; }
}

/// <summary>A line of a supplier's statement. Immutable.</summary>
public sealed record SupplierStatementLine
{
    /// <summary>What it is. Default: an invoice.</summary>
    public SupplierEntryKind Kind { get; init; }

    /// <summary>The number of the document or reference of the payment, as the supplier writes it; or null.</summary>
    public string? Number { get; init; }

    /// <summary>Its date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The amount, with its sign: above zero we owe more.</summary>
    public required Money Amount { get; init; }

    /// <summary>What is open of it, with its sign; null: all of it.</summary>
    public Money? Open { get; init; }

    /// <summary>What it does to the balance: what is open of it.</summary>
    [JsonIgnore]
    public Money Balance => Open ?? Amount;
}

/// <summary>How far an entry of ours is.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<SupplierEntryState>))]
public enum SupplierEntryState
{
    /// <summary>It is posted.</summary>
    Posted = 0,

    /// <summary>It came in and waits.</summary>
    Held,

    /// <summary>We told the supplier that we do not agree.</summary>
    Disputed,
}

/// <summary>An invoice that we received, a credit note or a payment, in our ledger. Immutable.</summary>
public sealed record SupplierEntry
{
    /// <summary>What it is. Default: an invoice.</summary>
    public SupplierEntryKind Kind { get; init; }

    /// <summary>The number of the document, or the reference of the payment.</summary>
    public required string Number { get; init; }

    /// <summary>Its date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>What is open of it, with its sign: above zero we owe it, zero is settled. To compare with a statement
    /// of account, the whole amount.</summary>
    public required Money Open { get; init; }

    /// <summary>How far it is. Default: posted.</summary>
    public SupplierEntryState State { get; init; }
}
