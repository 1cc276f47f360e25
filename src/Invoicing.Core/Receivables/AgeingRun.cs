using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>One run of the ageing engine: each amount is looked at once.</summary>
internal sealed class AgeingRun(ImmutableArray<AgeingBucket> buckets, LocalDate asOf, AgeingOptions options)
{
    private readonly Dictionary<(string Customer, Currency Currency), AgeingTally> _rows = [];
    private readonly BaseAmounts? _base =
        options.Base is { } currency ? new BaseAmounts(currency, options.Rates) : null;

    public void Add(OpenItem item)
    {
        if (item.Open.IsZero || item.Ledger != options.Ledger || item.Issued > asOf) return;
        var sign = Sign;
        var open = item.Open * sign;
        var column = !open.IsNegative || options.AgeCredits ? ColumnOf(item) : (int?)null;
        var disputed = item.Disputed && open.IsPositive;
        var inBase = _base is null ? default(Money?)
            : item.BookedOpen is { } booked && booked.Currency == options.Base ? booked * sign
            : _base.Of(open, item.Customer);
        Tally(item.Customer, open.Currency).Add(column, open, disputed, inBase);
    }

    public void Add(UnappliedAmount unapplied)
    {
        if (unapplied.Customer is not { } customer || unapplied.Amount.IsZero || unapplied.Date > asOf) return;
        var amount = unapplied.Amount * -Sign;
        Tally(customer, amount.Currency).Add(null, amount, disputed: false, _base?.Of(amount, customer));
    }

    public AgeingReport Report()
    {
        var rows = _rows.OrderBy(row => row.Key.Customer, StringComparer.Ordinal).ThenBy(row => row.Key.Currency)
            .ToList();
        return new AgeingReport
        {
            AsOf = asOf,
            Basis = options.Basis,
            Ledger = options.Ledger,
            Buckets = buckets,
            Rows =
            [
                .. rows.Select(row => new AgeingRow(row.Key.Customer,
                    row.Value.Shown(row.Key.Currency, options.ShowDisputed),
                    options.Base is { } currency ? row.Value.ShownInBase(currency, options.ShowDisputed) : null)),
            ],
            Totals =
            [
                .. rows.GroupBy(row => row.Key.Currency).OrderBy(same => same.Key)
                    .Select(same => AgeingTally.Sum(buckets.Length, same.Select(row => row.Value))
                        .Shown(same.Key, options.ShowDisputed)),
            ],
            BaseTotal = options.Base is { } total
                ? AgeingTally.Sum(buckets.Length, rows.Select(row => row.Value))
                    .ShownInBase(total, options.ShowDisputed, isTotal: true)
                : null,
            Findings = _base?.Findings ?? FindingList.Empty,
        };
    }

    private long Sign => options.Ledger == ItemLedger.Purchases ? -1 : 1;

    private int ColumnOf(OpenItem item)
    {
        var counted = options.Basis == AgeingBasis.DueDate ? item.Due : item.Issued;
        return AgeingEngine.ColumnOf(buckets, Period.DaysBetween(counted, asOf));
    }

    private AgeingTally Tally(string customer, Currency currency)
    {
        if (!_rows.TryGetValue((customer, currency), out var tally))
            _rows.Add((customer, currency), tally = new AgeingTally(buckets.Length));
        return tally;
    }
}
