using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>Compares totals with what was agreed, and says which of the causes found explains what. A total outside its
/// tolerance is a consequence where what its causes leave of the difference is within it, or lies on the other side;
/// otherwise it is a finding that costs what is left, and a cause for the totals after it.</summary>
internal sealed class TotalRun
{
    private readonly ImmutableDictionary<string, Severity> _severities;
    private List<OrderLineBilling>? _billings;

    public TotalRun(
        MatchContext context, List<Cause> causes, ImmutableDictionary<string, Severity> severities)
    {
        Context = context;
        Causes = causes;
        _severities = severities;
        Cost = new TotalCost(causes);
        Lines = new LineComparisons(context);
        foreach (var cause in causes) Place(cause);
    }

    public MatchContext Context { get; }

    public List<Cause> Causes { get; }

    public LineComparisons Lines { get; }

    /// <summary>What all differences come to.</summary>
    public TotalCost Cost { get; }

    public List<OrderLineBilling> Billings => _billings ??= OrderLineBilling.Of(Context);

    /// <summary>Whether a cause explains totals: it is about no line, or about one that is compared.</summary>
    public static bool TakesPart(Cause cause) =>
        !cause.IsLimit && (cause.Line is { IsComparable: true }
            || !cause.Finding.Path.StartsWith("/lines/", StringComparison.Ordinal));

    /// <summary>Explains a difference by causes, or finds it.</summary>
    /// <param name="total">The difference.</param>
    /// <param name="causes">What may explain it.</param>
    /// <param name="share">What of a cause is in the total.</param>
    /// <param name="isCompared">Whether it is found; otherwise it is only linked.</param>
    /// <returns>The cause that it became, or null.</returns>
    public Cause? Judge(
        TotalDifference total, List<Cause>? causes, Func<Cause, Exact> share, bool isCompared)
    {
        var currency = Context.Invoice.Currency;
        if (total.Difference.IsZero || (isCompared && total.Allows(total.Difference, currency))) return null;
        if (isCompared) Cost.Add(total, causes, share);
        // What is only shown is shown as money.
        if (!isCompared && QuantityCause.Amount(total.Difference, currency).IsZero) return null;
        var severity = _severities.GetValueOrDefault(total.Code, total.Severity);
        var explained = Exact.Zero;
        foreach (var cause in causes ?? [])
            if (cause.Severity >= severity) explained += share(cause);
        var left = total.Difference - explained;
        if (!isCompared || left.Sign != total.Difference.Sign || total.Allows(left, currency))
        {
            var consequence = new VarianceConsequence(
                total.Code, total.Path, QuantityCause.Amount(total.Difference, currency));
            foreach (var cause in causes ?? [])
                if (cause.Severity >= severity && share(cause).Sign == total.Difference.Sign) cause.Add(consequence);
            return null;
        }

        var effect = total.Here is { } here ? Smaller(left, here - explained) : left;
        var found = Cause.Of(Found(total, severity, effect), currency)!;
        Causes.Add(found);
        return found;
    }

    // What lies on the other side is nothing.
    private static Exact Smaller(Exact left, Exact here) =>
        here.Sign != left.Sign ? Exact.Zero : here.Abs() < left.Abs() ? here : left;

    private Finding Found(TotalDifference total, Severity severity, Exact effect)
    {
        var currency = Context.Invoice.Currency;
        var args = ImmutableArray.CreateBuilder<FindingArg>();
        if (total.About is { } about) args.Add(about);
        args.Add(new("billed", QuantityCause.Amount(total.Agreed + total.Difference, currency)));
        args.Add(new("agreed", QuantityCause.Amount(total.Agreed, currency)));
        args.Add(new(total.EffectName, QuantityCause.Amount(effect, currency)));
        args.Add(new(Variance.ToleranceName, total.Tolerance.ToText(total.Difference)));
        return new Finding(total.Code, severity, total.Path, args.DrainToImmutable());
    }

    private void Place(Cause cause)
    {
        cause.Line = Lines.Find(cause.Finding.Path);
        if (cause is { Line: { } line, IsQuantity: false, IsLimit: false }) (line.Causes ??= []).Add(cause);
    }
}
