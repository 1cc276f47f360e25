using System.Collections.Immutable;
using Invoicing.Approvals;
using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;

namespace Invoicing.Review;

/// <summary>Which condition releases a finding, and whether it holds.</summary>
internal sealed class ReleaseCheck(
    ReviewFacts facts, Invoice invoice, ImmutableHashSet<string> ordered, ApprovalCheck approvals,
    OutcomePolicy policy)
{
    private readonly ILookup<(string Code, string? Path), HoldRelease> _given = facts.Releases
        .Where(each => !string.IsNullOrWhiteSpace(each.By) && !ordered.Contains(each.By))
        .ToLookup(each => (each.Code, each.Path));
    private Dictionary<string, (string Order, string? Line)>? _orders;
    private Money? _credited;

    /// <summary>What all differences that wait for a credit note come to, before tax.</summary>
    public Money CreditAwaited { get; set; } = Money.Zero(invoice.Currency);

    /// <summary>Whether a person released what was found. Who ordered may not.</summary>
    public bool IsByPerson(Finding finding, Money? effect)
    {
        if (facts.Releases.IsEmpty) return false;
        var person = PersonAsked(finding.Code);
        return _given[(finding.Code, null)].Concat(_given[(finding.Code, finding.Path)]).Any(each =>
            (person is null || each.By == person) && Covers(each.UpTo, effect));
    }

    /// <summary>The condition for a finding.</summary>
    public ReleaseCondition ConditionOf(Finding finding, HoldRule? rule, Money? effect)
    {
        var (order, line) = OrderOf(finding.Path);
        return rule?.Release switch
        {
            ReleaseKind.ReceiptPosted => new ReleaseCondition.ReceiptPosted(order, line),
            ReleaseKind.GoodsAccepted => new ReleaseCondition.GoodsAccepted(order, line),
            ReleaseKind.PriceAgreed => new ReleaseCondition.PriceAgreed(order, line),
            ReleaseKind.ApprovalGiven => new ReleaseCondition.ApprovalGiven(rule.By, Amount(effect)),
            ReleaseKind.CreditNoteReceived => new ReleaseCondition.CreditNoteReceived(effect?.Abs()),
            ReleaseKind.AccountConfirmed => new ReleaseCondition.AccountConfirmed(AccountOf(finding)),
            ReleaseKind.ReleasedByPerson => new ReleaseCondition.ReleasedByPerson(rule.By),
            _ => rule?.By is { } by ? new ReleaseCondition.Mended(by) : ReleaseCondition.WhenMended,
        };
    }

    /// <summary>Whether a condition holds although the finding stands.</summary>
    public bool Holds(ReleaseCondition condition, Finding finding) => condition switch
    {
        ReleaseCondition.ApprovalGiven asked => IsApproved(asked),
        ReleaseCondition.CreditNoteReceived => IsCredited(),
        ReleaseCondition.AccountConfirmed => IsConfirmed(AccountOf(finding)),
        _ => false,
    };

    private bool IsApproved(ReleaseCondition.ApprovalGiven asked) =>
        asked.By is null && !policy.EffectBands.IsEmpty && asked.Amount is { } amount
            ? approvals.IsGiven(amount, policy.EffectBands)
            : approvals.IsGivenBy(asked.By, asked.Amount);

    // All that waits for a credit is credited together: what covers one difference does not cover another as well.
    private bool IsCredited()
    {
        var credited = _credited ??= Credited();
        return credited.IsPositive && credited >= CreditAwaited;
    }

    private Money Credited()
    {
        var credited = Money.Zero(invoice.Currency);
        foreach (var note in facts.CreditNotes)
        {
            if (note.Type.Effect == DocumentEffect.Credit && note.Currency == invoice.Currency
                && SameSeller.Is(note.Seller, invoice.Seller) && RefersToIt(note)) credited += note.Totals.WithoutTax;
        }

        return credited;
    }

    private bool RefersToIt(Invoice note)
    {
        if (string.IsNullOrWhiteSpace(invoice.Number)) return false;
        var number = DocumentNumber.Normalise(invoice.Number);
        foreach (var preceding in note.Draft.PrecedingInvoices)
            if (DocumentNumber.Normalise(preceding.Number) == number) return true;
        return false;
    }

    private bool IsConfirmed(string? account)
    {
        if (account is not null) return Confirmed(account);
        var accounts = invoice.Draft.PaymentMeans.SelectMany(means => means.CreditTransfers)
            .Select(each => each.Iban?.ToString() ?? each.AccountNumber ?? "").ToList();
        return accounts.Count > 0 && accounts.TrueForAll(Confirmed);
    }

    private bool Confirmed(string account) => facts.ConfirmedAccounts.Any(each => Plain(each) == Plain(account));

    private static string Plain(string account) =>
        string.Concat(account.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private string? PersonAsked(string code)
    {
        foreach (var rule in policy.Holds)
            if (rule.Code == code) return rule.Release == ReleaseKind.ReleasedByPerson ? rule.By : null;
        return null;
    }

    private static bool Covers(Money? most, Money? effect) =>
        most is not { } limit || (effect is { } asked && limit.Currency == asked.Currency && asked.Abs() <= limit);

    private Money Amount(Money? effect) => effect?.Abs() ?? invoice.Totals.WithTax.Abs();

    private static string? AccountOf(Finding finding) => (finding["account"] ?? finding["found"])?.ToString();

    private (string? Order, string? Line) OrderOf(string path)
    {
        if (path.Split('/', StringSplitOptions.RemoveEmptyEntries) is not ["lines", var id, ..]) return default;
        _orders ??= OrdersByLine();
        return _orders.TryGetValue(id, out var found) ? found : default;
    }

    private Dictionary<string, (string Order, string? Line)> OrdersByLine()
    {
        var orders = new Dictionary<string, (string Order, string? Line)>(StringComparer.Ordinal);
        foreach (var line in invoice.Lines)
            if (invoice.Draft.OrderOf(line.Line) is { } order) orders[line.Id] = (order, line.Line.OrderLineReference);
        return orders;
    }
}
