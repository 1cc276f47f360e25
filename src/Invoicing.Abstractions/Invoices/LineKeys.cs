using System.Globalization;
using Invoicing.Discounts;

namespace Invoicing.Invoices;

/// <summary>What lines are known by (docs/calculation.md, KEYS).</summary>
internal static class LineKeys
{
    /// <summary>The id of a line (BT-126), or its position counted from 1 where it has none.</summary>
    public static string Of(InvoiceLine line, int index) =>
        line.Id.Length > 0 ? line.Id : (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a document allowance or charge names the line.</summary>
    public static bool IsNamed(Adjustment adjustment, string key)
    {
        foreach (var line in adjustment.Lines)
            if (string.Equals(line, key, StringComparison.Ordinal)) return true;
        return false;
    }
}
