using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Parties;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>One run of the engine of payment proposals.</summary>
internal sealed class PaymentProposalRun(PaymentProposalOptions options, ImmutableArray<PaymentRun> runs)
{
    private readonly Dictionary<(PaymentRun Run, string Payee, Iban Account, Currency Currency),
        List<ProposedItem>> _groups = [];

    private readonly List<(string Payee, OpenItem Item)> _credits = [];
    private readonly List<LeftOutItem> _leftOut = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly FindingSink _findings = new();

    public void Add(Payable payable)
    {
        var item = payable.Item;
        if (!_seen.Add(item.Id))
        {
            _findings.Add(ProposalFindings.ItemRepeated, Severity.Error, Path(item), ("amount", -item.Open));
            return;
        }

        if (Hindrance(payable) is { } because)
        {
            _leftOut.Add(new LeftOutItem(item.Id, -item.Open, because, payable.BlockedBecause));
            return;
        }

        var payee = payable.Payee ?? item.Customer;
        if (item.Open.IsPositive) _credits.Add((payee, item));
        else Choose(payable, payee);
    }

    public PaymentProposal Proposal(LocalDate asOf)
    {
        var payments = Payments();
        return new PaymentProposal
        {
            AsOf = asOf,
            Payments = payments,
            LeftOut =
            [
                .. _leftOut.OrderBy(each => each.Item, StringComparer.Ordinal).ThenBy(each => each.Because),
            ],
            Findings = _findings.ToList(),
        };
    }

    private NotPaidBecause? Hindrance(Payable payable)
    {
        var item = payable.Item;
        if (item.Ledger != ItemLedger.Purchases || item.Open.IsZero) return NotPaidBecause.NotOwed;
        if (payable.Block == PaymentBlock.Blocked) return NotPaidBecause.Blocked;
        if (payable.Block == PaymentBlock.Held) return NotPaidBecause.Held;
        if (item.Disputed) return NotPaidBecause.Disputed;
        if (item.Open.IsPositive) return options.NetCredits ? null : NotPaidBecause.NothingToNet;
        if (payable.Account is null) return NotPaidBecause.NoAccount;
        return runs.IsEmpty ? NotPaidBecause.NoRun : null;
    }

    private void Choose(Payable payable, string payee)
    {
        var item = payable.Item;
        var open = -item.Open;
        var choice = RunChoice.Of(open, item, runs, options.CostOfMoney, out var lost);
        if (lost is not null && choice.Discount < Money.Min(lost.Amount.Abs(), open))
            _findings.Add(ProposalFindings.DiscountLost, Severity.Warning, Path(item),
                ("discount", lost.Amount.Abs()), ("until", lost.Until));
        if (choice.IsLate)
            _findings.Add(ProposalFindings.Late, Severity.Warning, Path(item),
                ("due", item.Due), ("arrives", choice.Run.Arrives));
        var key = (choice.Run, payee, payable.Account!.Value, open.Currency);
        if (!_groups.TryGetValue(key, out var group)) _groups.Add(key, group = []);
        group.Add(new ProposedItem
        {
            Item = item.Id,
            Open = open,
            Discount = choice.Discount,
            Amount = open - choice.Discount,
            Due = item.Due,
            Because = choice.Because,
            Yield = choice.Yield,
        });
    }

    private ImmutableArray<ProposedPayment> Payments()
    {
        var left = _credits.Select(each => (each.Payee, each.Item, Left: each.Item.Open)).ToList();
        var byPayee = Enumerable.Range(0, left.Count)
            .ToLookup(i => (left[i].Payee, left[i].Left.Currency));
        var payments = ImmutableArray.CreateBuilder<ProposedPayment>();
        foreach (var (key, items) in _groups.OrderBy(each => each.Key.Run.Day)
            .ThenBy(each => each.Key.Payee, StringComparer.Ordinal)
            .ThenBy(each => each.Key.Account.ToString(), StringComparer.Ordinal).ThenBy(each => each.Key.Currency))
        {
            var sum = Money.Sum(items.Select(each => each.Amount), key.Currency);
            var taken = new List<(int At, Money Amount)>();
            foreach (var i in byPayee[(key.Payee, key.Currency)])
            {
                if (sum.IsZero) break;
                var part = Money.Min(left[i].Left, sum);
                if (part.IsZero) continue;
                taken.Add((i, part));
                sum -= part;
            }

            if (IsBelowMinimum(sum))
            {
                _leftOut.AddRange(items.Select(each =>
                    new LeftOutItem(each.Item, each.Open, NotPaidBecause.BelowMinimum)));
                continue;
            }

            foreach (var (at, amount) in taken)
            {
                left[at] = left[at] with { Left = left[at].Left - amount };
                items.Add(Credit(left[at].Item, amount));
            }

            payments.Add(Payment(key.Run, key.Payee, key.Account, sum, items));
        }

        _leftOut.AddRange(left.Where(each => !each.Left.IsZero)
            .Select(each => new LeftOutItem(each.Item.Id, -each.Left, NotPaidBecause.NothingToNet)));
        return payments.ToImmutable();
    }

    // What credits cover wholly costs no payment and has no minimum.
    private bool IsBelowMinimum(Money sum) => sum.IsPositive
        && options.Minimum.Any(least => least.Currency == sum.Currency && sum < least);

    private static ProposedPayment Payment(
        PaymentRun run, string payee, Iban account, Money sum, List<ProposedItem> items) => new()
        {
            Run = run.Day,
            Arrives = run.Arrives,
            Payee = payee,
            Account = account,
            Amount = sum,
            Items =
            [
                .. items.OrderBy(each => each.Because == PayBecause.Credit).ThenBy(each => each.Due)
                    .ThenBy(each => each.Item, StringComparer.Ordinal),
            ],
        };

    private static ProposedItem Credit(OpenItem item, Money amount) => new()
    {
        Item = item.Id,
        Open = -amount,
        Discount = Money.Zero(amount.Currency),
        Amount = -amount,
        Due = item.Due,
        Because = PayBecause.Credit,
    };

    private static string Path(OpenItem item) => $"/items/{item.Id}";
}
