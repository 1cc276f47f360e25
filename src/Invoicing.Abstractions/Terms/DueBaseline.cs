using System.Text.Json.Serialization;

namespace Invoicing.Terms;

/// <summary>The day from which a term of payment is counted.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<DueBaseline>))]
public enum DueBaseline
{
    /// <summary>The invoice date (BT-2).</summary>
    Invoice = 0,

    /// <summary>The day of delivery or performance (BT-72).</summary>
    Delivery,

    /// <summary>The day on which the buyer received the invoice (Directive 2011/7/EU, article 3(3)(b)(i)).</summary>
    Receipt,

    /// <summary>The day on which the buyer accepted what was delivered (Directive 2011/7/EU, article
    /// 3(3)(b)(iv)).</summary>
    Acceptance,

    /// <summary>The last day of the month of the invoice date.</summary>
    EndOfMonth,
}
