using System.Text.Json.Serialization;

namespace Invoicing.Matching;

/// <summary>How it was found what an invoice line bills.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<AssignmentWay>))]
public enum AssignmentWay
{
    /// <summary>It was not found.</summary>
    None = 0,

    /// <summary>By the order and line, the contract, or the delivery that is named.</summary>
    Reference,

    /// <summary>By a reference that is written otherwise than the number that is known.</summary>
    NormalisedReference,

    /// <summary>In the order or receipt that is named, by the item: one line only has its number or name.</summary>
    ItemOrName,

    /// <summary>By points: one order line has the most, by a clear margin.</summary>
    Score,

    /// <summary>Its quantity is exactly what remains of several order lines of the same item and price.</summary>
    Spread,

    /// <summary>The total is exactly what remains of some order lines, in one way only.</summary>
    Total,
}

/// <summary>Why it was not decided what an invoice line bills.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<AssignmentProblem>))]
public enum AssignmentProblem
{
    /// <summary>It was decided, or a reference is not known, or nothing fits.</summary>
    None = 0,

    /// <summary>Several order lines fit alike.</summary>
    Ambiguous,

    /// <summary>There are more possibilities than are looked at.</summary>
    SearchBounded,

    /// <summary>No order lines come to the total together.</summary>
    NotExplained,

    /// <summary>The order that a document without lines names is not known.</summary>
    OrderUnknown,
}
