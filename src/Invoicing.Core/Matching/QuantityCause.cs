using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>Which findings about the quantity of an order line are causes. More than was ordered is more basic than
/// more than was received, and that than more than was accepted; what a more basic one that weighs as much finds
/// already is its consequence. The cause costs what all of them cost together: the largest excess.</summary>
internal static class QuantityCause
{
    public const string OrderName = "order";
    public const string LineName = "orderLine";

    private static readonly string[] Above =
        [MatchFindings.QuantityAboveOrder, MatchFindings.QuantityAboveDelivered, MatchFindings.QuantityAboveAccepted];

    private static readonly string[] Below =
        [MatchFindings.QuantityBelowOrder, MatchFindings.QuantityBelowDelivered, MatchFindings.QuantityBelowAccepted];

    private static readonly string[] Missing =
        [MatchFindings.QuantityAboveOrder, MatchFindings.ReceiptMissing, MatchFindings.AcceptanceMissing];

    public static string CodeOf(int level, int sign, bool isNothing) =>
        (sign < 0 ? Below : isNothing ? Missing : Above)[level];

    /// <summary>The level that a code is about, the most basic first; below zero where it is about no
    /// quantity.</summary>
    public static int LevelOf(string code) =>
        Math.Max(Array.IndexOf(Above, code), Math.Max(Array.IndexOf(Below, code), Array.IndexOf(Missing, code)));

    /// <summary>Leaves the most basic cause of each order line and direction.</summary>
    public static void Fold(List<Cause> causes)
    {
        Dictionary<(string Order, string Line, string Path, bool IsBelow), List<Cause>>? groups = null;
        foreach (var cause in causes)
        {
            if (!cause.IsQuantity || KeyOf(cause) is not { } key) continue;
            groups ??= [];
            if (!groups.TryGetValue(key, out var group)) groups[key] = group = [];
            group.Add(cause);
        }

        if (groups is null) return;
        foreach (var group in groups.Values)
            if (group.Count > 1) FoldLevels(group);
        causes.RemoveAll(cause => cause.IsFolded);
    }

    private static void FoldLevels(List<Cause> levels)
    {
        levels.Sort((left, right) => LevelOf(left.Finding.Code).CompareTo(LevelOf(right.Finding.Code)));
        var cause = levels[0];
        var counted = cause.Effect;
        for (var i = 1; i < levels.Count; i++)
        {
            var (level, own) = (levels[i], levels[i].Effect);
            var more = own.Abs() > counted.Abs() ? own - counted : Exact.Zero;
            counted += more;
            if (cause.Severity >= level.Severity)
            {
                cause.Effect += more;
                level.IsFolded = true;
                cause.Add(new VarianceConsequence(level.Finding.Code, level.Finding.Path, level.Amount(own)));
            }
            else
            {
                cause = level;
                cause.Effect = more;
            }
        }
    }

    /// <summary>An amount as a finding shows it: rounded half up, once.</summary>
    public static Money Amount(Exact amount, Currency currency) =>
        Money.FromMinor(amount.RoundToLong(currency.Digits, Rounding.HalfUp), currency);

    private static (string, string, string, bool)? KeyOf(Cause cause) =>
        cause.Finding[OrderName] is FindingValue.OfText order && cause.Finding[LineName] is FindingValue.OfText line
            ? (order.Text, line.Text, cause.Finding.Path, Array.IndexOf(Below, cause.Finding.Code) >= 0)
            : null;
}
