namespace Invoicing.Discounts;

/// <summary>What a rule would take off if it were alone, in magnitudes.</summary>
/// <param name="Worth">On each line.</param>
/// <param name="Claims">The lines that a discount on several of them is for; null: each line stands by itself.</param>
internal sealed record DiscountWeight(long[] Worth, bool[]? Claims)
{
    public Int128 Total
    {
        get
        {
            Int128 total = 0;
            foreach (var worth in Worth) total += worth;
            return total;
        }
    }
}

/// <summary>
/// Of rules that exclude each other those worth most to the customer: on each line the best one, or a discount on
/// several lines where that and the best ones of the other lines are worth more.
/// </summary>
internal sealed class DiscountChoice
{
    private readonly IReadOnlyList<PreparedRule> _rules;
    private readonly DiscountWeight[] _weights;
    private readonly int[]?[] _winners;
    private readonly int[] _spanning;

    public DiscountChoice(
        IReadOnlyList<PreparedRule> rules, int lines, StackingPolicy stacking, Func<int, DiscountWeight> weigh)
    {
        _rules = rules;
        _weights = new DiscountWeight[rules.Count];
        _winners = new int[]?[rules.Count];
        _spanning = new int[rules.Count];
        Array.Fill(_spanning, -1);
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < rules.Count; i++)
        {
            if (stacking != StackingPolicy.BestOf && rules[i].Group is null) continue;
            var key = stacking == StackingPolicy.BestOf ? "" : rules[i].Group!;
            if (!groups.TryGetValue(key, out var group)) groups.Add(key, group = []);
            group.Add(i);
            _weights[i] = weigh(i);
        }

        foreach (var group in groups.Values) Choose(group, lines);
    }

    /// <summary>Whether a rule that stands on each line by itself may be granted on a line.</summary>
    public bool IsChosen(int rule, int line) => _winners[rule] is not { } winners || winners[line] == rule;

    /// <summary>Whether a discount on several lines is not to be granted.</summary>
    public bool IsBeaten(int rule) =>
        _winners[rule] is not null && _weights[rule].Claims is not null && _spanning[rule] != rule;

    /// <summary>What a rule would have been worth on a line, and by whom it was beaten there; null where it was
    /// not.</summary>
    public (long Worth, string By)? BeatenOn(int rule, int line)
    {
        if (_winners[rule] is not { } winners || _weights[rule].Worth[line] == 0) return null;
        if (_weights[rule].Claims is null ? winners[line] == rule : _spanning[rule] == rule) return null;
        var by = winners[line] >= 0 && winners[line] != rule ? winners[line] : BestOther(rule);
        return by < 0 ? null : (_weights[rule].Worth[line], _rules[by].Id);
    }

    // A discount on several lines may be beaten on one of them by what is granted on the others.
    private int BestOther(int rule)
    {
        if (_spanning[rule] >= 0) return _spanning[rule];
        var winners = _winners[rule]!;
        var best = -1;
        for (var line = 0; line < winners.Length; line++)
            if (winners[line] >= 0 && _weights[rule].Claims?[line] == true
                && (best < 0 || IsBefore(winners[line], best))) best = winners[line];
        return best;
    }

    private void Choose(List<int> group, int lines)
    {
        var winners = new int[lines];
        var best = new long[lines];
        Array.Fill(winners, -1);
        Int128 total = 0;
        foreach (var rule in group)
            if (_weights[rule].Claims is null) Compare(rule, winners, best);
        foreach (var worth in best) total += worth;

        var chosen = -1;
        foreach (var rule in group)
        {
            if (_weights[rule].Claims is not { } claims) continue;
            var with = _weights[rule].Total;
            for (var line = 0; line < lines; line++)
                if (!claims[line]) with += best[line];
            var isBetter = with > total || (with == total && chosen >= 0 && IsBefore(rule, chosen));
            if (_weights[rule].Total == 0 || !isBetter) continue;
            total = with;
            chosen = rule;
        }

        for (var line = 0; line < lines; line++)
            if (chosen >= 0 && _weights[chosen].Claims![line]) winners[line] = chosen;
        foreach (var rule in group)
        {
            _winners[rule] = winners;
            _spanning[rule] = chosen;
        }
    }

    private void Compare(int rule, int[] winners, long[] best)
    {
        var worth = _weights[rule].Worth;
        for (var line = 0; line < best.Length; line++)
        {
            if (worth[line] == 0 || worth[line] < best[line]) continue;
            if (worth[line] == best[line] && !IsBefore(rule, winners[line])) continue;
            winners[line] = rule;
            best[line] = worth[line];
        }
    }

    private bool IsBefore(int left, int right) => string.CompareOrdinal(_rules[left].Id, _rules[right].Id) < 0;
}
