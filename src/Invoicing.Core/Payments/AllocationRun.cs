using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;

namespace Invoicing.Payments;

/// <summary>One run of the allocator: payment after payment against the same ledger.</summary>
internal sealed class AllocationRun(
    ImmutableArray<IAllocationStrategy> strategies, AllocationFacts facts, FindingSink sink)
{
    private const string Engine = "payment-allocator";

    private readonly OpenItemLedger _ledger = new(facts.OpenItems);
    private readonly PayerDirectory _payers = new(facts.Payers, sink);
    private readonly ImmutableArray<Allocation>.Builder _allocations = ImmutableArray.CreateBuilder<Allocation>();
    private readonly ImmutableArray<UnappliedAmount>.Builder _unapplied =
        ImmutableArray.CreateBuilder<UnappliedAmount>();
    private readonly Dictionary<(string, string), Basis> _bases = [];

    public void Allocate(Payment payment)
    {
        if (!payment.Amount.IsPositive)
        {
            Warn(PaymentFindings.NotAReceipt, payment, ("amount", payment.Amount));
            Leave(payment, payment.Customer, payment.Amount, Basis(Engine, "not a receipt"));
            return;
        }

        var named = _ledger.NamedIn(payment.RemittanceInformation);
        var customer = _payers.Find(payment, named);
        if (customer is null && named.IsEmpty)
        {
            Warn(PaymentFindings.PayerUnknown, payment, ("amount", payment.Amount),
                ("payer", payment.PayerName ?? string.Empty), ("text", payment.RemittanceInformation ?? string.Empty));
            Leave(payment, null, payment.Amount, Basis(Engine, "payer unknown"));
            return;
        }

        CheckNamed(payment, customer, named);
        var context = new AllocationContext(
            payment, customer, _ledger.For(customer, payment.Amount.Currency, named), named);
        foreach (var strategy in strategies)
        {
            if (context.Remaining.IsZero || context.KeptBecause is not null) break;
            context.Strategy = strategy.Id;
            strategy.Allocate(context);
        }

        Record(context);
    }

    public AllocationReport Report() => new()
    {
        Allocations = _allocations.ToImmutable(),
        Unapplied = _unapplied.ToImmutable(),
        OpenItems = _ledger.Items,
        Totals = [.. facts.Payments.Select(payment => payment.Amount.Currency).Distinct().Order().Select(TotalsOf)],
    };

    private AllocationTotals TotalsOf(Currency currency) => new(
        Sum(facts.Payments.Select(each => each.Amount), currency),
        Sum(_allocations.Select(each => each.Amount), currency),
        Sum(_unapplied.Select(each => each.Amount), currency));

    private static Money Sum(IEnumerable<Money> amounts, Currency currency) =>
        Money.Sum(amounts.Where(amount => amount.Currency == currency), currency);

    private void Record(AllocationContext context)
    {
        foreach (var (item, amount, strategy, because) in context.Settled)
        {
            _ledger.Settle(item.Id, amount);
            _allocations.Add(new Allocation
            {
                Payment = context.Payment.Id,
                Item = item.Id,
                Customer = item.Customer,
                Amount = amount,
                Date = context.Payment.Received,
                Basis = Basis(strategy, because),
            });
        }

        if (context.Remaining.IsZero) return;
        var basis = context.KeptBecause is { } kept
            ? Basis(context.KeptBy ?? Engine, kept)
            : Basis(Engine, context.Settled.Count > 0 ? "nothing else is open" : "nothing to settle is open");
        sink.Add(PaymentFindings.OnAccount, Severity.Notice, PathOf(context.Payment), ("amount", context.Remaining),
            ("received", context.Payment.Amount), ("because", basis.Because!));
        Leave(context.Payment, context.Customer, context.Remaining, basis);
    }

    private void CheckNamed(Payment payment, string? customer, ImmutableArray<OpenItem> named)
    {
        foreach (var item in named)
        {
            if (item.Open.Currency != payment.Amount.Currency)
                Warn(PaymentFindings.CurrencyDiffers, payment, ("item", item.Id), ("open", item.Open),
                    ("received", payment.Amount));
            else if (!item.Open.IsPositive)
                Warn(PaymentFindings.ItemNotOpen, payment, ("item", item.Id), ("open", item.Open));
            if (customer is not null && item.Customer != customer)
                sink.Add(PaymentFindings.OtherCustomer, Severity.Notice, PathOf(payment),
                    ("item", item.Id), ("owner", item.Customer), ("payer", customer));
        }
    }

    private void Leave(Payment payment, string? customer, Money amount, Basis basis)
    {
        if (amount.IsZero) return;
        _unapplied.Add(new UnappliedAmount
        {
            Payment = payment.Id, Customer = customer, Amount = amount, Date = payment.Received, Basis = basis,
        });
    }

    private void Warn(string code, Payment payment, params ReadOnlySpan<(string, FindingValue)> args) =>
        sink.Add(code, Severity.Warning, PathOf(payment), args);

    private static string PathOf(Payment payment) => $"/payments/{payment.Id}";

    /// <summary>One object for each reason, however many decisions rest on it.</summary>
    private Basis Basis(string rule, string because)
    {
        if (!_bases.TryGetValue((rule, because), out var basis))
            _bases.Add((rule, because), basis = new Basis(rule, Because: because));
        return basis;
    }
}
