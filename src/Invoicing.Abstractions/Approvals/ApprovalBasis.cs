using System.Text.Json.Serialization;

namespace Invoicing.Approvals;

/// <summary>Which amount decides who approves.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ApprovalBasis>))]
public enum ApprovalBasis
{
    /// <summary>The amount of the document with tax (BT-112).</summary>
    Document = 0,

    /// <summary>What all differences come to before tax, their signs left out.</summary>
    Effect,
}

/// <summary>Why an approval does not count.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ApprovalRefusalReason>))]
public enum ApprovalRefusalReason
{
    /// <summary>Who approved also ordered.</summary>
    Ordered = 0,

    /// <summary>Who approved may not approve this amount.</summary>
    BelowBand,

    /// <summary>It was given up to a lower amount, or one in another currency.</summary>
    BelowAmount,
}
