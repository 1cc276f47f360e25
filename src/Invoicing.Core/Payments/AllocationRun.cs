using System.Collections.Frozen;
using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>One run of the allocator: source after source against the same ledger.</summary>
internal sealed class AllocationRun
{
    private const string Engine = "payment-allocator";

    private readonly ImmutableArray<StrategyStep> _steps;
    private readonly AllocationFacts _facts;
    private readonly AllocationRecorder? _recorder;
    private readonly PayerDirectory _payers;
    private readonly ImmutableArray<Allocation>.Builder _allocations = ImmutableArray.CreateBuilder<Allocation>();
    private readonly ImmutableArray<UnappliedAmount>.Builder _unapplied =
        ImmutableArray.CreateBuilder<UnappliedAmount>();
    private readonly Dictionary<(string, string), Basis> _bases = [];

    public AllocationRun(ImmutableArray<StrategyStep> steps, SettlementPolicy policy, AllocationFacts facts,
        FindingSink findings, AllocationRecorder? recorder)
    {
        _recorder = recorder;
        _steps = steps;
        _facts = facts;
        Findings = findings;
        Ledger = new OpenItemLedger(facts.OpenItems);
        _payers = new PayerDirectory(facts.Payers, findings);
        Rates = new RateBoard(facts.Rates);
        Targets = new SettlementTargets(policy, facts.LateDiscounts.ToFrozenDictionary(
            each => each.Item, each => each.Accept, StringComparer.Ordinal));
        Stated = new StatedDifferences(Targets, findings);
    }

    public OpenItemLedger Ledger { get; }

    public RateBoard Rates { get; }

    public SettlementTargets Targets { get; }

    public StatedDifferences Stated { get; }

    public FindingSink Findings { get; }

    public void Allocate(Payment payment)
    {
        var named = Ledger.NamedBy(payment);
        var customer = payment.Left.IsZero ? null : _payers.Find(payment, named);
        var open = Ledger.For(payment, customer, named, Targets.Policy, Rates);
        if (payment.Left.IsZero || (payment.Left.IsNegative && open.IsEmpty))
        {
            Warn(PaymentFindings.NotAReceipt, payment, ("amount", payment.Left));
            Leave(payment, payment.Customer, payment.Left, payment.LeftBooked, Basis(Engine, "not a receipt"));
            return;
        }

        if (customer is null && named.IsEmpty)
        {
            Warn(PaymentFindings.PayerUnknown, payment, ("amount", payment.Left),
                ("payer", payment.PayerName ?? string.Empty), ("text", payment.RemittanceInformation ?? string.Empty));
            Leave(payment, null, payment.Left, payment.LeftBooked, Basis(Engine, "payer unknown"));
            return;
        }

        DesignationChecks.Check(payment, customer, named, Rates, Findings);
        var desk = new SourceDesk(this, payment, customer, open, named);
        Ask(desk);
        Record(desk, payment);
    }

    /// <summary>Settles items of the same customer and currency from a credit note, or from what we owe for
    /// purchases.</summary>
    public void AllocateCredit(string id)
    {
        var credit = Ledger[id];
        if (credit.Open.IsZero) return;
        var source = new Payment
        {
            Id = id, Received = credit.Issued, Amount = -credit.Open, Customer = credit.Customer,
            Order = credit.Order, Contract = credit.Contract,
        };
        var open = Ledger.For(source, credit.Customer, [], Targets.Policy, Rates)
            .RemoveAll(item => item.Open.Currency != credit.Open.Currency
                || (item.Ledger != credit.Ledger && !Targets.Policy.NetPurchases));
        var desk = new SourceDesk(this, source, credit.Customer, open, [], id);
        Ask(desk);
        Add(desk.Settled, id, credit.Issued);
    }

    public void Certify(WithholdingCertificate certificate)
    {
        if (Ledger.Find(certificate.Item) is not { } item || certificate.Amount.Currency != item.Open.Currency
            || certificate.Amount.Sign != item.Open.Sign || certificate.Amount.Abs() > item.Open.Abs())
        {
            Findings.Add(PaymentFindings.CertificateWrong, Severity.Warning, $"/certificates/{certificate.Number}",
                ("item", certificate.Item), ("amount", certificate.Amount));
            return;
        }

        var (after, part) = ItemBook.Take(item, SettlementKind.Withholding, certificate.Amount);
        Ledger.Replace(after);
        var none = Money.Zero(certificate.Amount.Currency);
        Add([new PendingAllocation(after, none, [part], Engine, "certificate of tax withheld")
        {
            SourceKind = AllocationSource.Certificate,
        }], certificate.Number, certificate.Date);
    }

    /// <summary>Takes the same amount of an item and of one of the other sign.</summary>
    public PendingAllocation TakeFromItem(
        string from, string to, Money amount, AllocationContext context, string because)
    {
        OpenItem credit = Ledger[from], item = Ledger[to];
        var kind = credit.Ledger == item.Ledger ? SettlementKind.Credit : SettlementKind.Netting;
        (credit, var fromPart) = ItemBook.Take(credit, kind, -amount);
        (item, var part) = ItemBook.Take(item, kind, amount, order: context.Components);
        Ledger.Replace(credit);
        Ledger.Replace(item);
        return new PendingAllocation(item, amount, [part], context.Strategy, because)
        {
            Booked = -fromPart.Booked,
            From = (credit, fromPart),
            SourceKind = AllocationSource.Item,
        };
    }

    public AllocationReport Report() => new()
    {
        Allocations = _allocations.ToImmutable(),
        Unapplied = _unapplied.ToImmutable(),
        OpenItems = Ledger.Items,
        Totals = [.. _facts.Payments.Select(payment => payment.Amount.Currency).Distinct().Order().Select(TotalsOf)],
    };

    private void Ask(SourceDesk desk)
    {
        var context = desk.Context;
        foreach (var step in _steps)
        {
            if (context.Remaining.IsZero || context.KeptBecause is not null) break;
            var (before, settled) = (context.Remaining, desk.Settled.Count);
            context.Strategy = step.Strategy.Id;
            context.Components = step.Components;
            step.Strategy.Allocate(context);
            _recorder?.Step(desk, step.Strategy.Id, settled);
            if (step.ThenStop && context.Remaining != before)
                context.KeepOnAccount("nothing else is tried after this step");
        }
    }

    private void Record(SourceDesk desk, Payment payment)
    {
        Add(desk.Settled, payment.Id, payment.Received);
        if (desk.Remaining.IsZero) return;
        var context = desk.Context;
        var basis = context.KeptBecause is { } kept
            ? Basis(context.KeptBy ?? Engine, kept)
            : Basis(Engine, RestBecause(desk));
        Findings.Add(PaymentFindings.OnAccount, Severity.Notice, PathOf(payment), ("amount", desk.Remaining),
            ("received", payment.Amount), ("because", basis.Because!));
        Leave(payment, desk.Customer, desk.Remaining, desk.RemainingBooked, basis);
    }

    private static string RestBecause(SourceDesk desk) => (desk.HasOpen, desk.Settled.Count > 0) switch
    {
        (true, true) => "no strategy settles more of what is open",
        (true, false) => "no strategy settles what is open",
        (false, true) => "nothing else is open",
        (false, false) => "nothing to settle is open",
    };

    private void Add(List<PendingAllocation> settled, string source, LocalDate date)
    {
        foreach (var each in settled)
            _allocations.Add(new Allocation
            {
                Id = Ledger.NextId(each.From is { } from ? from.Item.Id : source),
                Source = each.From is { } item ? item.Item.Id : source,
                SourceKind = each.SourceKind,
                Item = each.Item.Id,
                Customer = each.Item.Customer,
                Amount = each.Amount,
                Booked = each.Booked,
                Date = date,
                Parts = each.Parts,
                SourcePart = each.From?.Part,
                Claim = each.Claim,
                ExchangeDifference = each.ExchangeDifference,
                Basis = Basis(each.Strategy, each.Because),
            });
    }

    private AllocationTotals TotalsOf(Currency currency) => new(
        Sum(_facts.Payments.Select(each => each.Left), currency),
        Sum(_allocations.Where(each => each.SourceKind == AllocationSource.Payment).Select(each => each.Amount),
            currency),
        Sum(_unapplied.Select(each => each.Amount), currency));

    private static Money Sum(IEnumerable<Money> amounts, Currency currency) =>
        Money.Sum(amounts.Where(amount => amount.Currency == currency), currency);

    private void Leave(Payment payment, string? customer, Money amount, Money? booked, Basis basis)
    {
        if (amount.IsZero) return;
        _recorder?.Rest(payment.Id, basis.RuleId, amount, basis.Because!);
        _unapplied.Add(new UnappliedAmount
        {
            Payment = payment.Id, Customer = customer, Amount = amount, Booked = booked, Date = payment.Received,
            Use = customer is null ? UnappliedUse.Unapplied : Targets.Policy.Overpayment, Basis = basis,
        });
    }

    private void Warn(string code, Payment payment, params ReadOnlySpan<(string, FindingValue)> args) =>
        Findings.Add(code, Severity.Warning, PathOf(payment), args);

    private static string PathOf(Payment payment) => $"/payments/{payment.Id}";

    /// <summary>One object for each reason, however many decisions rest on it.</summary>
    private Basis Basis(string rule, string because)
    {
        if (!_bases.TryGetValue((rule, because), out var basis))
            _bases.Add((rule, because), basis = new Basis(rule, Because: because));
        return basis;
    }
}
