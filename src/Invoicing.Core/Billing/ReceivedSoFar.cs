using System.Collections.Immutable;
using Invoicing.Orders;
using NodaTime;

namespace Invoicing.Billing;

/// <summary>What was received of order lines up to a day, less what was sent back. A receipt that is there twice is
/// counted once.</summary>
internal sealed class ReceivedSoFar
{
    private readonly SortedDictionary<string, Dictionary<string, ReceivedLine>> _orders = new(StringComparer.Ordinal);

    public ReceivedSoFar(ImmutableArray<GoodsReceipt> receipts, LocalDate asOf)
    {
        foreach (var receipt in receipts.Distinct())
        {
            if (receipt.Date > asOf) continue;
            if (!_orders.TryGetValue(receipt.OrderId, out var lines))
                _orders[receipt.OrderId] = lines = new(StringComparer.Ordinal);
            foreach (var line in receipt.Lines)
            {
                if (!lines.TryGetValue(line.OrderLineId, out var known))
                    lines[line.OrderLineId] = known = new ReceivedLine();
                known.Add(receipt, line);
            }
        }
    }

    /// <summary>The orders of which something was received, in the order of their ids.</summary>
    public IEnumerable<string> Orders => _orders.Keys;

    /// <summary>The lines of an order of which something was received, by id.</summary>
    public IReadOnlyDictionary<string, ReceivedLine> Of(string order) => _orders[order];
}

/// <summary>What was received of an order line.</summary>
internal sealed class ReceivedLine
{
    private Exact _net;
    private UnitOfMeasure? _unit;

    /// <summary>Whether all of it is in one unit.</summary>
    public bool HasOneUnit { get; private set; } = true;

    /// <summary>The unit.</summary>
    public UnitOfMeasure Unit => _unit!.Value;

    /// <summary>What was received less what was sent back.</summary>
    public Exact Net => _net;

    /// <summary>What was sent back.</summary>
    public Exact Returned { get; private set; }

    /// <summary>The last day on which some was received.</summary>
    public LocalDate? LastReceived { get; private set; }

    /// <summary>The last day on which some was sent back.</summary>
    public LocalDate? LastReturned { get; private set; }

    /// <summary>The number of the one receipt; null where there are several.</summary>
    public string? OnlyNumber { get; private set; }

    private bool _hasNumber;

    public void Add(GoodsReceipt receipt, DeliveredLine line)
    {
        _unit ??= line.Quantity.Unit;
        HasOneUnit &= line.Quantity.Unit == _unit;
        _net += line.Quantity.Value;
        if (line.Quantity.IsNegative)
        {
            Returned -= line.Quantity.Value;
            if (LastReturned is not { } returned || receipt.Date > returned) LastReturned = receipt.Date;
        }
        else if (LastReceived is not { } received || receipt.Date > received)
        {
            LastReceived = receipt.Date;
        }

        OnlyNumber = !_hasNumber || OnlyNumber == receipt.Number ? receipt.Number : null;
        _hasNumber = true;
    }
}
