namespace Invoicing.Benchmarks.Discounts;

/// <summary>A rule as one writes it by hand.</summary>
public readonly record struct PlainRule(string Id, char Kind, decimal Value, string? Item, decimal MinimumQuantity);

/// <summary>A line as one writes it by hand.</summary>
public readonly record struct PlainDiscountLine(string Item, decimal Quantity, decimal Gross);

/// <summary>What was granted.</summary>
public sealed record PlainGrant(string Rule, int Line, decimal Amount, string Reason);

/// <summary>The least code that cascades twenty rules over ten lines: decimals, no findings, no explanation, no shares
/// of what the document is given.</summary>
public static class PlainDiscounts
{
    /// <summary>The grants; what is left of each line is written to a span.</summary>
    public static List<PlainGrant> Cascade(
        ReadOnlySpan<PlainRule> rules, ReadOnlySpan<PlainDiscountLine> lines, Span<decimal> left)
    {
        var grants = new List<PlainGrant>();
        for (var i = 0; i < lines.Length; i++) left[i] = lines[i].Gross;
        foreach (ref readonly var rule in rules)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                if (rule.Item is not null && rule.Item != lines[i].Item) continue;
                if (lines[i].Quantity < rule.MinimumQuantity) continue;
                var asked = rule.Kind switch
                {
                    'p' => Math.Round(left[i] * rule.Value / 100m, 2, MidpointRounding.AwayFromZero),
                    'u' => Math.Round(lines[i].Quantity * rule.Value, 2, MidpointRounding.AwayFromZero),
                    _ => rule.Value,
                };
                var granted = Math.Min(asked, left[i]);
                if (granted == 0m) continue;
                left[i] -= granted;
                grants.Add(new PlainGrant(rule.Id, i, granted, "95"));
            }
        }

        return grants;
    }
}
