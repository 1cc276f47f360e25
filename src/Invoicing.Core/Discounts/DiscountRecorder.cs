using System.Collections.Immutable;
using System.Numerics;

namespace Invoicing.Discounts;

/// <summary>What a bundle saved, and which share of it a line has.</summary>
/// <param name="Price">The price of one bundle.</param>
/// <param name="Count">How many bundles.</param>
/// <param name="Values">What the bundled units of each line cost, in minor units.</param>
/// <param name="Index">The line's among them.</param>
/// <param name="Sign">The sign of the lines.</param>
internal sealed record BundleSaving(
    Money Price, BigInteger Count, ImmutableArray<Exact> Values, int Index, int Sign);

/// <summary>Units that are given.</summary>
internal sealed record GivenUnits(BigInteger Count, long Base, Percentage? Off);

/// <summary>A discount or charge as it was granted.</summary>
internal sealed record GrantStep(PreparedRule Rule, int Line, Asked Asked, long Units, Adjustment Adjustment)
{
    public DocumentAsk? Ask { get; init; }

    /// <summary>What was left of each line before.</summary>
    public long[] Before { get; init; } = [];

    public GivenUnits? Given { get; init; }

    public BundleSaving? Saving { get; init; }
}

/// <summary>Keeps how a decision came about, for those who ask.</summary>
internal sealed class DiscountRecorder
{
    private readonly Dictionary<int, GivenUnits> _given = [];
    private readonly Dictionary<int, BundleSaving> _savings = [];
    private readonly HashSet<DiscountRefusal> _seen = [];

    public List<GrantStep> Steps { get; } = [];

    public List<(MinimumOrder Minimum, long Sum, long Units, Adjustment Charge)> Charges { get; } = [];

    public List<DiscountRefusal> Refusals { get; } = [];

    public LineState? State { get; private set; }

    public void Give(int line, BigInteger count, long taken, Percentage? off) =>
        _given[line] = new GivenUnits(count, taken, off);

    public void Bundle(int line, BundleSaving saving) => _savings[line] = saving;

    public void Grant(PreparedRule rule, int line, Asked asked, long units, Adjustment adjustment) =>
        Steps.Add(new GrantStep(rule, line, asked, units, adjustment)
        {
            Given = rule.Offer?.BuyGet is null ? null : _given.GetValueOrDefault(line),
            Saving = rule.Offer?.Bundle is null ? null : _savings.GetValueOrDefault(line),
        });

    public void Grant(PreparedRule rule, DocumentAsk ask, long units, Adjustment adjustment, long[] before) =>
        Steps.Add(new GrantStep(rule, -1, ask.Asked, units, adjustment) { Ask = ask, Before = before });

    public void Charge(MinimumOrder minimum, long sum, long units, Adjustment charge) =>
        Charges.Add((minimum, sum, units, charge));

    public void Refuse(string rule, string? line, RefusalReason reason, string? by) =>
        Refuse(new DiscountRefusal(rule, line, reason, By: by));

    public void Refuse(DiscountRefusal refusal)
    {
        if (_seen.Add(refusal)) Refusals.Add(refusal);
    }

    public void End(LineState state) => State = state;
}
