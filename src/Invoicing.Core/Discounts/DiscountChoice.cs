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
/// Of rules that exclude each other those worth most to the customer: on each line the best one, or discounts on
/// several lines where these gain over the best ones of their lines. Of those that share a line the one that gains more
/// is chosen first; those that share none do not exclude each other.
/// </summary>
internal sealed class DiscountChoice
{
    private readonly IReadOnlyList<PreparedRule> _rules;
    private readonly DiscountWeight[] _weights;
    private readonly int[]?[] _winners;
    private readonly bool[] _isChosen;

    public DiscountChoice(
        IReadOnlyList<PreparedRule> rules, int lines, StackingPolicy stacking, Func<int, DiscountWeight> weigh)
    {
        _rules = rules;
        _weights = new DiscountWeight[rules.Count];
        _winners = new int[]?[rules.Count];
        _isChosen = new bool[rules.Count];
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
        _winners[rule] is not null && IsSpanning(rule) && !_isChosen[rule];

    /// <summary>What a rule would have been worth on a line, and by whom it was beaten there; null where it was
    /// not.</summary>
    public (long Worth, string By)? BeatenOn(int rule, int line)
    {
        if (_winners[rule] is not { } winners || _weights[rule].Worth[line] == 0) return null;
        if (IsSpanning(rule) ? _isChosen[rule] : winners[line] == rule) return null;
        var by = winners[line] >= 0 && winners[line] != rule ? winners[line] : BestOther(rule);
        return by < 0 ? null : (_weights[rule].Worth[line], _rules[by].Id);
    }

    // A discount on several lines may be beaten on one of them by what is granted on the others: by another on several
    // lines before one that stands on its line alone.
    private int BestOther(int rule)
    {
        var winners = _winners[rule]!;
        var best = -1;
        for (var line = 0; line < winners.Length; line++)
        {
            var winner = winners[line];
            if (winner < 0 || _weights[rule].Claims?[line] != true) continue;
            if (best < 0 || (IsSpanning(winner) == IsSpanning(best) ? IsBefore(winner, best) : IsSpanning(winner)))
                best = winner;
        }

        return best;
    }

    private void Choose(List<int> group, int lines)
    {
        var winners = new int[lines];
        var best = new long[lines];
        Array.Fill(winners, -1);
        foreach (var rule in group)
        {
            _winners[rule] = winners;
            if (!IsSpanning(rule)) Compare(rule, winners, best);
        }

        // What one gains does not change while the lines it is for are not taken by another.
        var spanning = new List<(int Rule, Int128 Gain)>();
        foreach (var rule in group)
            if (IsSpanning(rule) && GainOf(rule, best) is var gain && gain > 0) spanning.Add((rule, gain));
        spanning.Sort((left, right) => left.Gain != right.Gain
            ? right.Gain.CompareTo(left.Gain)
            : string.CompareOrdinal(_rules[left.Rule].Id, _rules[right.Rule].Id));
        foreach (var (rule, _) in spanning)
            if (!Meets(rule, winners)) Take(rule, winners);
    }

    private Int128 GainOf(int rule, long[] best)
    {
        var gain = _weights[rule].Total;
        for (var line = 0; line < best.Length; line++)
            if (_weights[rule].Claims![line]) gain -= best[line];
        return gain;
    }

    private bool Meets(int rule, int[] winners)
    {
        for (var line = 0; line < winners.Length; line++)
            if (_weights[rule].Claims![line] && winners[line] >= 0 && IsSpanning(winners[line])) return true;
        return false;
    }

    private void Take(int rule, int[] winners)
    {
        _isChosen[rule] = true;
        for (var line = 0; line < winners.Length; line++)
            if (_weights[rule].Claims![line]) winners[line] = rule;
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

    private bool IsSpanning(int rule) => _weights[rule].Claims is not null;

    private bool IsBefore(int left, int right) => string.CompareOrdinal(_rules[left].Id, _rules[right].Id) < 0;
}
