using System.Globalization;
using System.Text;
using Invoicing.Invoices;

namespace Invoicing.Testing;

/// <summary>What differs between the amounts of two calculations of one draft, for people.</summary>
public static class AmountDifference
{
    /// <summary>The lines, allowances and charges, groups and totals that differ, each expected and found; null where
    /// all amounts are equal.</summary>
    /// <param name="expected">The amounts that should be.</param>
    /// <param name="actual">The amounts that are.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public static string? Between(DeclaredAmounts expected, DeclaredAmounts actual)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(actual);
        if (expected.Equals(actual)) return null;
        var text = new StringBuilder();
        string[] should = [.. Rows(expected)], found = [.. Rows(actual)];
        for (var i = 0; i < Math.Max(should.Length, found.Length); i++)
        {
            var (left, right) = (At(should, i), At(found, i));
            if (left != right) text.Append(CultureInfo.InvariantCulture, $"\n  expected {left}\n  found    {right}");
        }

        return text.Length > 0 ? text.ToString() : "\n  the taxes of a share";
    }

    private static string At(string[] rows, int index) => index < rows.Length ? rows[index] : "nothing";

    private static IEnumerable<string> Rows(DeclaredAmounts amounts)
    {
        foreach (var line in amounts.Lines)
            yield return $"line {line.Id}: {line.Gross}, parts {Text(line.Adjustments)}, net {line.Net}";
        foreach (var adjustment in amounts.Adjustments)
            yield return $"document {adjustment.Amount}, shares {Text(adjustment.Shares.Select(s => s.Amount))}";
        foreach (var group in amounts.Groups)
            yield return $"{group.Key}: base {group.Base}, tax {group.Tax}, {group.TaxInAccountingCurrency}";
        yield return amounts.Totals.ToString();
    }

    private static string Text(IEnumerable<Money> amounts) => $"[{string.Join(", ", amounts)}]";
}
