using System.Text.Json.Serialization;

namespace Invoicing.Review;

/// <summary>What becomes of an invoice that was reviewed. The order of the members is the order of weight.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ReviewOutcome>))]
public enum ReviewOutcome
{
    /// <summary>It may be paid; of one's own, it may be sent.</summary>
    Accepted = 0,

    /// <summary>It may be paid; what it differs by is booked as a small difference.</summary>
    AcceptedWithWriteOff,

    /// <summary>It waits until somebody who may approves the amount.</summary>
    NeedsApproval,

    /// <summary>It waits until a condition holds.</summary>
    Held,

    /// <summary>It goes back to its seller.</summary>
    Rejected,
}
