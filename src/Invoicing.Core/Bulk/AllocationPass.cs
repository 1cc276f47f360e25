namespace Invoicing.Bulk;

/// <summary>One pass over payments and open items, both in the order of their accounts.</summary>
internal readonly ref struct AllocationPass
{
    private readonly ReadOnlySpan<long> _payers;
    private readonly ReadOnlySpan<int> _paymentPlaces;
    private readonly ReadOnlySpan<long> _amounts;
    private readonly ReadOnlySpan<long> _owers;
    private readonly ReadOnlySpan<int> _itemPlaces;
    private readonly Span<long> _open;
    private readonly Span<long> _left;
    private readonly Span<AllocatedAmount> _rows;

    public AllocationPass(AllocationBatchRun run, AllocationBatchReport report, Span<AllocatedAmount> rows)
    {
        _payers = run.Payments.Keys;
        _paymentPlaces = run.Payments.Places;
        _amounts = run.Batch.Payments.Amounts.Span;
        _owers = run.Items.Keys;
        _itemPlaces = run.Items.Places;
        _open = report.OpenNow.Span;
        _left = report.LeftNow.Span;
        _rows = rows;
    }

    /// <summary>Allocates the payments between two places in the order of accounts - all of an account are between
    /// them - to the items from a place on, and tells how many rows that gave.</summary>
    public int Run(int from, int to, int item)
    {
        var count = 0;
        while (from < to)
        {
            var account = _payers[from];
            var end = from + 1;
            while (end < to && _payers[end] == account) end++;
            while (item < _owers.Length && _owers[item] < account) item++;
            var itemEnd = item;
            while (itemEnd < _owers.Length && _owers[itemEnd] == account) itemEnd++;
            count = Allocate(from, end, item, itemEnd, count);
            (from, item) = (end, itemEnd);
        }

        return count;
    }

    // Payments of an account meet its items. What is open of the item at hand is carried along.
    private int Allocate(int payment, int paymentEnd, int item, int itemEnd, int count)
    {
        var place = item < itemEnd ? ItemAt(item) : -1;
        var open = place < 0 ? 0 : _open[place];
        for (; payment < paymentEnd; payment++)
        {
            var from = PaymentAt(payment);
            var left = _amounts[from];
            while (left > 0 && item < itemEnd)
            {
                var amount = Math.Min(left, open);
                if (amount > 0) _rows[count++] = new AllocatedAmount(from, place, amount);
                left -= amount;
                open -= amount;
                if (open > 0) continue;
                _open[place] = 0;
                if (++item == itemEnd) break;
                place = ItemAt(item);
                open = _open[place];
            }

            _left[from] = left;
        }

        if (item < itemEnd) _open[place] = open;
        return count;
    }

    private int PaymentAt(int at) => _paymentPlaces.IsEmpty ? at : _paymentPlaces[at];

    private int ItemAt(int at) => _itemPlaces.IsEmpty ? at : _itemPlaces[at];
}
