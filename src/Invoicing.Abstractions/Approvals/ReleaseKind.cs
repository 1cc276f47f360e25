using System.Text.Json.Serialization;

namespace Invoicing.Approvals;

/// <summary>What has to happen before a document that is held goes on.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ReleaseKind>))]
public enum ReleaseKind
{
    /// <summary>What was found is found no more, whatever changed: order, contract, document.</summary>
    Mended = 0,

    /// <summary>What is billed was received.</summary>
    ReceiptPosted,

    /// <summary>What is billed was accepted.</summary>
    GoodsAccepted,

    /// <summary>The price is agreed, or the agreed one was changed.</summary>
    PriceAgreed,

    /// <summary>Somebody who may approves.</summary>
    ApprovalGiven,

    /// <summary>The seller credits what was billed too much.</summary>
    CreditNoteReceived,

    /// <summary>The seller confirmed the account over a way that was known before.</summary>
    AccountConfirmed,

    /// <summary>A named person looked at it and releases it.</summary>
    ReleasedByPerson,
}
