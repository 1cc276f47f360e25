using System.Text.Json;

namespace Invoicing.Approvals;

/// <summary>A release condition as JSON has it: its kind, and the members that the kind has.</summary>
internal sealed record ReleaseConditionForm(
    ReleaseKind Kind,
    string? OrderId = null,
    string? OrderLineId = null,
    string? By = null,
    Money? Amount = null,
    string? Account = null)
{
    public static ReleaseConditionForm Of(ReleaseCondition condition) => condition switch
    {
        ReleaseCondition.Mended one => new(one.Kind, By: one.By),
        ReleaseCondition.ReceiptPosted one => new(one.Kind, one.OrderId, one.OrderLineId),
        ReleaseCondition.GoodsAccepted one => new(one.Kind, one.OrderId, one.OrderLineId),
        ReleaseCondition.PriceAgreed one => new(one.Kind, one.OrderId, one.OrderLineId),
        ReleaseCondition.ApprovalGiven one => new(one.Kind, By: one.By, Amount: one.Amount),
        ReleaseCondition.CreditNoteReceived one => new(one.Kind, Amount: one.Amount),
        ReleaseCondition.AccountConfirmed one => new(one.Kind, Account: one.Account),
        ReleaseCondition.ReleasedByPerson one => new(one.Kind, By: one.By),
        _ => new(condition.Kind),
    };

    public ReleaseCondition ToCondition()
    {
        ReleaseCondition condition = Kind switch
        {
            ReleaseKind.ReceiptPosted => new ReleaseCondition.ReceiptPosted(OrderId, OrderLineId),
            ReleaseKind.GoodsAccepted => new ReleaseCondition.GoodsAccepted(OrderId, OrderLineId),
            ReleaseKind.PriceAgreed => new ReleaseCondition.PriceAgreed(OrderId, OrderLineId),
            ReleaseKind.ApprovalGiven => new ReleaseCondition.ApprovalGiven(By, Amount),
            ReleaseKind.CreditNoteReceived => new ReleaseCondition.CreditNoteReceived(Amount),
            ReleaseKind.AccountConfirmed => new ReleaseCondition.AccountConfirmed(Account),
            ReleaseKind.ReleasedByPerson => new ReleaseCondition.ReleasedByPerson(By),
            _ => new ReleaseCondition.Mended(By),
        };
        return Of(condition) == this
            ? condition
            : throw new JsonException($"A condition of kind {Kind} has other members.");
    }
}

/// <summary>Writes a condition as <c>{"kind":"ReceiptPosted","orderId":"PO-1","orderLineId":"10"}</c>.</summary>
internal sealed class ReleaseConditionJsonConverter : FormJsonConverter<ReleaseCondition, ReleaseConditionForm>
{
    /// <inheritdoc/>
    protected override ReleaseConditionForm ToForm(ReleaseCondition value) => ReleaseConditionForm.Of(value);

    /// <inheritdoc/>
    protected override ReleaseCondition FromForm(ReleaseConditionForm form) => form.ToCondition();
}
