using System.Text.Json.Serialization;
using Invoicing.Approvals;
using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>What releases an invoice that is held for a code. Immutable.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Release">What releases it.</param>
public sealed record HoldRule(string Code, ReleaseKind Release)
{
    /// <summary>The code of the finding.</summary>
    public string Code { get; init; } = Code ?? throw new ArgumentNullException(nameof(Code));

    /// <summary>Who has to act: a person or a role; null: nobody in particular. A release or an approval that is asked
    /// counts only by that person.</summary>
    public string? By { get; init; }

    /// <summary>The weight from which a finding of the code holds. Default: a notice; see
    /// <see cref="OutcomePolicy"/> for what holds without being named.</summary>
    public Severity From { get; init; }

    /// <summary>Whether the invoice may be posted while it waits. Default: no.</summary>
    public bool Posts { get; init; }

    /// <summary>Whether an approval by effect bands, where the policy has some, stands for the condition. Default:
    /// no.</summary>
    public bool IsApprovable { get; init; }
}

/// <summary>A code for which an invoice is sent back. Immutable.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Request">What the seller is asked for.</param>
public sealed record RejectRule(string Code, RejectionRequest Request)
{
    /// <summary>The code of the finding.</summary>
    public string Code { get; init; } = Code ?? throw new ArgumentNullException(nameof(Code));
}

/// <summary>What a seller is asked for whose invoice is sent back.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<RejectionRequest>))]
public enum RejectionRequest
{
    /// <summary>A corrected invoice.</summary>
    CorrectedInvoice = 0,

    /// <summary>A credit note over the difference.</summary>
    CreditNote,

    /// <summary>The number of order or contract.</summary>
    Reference,

    /// <summary>To withdraw the document: it was billed before.</summary>
    Withdrawal,
}
