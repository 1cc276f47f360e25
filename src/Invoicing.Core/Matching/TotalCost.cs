namespace Invoicing.Matching;

/// <summary>What all differences come to, signs left out: the effects that rules found, and what each total outside its
/// tolerance differs by beyond those and the totals before it. Whether a total is found or only linked makes no
/// difference here, nor does severity: so a cause that passes gives a total no more than it cost itself.</summary>
internal sealed class TotalCost
{
    private readonly HashSet<Cause>? _found;
    private readonly Exact _effects;
    private Dictionary<string, Exact>? _leftOfOrders;
    private Exact _left;
    private Exact _sum;

    /// <summary>Starts with what the rules found, before totals are compared.</summary>
    public TotalCost(List<Cause> causes)
    {
        if (causes.Count > 0) _found = [.. causes];
        foreach (var cause in causes) _effects += cause.Effect.Abs();
    }

    /// <summary>Adds what a total, outside its tolerance, differs by beyond what explains it.</summary>
    public void Add(TotalDifference total, List<Cause>? causes, Func<Cause, Exact> share)
    {
        if (total.EffectName != Variance.EffectName) return;
        var explained = total.IsDocument ? _left
            : total.IsOrder ? LeftOf(total.OrderId!)
            : Exact.Zero;
        foreach (var cause in causes ?? [])
            if (_found?.Contains(cause) == true) explained += share(cause);
        var left = Here(total) - explained;
        if (left.Sign != total.Difference.Sign) return;
        _left += left;
        _sum += left.Abs();
        if (total.OrderId is { } order)
            (_leftOfOrders ??= new(StringComparer.Ordinal))[order] = LeftOf(order) + left;
    }

    /// <summary>All of it, as money.</summary>
    public Money Of(Currency currency) => QuantityCause.Amount(_effects + _sum, currency);

    private Exact LeftOf(string order) =>
        _leftOfOrders is null ? Exact.Zero : _leftOfOrders.GetValueOrDefault(order, Exact.Zero);

    // What of the difference this invoice has.
    private static Exact Here(TotalDifference total)
    {
        var all = total.Difference;
        if (total.Here is not { } here) return all;
        return here.Sign != all.Sign ? Exact.Zero : here.Abs() < all.Abs() ? here : all;
    }
}
