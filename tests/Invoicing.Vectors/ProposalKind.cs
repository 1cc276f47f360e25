using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Payments;
using Invoicing.Receivables;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Vectors;

/// <summary><c>proposal</c>: given a day and payables with options, the payments proposed; given open items with
/// mandates, the direct debits; and what is left out.</summary>
public sealed class ProposalKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "proposal";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var parts = new GivenParts(given);
        var asOf = StatementVectorKind.Date(given, "asOf");
        if (given.TryGetProperty("mandates", out _))
        {
            var debit = parts.ReadOptional<DebitProposalOptions>("options");
            return Shown(DebitProposalEngine.Propose(asOf, AgeingKind.Listed<OpenItem>(given, "items"),
                AgeingKind.Listed<Mandate>(given, "mandates"), debit));
        }

        var options = parts.Read<PaymentProposalOptions>("options");
        if (parts.Findings.HasErrors) return new JsonObject { ["findings"] = GivenParts.Shown(parts.Findings) };
        return Shown(PaymentProposalEngine.Propose(asOf, AgeingKind.Listed<Payable>(given, "payables"), options!));
    }

    private static JsonObject Shown(PaymentProposal proposal) => new()
    {
        ["payments"] = new JsonArray(
        [
            .. proposal.Payments.Select(payment => new JsonObject
            {
                ["run"] = Text(payment.Run),
                ["arrives"] = Text(payment.Arrives),
                ["payee"] = payment.Payee,
                ["amount"] = payment.Amount.ToString(),
                ["items"] = new JsonArray([.. payment.Items.Select(Item)]),
            }),
        ]),
        ["leftOut"] = new JsonArray(
        [
            .. proposal.LeftOut.Select(each => JsonValue.Create($"{each.Item} {each.Amount} {each.Because}")),
        ]),
        ["findings"] = GivenParts.Shown(proposal.Findings),
    };

    private static JsonObject Item(ProposedItem item) => new()
    {
        ["item"] = item.Item,
        ["amount"] = item.Amount.ToString(),
        ["discount"] = item.Discount.ToString(),
        ["because"] = item.Because.ToString(),
        ["yield"] = item.Yield?.Reduced().ToText(),
    };

    private static JsonObject Shown(DebitProposal proposal) => new()
    {
        ["debits"] = new JsonArray(
        [
            .. proposal.Debits.Select(debit => new JsonObject
            {
                ["mandate"] = debit.Mandate,
                ["date"] = Text(debit.Date),
                ["notifyBy"] = Text(debit.NotifyBy),
                ["submitBy"] = Text(debit.SubmitBy),
                ["sequence"] = debit.Sequence.ToString(),
                ["amount"] = debit.Amount.ToString(),
                ["items"] = new JsonArray([.. debit.Items.Select(each => JsonValue.Create(each.Item))]),
            }),
        ]),
        ["leftOut"] = new JsonArray(
            [.. proposal.LeftOut.Select(each => JsonValue.Create($"{each.Item} {each.Because}"))]),
    };

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
