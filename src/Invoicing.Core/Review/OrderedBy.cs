using System.Collections.Immutable;
using Invoicing.Invoices;
using Invoicing.Matching;

namespace Invoicing.Review;

/// <summary>Who ordered what an invoice bills.</summary>
internal static class OrderedBy
{
    public static ImmutableHashSet<string> Of(InvoiceDraft draft, MatchReport? match, MatchFacts facts)
    {
        var ordered = ImmutableHashSet.Create<string>(StringComparer.Ordinal);
        if (facts.Orders.IsEmpty) return ordered;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in draft.Lines)
            if (draft.OrderOf(line) is { } id) ids.Add(id);
        if (match is not null)
        {
            foreach (var line in match.Lines)
                if (line.OrderId is { } id) ids.Add(id);
        }

        foreach (var order in facts.Orders)
            if (order.OrderedBy is { } person && ids.Contains(order.Id)) ordered = ordered.Add(person);
        return ordered;
    }
}
