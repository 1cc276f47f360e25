using NodaTime;

namespace Invoicing.Review;

/// <summary>One comparison of a statement with our entries: finds which belong together, then says what became of
/// each.</summary>
internal sealed class SupplierStatementPairing
{
    private static readonly DuplicateNumberForm Form = new(DuplicateEngine.Usual.Prefixes);

    private readonly SupplierStatementLine[] _lines;
    private readonly SupplierEntry[] _entries;
    private readonly SupplierEntry?[] _of;
    private readonly HashSet<SupplierEntry> _free;
    private readonly LocalDate _asOf;
    private readonly int _paymentDays;

    public SupplierStatementPairing(
        List<SupplierStatementLine> lines, List<SupplierEntry> entries, LocalDate asOf, int paymentDays)
    {
        _lines =
        [
            .. lines.OrderBy(each => each.Date).ThenBy(each => each.Number, StringComparer.Ordinal)
                .ThenBy(each => each.Kind).ThenBy(each => each.Balance.MinorUnits)
                .ThenBy(each => each.Amount.MinorUnits),
        ];
        // Entries are told apart by being objects of their own: the same value twice is two entries.
        _entries =
        [
            .. entries.Select(each => each with { }).OrderBy(each => each.Date)
                .ThenBy(each => each.Number, StringComparer.Ordinal).ThenBy(each => each.Kind)
                .ThenBy(each => each.Open.MinorUnits).ThenBy(each => each.State),
        ];
        _free = new HashSet<SupplierEntry>(_entries, ReferenceEqualityComparer.Instance);
        _of = new SupplierEntry?[_lines.Length];
        _asOf = asOf;
        _paymentDays = paymentDays;
    }

    public IEnumerable<SupplierStatementItem> Items()
    {
        Pair(line => NumberOf(line.Kind, line.Number, Normal), entry => NumberOf(entry.Kind, entry.Number, Normal));
        Pair(line => NumberOf(line.Kind, line.Number, Parts), entry => NumberOf(entry.Kind, entry.Number, Parts));
        Pair(line => NumberOf(line.Kind, line.Number, Joined), entry => NumberOf(entry.Kind, entry.Number, Joined));
        Pair<(SupplierEntryKind, Money, LocalDate)>(line => (line.Kind, line.Balance, line.Date),
            entry => (entry.Kind, entry.Open, entry.Date));
        PairPayments();
        var seen = new HashSet<(bool, string)>();
        foreach (var line in _lines.Where((_, at) => _of[at] is not null))
            if (NumberOf(line.Kind, line.Number, Normal) is { } number) seen.Add(number);
        for (var at = 0; at < _lines.Length; at++)
        {
            var line = _lines[at];
            if (_of[at] is { } entry)
            {
                yield return Both(line, entry);
                continue;
            }

            var isRepeated = NumberOf(line.Kind, line.Number, Normal) is { } number && !seen.Add(number);
            yield return new SupplierStatementItem
            {
                Status = isRepeated ? SupplierItemStatus.Repeated
                    : line.Kind == SupplierEntryKind.Payment ? SupplierItemStatus.PaymentUnknown
                    : SupplierItemStatus.MissingWithUs,
                Line = line, Difference = line.Balance,
            };
        }

        foreach (var entry in _entries.Where(_free.Contains).Where(each => !each.Open.IsZero))
            yield return Alone(entry);
    }

    private static SupplierStatementItem Both(SupplierStatementLine line, SupplierEntry entry)
    {
        var difference = line.Balance - entry.Open;
        return new SupplierStatementItem
        {
            Status = (entry.State, difference.IsZero) switch
            {
                (SupplierEntryState.Disputed, _) => SupplierItemStatus.Disputed,
                (_, false) => entry.Open.IsZero ? SupplierItemStatus.SettledWithUs : SupplierItemStatus.AmountDiffers,
                (SupplierEntryState.Held, _) => SupplierItemStatus.Held,
                _ => SupplierItemStatus.Agreed,
            },
            Line = line, Entry = entry, Difference = difference,
        };
    }

    private SupplierStatementItem Alone(SupplierEntry entry) => new()
    {
        Status = entry.Kind == SupplierEntryKind.Payment ? SupplierItemStatus.InTransit
            : entry.Date > _asOf ? SupplierItemStatus.AfterStatement
            : entry.Kind == SupplierEntryKind.CreditNote ? SupplierItemStatus.CreditNotShown
            : SupplierItemStatus.MissingWithThem,
        Entry = entry, Difference = -entry.Open,
    };

    // Of several with one key those over the same amount come first, then those of the same date, then the first.
    private void Pair<TKey>(Func<SupplierStatementLine, TKey?> ofLine, Func<SupplierEntry, TKey?> ofEntry)
        where TKey : struct
    {
        var byKey = new Dictionary<TKey, List<SupplierEntry>>();
        foreach (var entry in _entries.Where(_free.Contains))
        {
            if (ofEntry(entry) is not { } key) continue;
            if (byKey.TryGetValue(key, out var same)) same.Add(entry);
            else byKey[key] = [entry];
        }

        foreach (var exact in (ReadOnlySpan<int>)[2, 1, 0])
        {
            for (var at = 0; at < _lines.Length; at++)
            {
                if (_of[at] is not null || ofLine(_lines[at]) is not { } key
                    || !byKey.TryGetValue(key, out var same)) continue;
                var line = _lines[at];
                var found = same.Find(entry => (exact < 1 || entry.Open == line.Balance)
                    && (exact < 2 || entry.Date == line.Date));
                if (found is null) continue;
                same.Remove(found);
                Take(at, found);
            }
        }
    }

    private void PairPayments()
    {
        var byAmount = _entries.Where(_free.Contains).Where(each => each.Kind == SupplierEntryKind.Payment)
            .GroupBy(each => each.Open).ToDictionary(same => same.Key, same => same.ToList());
        for (var at = 0; at < _lines.Length; at++)
        {
            var line = _lines[at];
            if (_of[at] is not null || line.Kind != SupplierEntryKind.Payment
                || !byAmount.TryGetValue(line.Balance, out var same)) continue;
            var nearest = same.MinBy(each => Math.Abs(Period.DaysBetween(each.Date, line.Date)));
            if (nearest is null || Math.Abs(Period.DaysBetween(nearest.Date, line.Date)) > _paymentDays) continue;
            same.Remove(nearest);
            Take(at, nearest);
        }
    }

    private void Take(int at, SupplierEntry entry)
    {
        _of[at] = entry;
        _free.Remove(entry);
    }

    private static (bool IsPayment, string Number)? NumberOf(
        SupplierEntryKind kind, string? number, Func<string, string> form) =>
        string.IsNullOrWhiteSpace(number) || form(number) is not { Length: > 0 } text
            ? null
            : (kind == SupplierEntryKind.Payment, text);

    private static string Normal(string number) => Documents.DocumentNumber.Normalise(number);

    private static string Parts(string number)
    {
        var normal = Normal(number);
        var target = new char[normal.Length];
        return target.AsSpan(0, Form.Parts(normal, target)).ToString();
    }

    private static string Joined(string number)
    {
        var target = new char[number.Length];
        return target.AsSpan(0, Form.Joined(number, target)).ToString();
    }
}
