using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>Parts invoice lines into groups that share no order line: those of one group compete.</summary>
internal static class AssignGroups
{
    public static IEnumerable<List<AssignLine>> Of(List<AssignLine> lines, AssignScore score)
    {
        if (lines.Count == 1) return [lines];
        var parents = new int[lines.Count];
        var first = new Dictionary<(AssignOpenLine, bool IsBack), int>();
        for (var i = 0; i < lines.Count; i++)
        {
            parents[i] = i;
            var isBack = score.IsBack(lines[i].Line);
            foreach (var candidate in lines[i].Candidates)
                if (!first.TryAdd((candidate.Open, isBack), i))
                    parents[Root(parents, i)] = Root(parents, first[(candidate.Open, isBack)]);
        }

        var groups = new Dictionary<int, List<AssignLine>>();
        for (var i = 0; i < lines.Count; i++)
        {
            var root = Root(parents, i);
            if (!groups.TryGetValue(root, out var group)) groups[root] = group = [];
            group.Add(lines[i]);
        }

        foreach (var group in groups.Values)
            group.Sort(static (left, right) => PathOrder.Compare(left.Id, right.Id));
        return groups.Values;
    }

    private static int Root(int[] parents, int line)
    {
        while (parents[line] != line) line = parents[line] = parents[parents[line]];
        return line;
    }
}
