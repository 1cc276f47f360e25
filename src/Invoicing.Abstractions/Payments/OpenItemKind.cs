using System.Text.Json.Serialization;

namespace Invoicing.Payments;

/// <summary>What an open item asks for.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<OpenItemKind>))]
public enum OpenItemKind
{
    /// <summary>A document: above zero an invoice or debit note, below zero a credit note.</summary>
    Document = 0,

    /// <summary>Interest for late payment; it bears no VAT.</summary>
    Interest,

    /// <summary>A reminder fee, the fixed sum of late payment, the fee of a returned payment; no VAT.</summary>
    Fee,

    /// <summary>What a payer deducted without leave: a claim with a reason, until it is granted or paid.</summary>
    Claim,
}

/// <summary>Which ledger an open item stands in. The sign of amounts is the same in both: above zero is owed to
/// us.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ItemLedger>))]
public enum ItemLedger
{
    /// <summary>What we sold.</summary>
    Sales = 0,

    /// <summary>What we bought: supplier invoices are below zero, their credit notes above.</summary>
    Purchases,
}
