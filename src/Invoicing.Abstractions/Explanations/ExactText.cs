namespace Invoicing.Explanations;

/// <summary>Exact numbers for readers: decimals where they end, else the first ones and three dots.</summary>
internal static class ExactText
{
    private const int MostDecimals = 12;

    /// <summary>The number with at least two decimals more than the digits, as far as it is no whole number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">The digits to which it is going to be rounded.</param>
    public static string Of(Exact value, int digits)
    {
        var text = value.ToText();
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : text.Length - point - 1;
        if (text.Contains('/', StringComparison.Ordinal) || decimals > MostDecimals)
            return Exact.Of(value.Round(MostDecimals, Rounding.Down), Powers.Big(MostDecimals)).ToText() + "...";
        if (digits == 0) return text;
        if (point < 0) text += ".";
        return text.PadRight(text.Length - decimals + Math.Max(decimals, digits + 2), '0');
    }
}
