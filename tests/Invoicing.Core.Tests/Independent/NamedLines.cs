using Invoicing.Discounts;

namespace Invoicing.Core.Tests.Independent;

/// <summary>Document allowances and charges that name lines become those lines' (DOC-NAMED).</summary>
public static class NamedLines
{
    public static void Apply(Adjustment adjustment, IReadOnlyList<WorkingLine> lines, WorkingRules rules)
    {
        var named = lines.Where(line => adjustment.Lines.Contains(line.Key, StringComparer.Ordinal))
            .OrderBy(line => line.Key, StringComparer.Ordinal).ToArray();
        if (named.Length != adjustment.Lines.Length)
            throw new DraftRefusedException("An allowance or charge names a line without a price, or one twice.");
        var whole = rules.Working(WholeOf(adjustment, named));
        var left = Ratio.Sum(named, line => line.Net);
        var weights = named.Select(line => Weight(line.Net, left.Sign)).ToArray();
        IReadOnlyList<Ratio> shares = new Ratio[named.Length];
        if (!whole.IsZero)
        {
            if (weights.All(weight => weight.IsZero))
                throw new DraftRefusedException("Nothing is left of the named lines to share an amount over.");
            shares = rules.Share(whole, weights);
        }

        for (var i = 0; i < named.Length; i++) named[i].Adjust(adjustment, shares[i]);
    }

    /// <summary>The magnitude of an amount that has the sign wanted; else nothing.</summary>
    public static Ratio Weight(Ratio amount, int sign) => amount.Sign == sign ? amount.Abs() : Ratio.Zero;

    private static Ratio WholeOf(Adjustment adjustment, WorkingLine[] named) => adjustment switch
    {
        { Amount: { } amount } => amount.Units(),
        { Percent: { } percent, Base: { } stated } => percent.Number() * stated.Units(),
        { Percent: { } percent, Of: PercentBase.Gross } => percent.Number() * Ratio.Sum(named, line => line.OwnNet),
        { Percent: { } percent } => percent.Number() * Ratio.Sum(named, line => line.Net),
        _ => throw new DraftRefusedException("A document allowance or charge has neither amount nor percentage."),
    };
}
