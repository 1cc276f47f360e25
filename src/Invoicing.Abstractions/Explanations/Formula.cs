using System.Text.Json.Serialization;

namespace Invoicing.Explanations;

/// <summary>How a value follows from its operands. Every operation takes the operands' results as they are and computes
/// exactly; rounding is stated apart.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<Formula>))]
public enum Formula
{
    /// <summary>Taken as it is: the document states it. No operands.</summary>
    Stated = 0,

    /// <summary>Computed, and explained elsewhere: before in the same tree, or where one asks for it by its term and
    /// subject. No operands.</summary>
    Referred,

    /// <summary>All operands added. None: zero.</summary>
    Sum,

    /// <summary>Operands added, and those that are subtracted taken away
    /// (<see cref="Explanation.IsSubtracted"/>).</summary>
    Difference,

    /// <summary>All operands multiplied.</summary>
    Product,

    /// <summary>The first operand divided by the second.</summary>
    Quotient,

    /// <summary>The one operand, to be rounded.</summary>
    Round,

    /// <summary>Of a whole the share of a weight: whole, weight, sum of weights. Of nothing it is nothing.</summary>
    Share,

    /// <summary>What was chosen: the operand, or zero where nothing was. The basis says why.</summary>
    Choose,
}
