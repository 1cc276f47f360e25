using System.Text.Json.Serialization;

namespace Invoicing.Matching;

/// <summary>What a tolerance is for.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ToleranceKind>))]
public enum ToleranceKind
{
    /// <summary>The quantity billed of an order line against the one ordered.</summary>
    QuantityOrdered = 0,

    /// <summary>The quantity billed of an order line against the one received.</summary>
    QuantityReceived,

    /// <summary>The quantity billed of an order line against the one accepted.</summary>
    QuantityAccepted,

    /// <summary>The price of a unit, net of line allowances.</summary>
    UnitPrice,

    /// <summary>The net amount of a line (BT-131).</summary>
    LineTotal,

    /// <summary>The tax of the document (BT-110).</summary>
    Tax,

    /// <summary>Freight and other charges on document level (BT-108).</summary>
    Charges,

    /// <summary>Days between a date and the one agreed.</summary>
    Days,

    /// <summary>The rate of exchange (BT-6).</summary>
    ExchangeRate,

    /// <summary>The total of the document without tax (BT-109).</summary>
    DocumentTotal,

    /// <summary>What was billed of an order over all invoices, before tax.</summary>
    CumulativeTotal,
}
