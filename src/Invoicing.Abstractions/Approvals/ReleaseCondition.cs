using System.Text.Json.Serialization;

namespace Invoicing.Approvals;

/// <summary>
/// What releases a hold: one of a closed set of kinds. Conditions on data - a receipt, an acceptance, a price - hold
/// when what was found is found no more; the others hold by facts of their own. Immutable, safe to share between
/// threads.
/// </summary>
[JsonConverter(typeof(ReleaseConditionJsonConverter))]
public abstract record ReleaseCondition
{
    private protected ReleaseCondition()
    {
    }

    /// <summary>What was found is found no more, whatever changed.</summary>
    public static ReleaseCondition WhenMended { get; } = new Mended((string?)null);

    /// <summary>Which kind it is.</summary>
    public abstract ReleaseKind Kind { get; }

    /// <summary>The condition in words: <c>a receipt is posted for line 10 of order PO-1</c>.</summary>
    public abstract override string ToString();

    private static string Of(string? order, string? line) => (order, line) switch
    {
        (null, _) => "",
        (_, null) => $" for order {order}",
        _ => $" for line {line} of order {order}",
    };

    /// <summary>What was found is found no more, whatever changed.</summary>
    /// <param name="By">Who mends it, or null: nobody in particular.</param>
    public sealed record Mended(string? By) : ReleaseCondition
    {
        /// <inheritdoc/>
        public override ReleaseKind Kind => ReleaseKind.Mended;

        /// <inheritdoc/>
        public override string ToString() => $"what was found is mended{(By is null ? "" : $" by {By}")}";
    }

    /// <summary>A receipt is posted.</summary>
    /// <param name="OrderId">Of which order; or null.</param>
    /// <param name="OrderLineId">Of which line of it; or null.</param>
    public sealed record ReceiptPosted(string? OrderId, string? OrderLineId) : ReleaseCondition
    {
        /// <inheritdoc/>
        public override ReleaseKind Kind => ReleaseKind.ReceiptPosted;

        /// <inheritdoc/>
        public override string ToString() => $"a receipt is posted{Of(OrderId, OrderLineId)}";
    }

    /// <summary>What was received is accepted.</summary>
    /// <param name="OrderId">Of which order; or null.</param>
    /// <param name="OrderLineId">Of which line of it; or null.</param>
    public sealed record GoodsAccepted(string? OrderId, string? OrderLineId) : ReleaseCondition
    {
        /// <inheritdoc/>
        public override ReleaseKind Kind => ReleaseKind.GoodsAccepted;

        /// <inheritdoc/>
        public override string ToString() => $"acceptance is recorded{Of(OrderId, OrderLineId)}";
    }

    /// <summary>The price is agreed or changed in the order.</summary>
    /// <param name="OrderId">Of which order; or null.</param>
    /// <param name="OrderLineId">Of which line of it; or null.</param>
    public sealed record PriceAgreed(string? OrderId, string? OrderLineId) : ReleaseCondition
    {
        /// <inheritdoc/>
        public override ReleaseKind Kind => ReleaseKind.PriceAgreed;

        /// <inheritdoc/>
        public override string ToString() => $"the price is agreed{Of(OrderId, OrderLineId)}";
    }

    /// <summary>Somebody approves it.</summary>
    /// <param name="By">The person, or null: who may approve the amount.</param>
    /// <param name="Amount">For which amount at least, or null where none is stated.</param>
    public sealed record ApprovalGiven(string? By, Money? Amount) : ReleaseCondition
    {
        /// <inheritdoc/>
        public override ReleaseKind Kind => ReleaseKind.ApprovalGiven;

        /// <inheritdoc/>
        public override string ToString() =>
            $"{By ?? "somebody who may"} approves{(Amount is { } amount ? $" {amount}" : "")}";
    }

    /// <summary>The seller credits it.</summary>
    /// <param name="Amount">How much at least, before tax; or null: any credit note that refers to the
    /// invoice.</param>
    public sealed record CreditNoteReceived(Money? Amount) : ReleaseCondition
    {
        /// <inheritdoc/>
        public override ReleaseKind Kind => ReleaseKind.CreditNoteReceived;

        /// <inheritdoc/>
        public override string ToString() =>
            $"a credit note{(Amount is { } amount ? $" over {amount} before tax" : "")} is received";
    }

    /// <summary>The bank account is confirmed.</summary>
    /// <param name="Account">The account as the invoice states it; or null: each that it states.</param>
    public sealed record AccountConfirmed(string? Account) : ReleaseCondition
    {
        /// <inheritdoc/>
        public override ReleaseKind Kind => ReleaseKind.AccountConfirmed;

        /// <inheritdoc/>
        public override string ToString() => $"the seller confirms the account{(Account is null ? "" : $" {Account}")}";
    }

    /// <summary>A named person releases it.</summary>
    /// <param name="By">The person; null: any that is named.</param>
    public sealed record ReleasedByPerson(string? By) : ReleaseCondition
    {
        /// <inheritdoc/>
        public override ReleaseKind Kind => ReleaseKind.ReleasedByPerson;

        /// <inheritdoc/>
        public override string ToString() => $"{By ?? "a person"} releases it";
    }
}
