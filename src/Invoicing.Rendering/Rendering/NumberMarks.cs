using System.Globalization;
using System.Text;

namespace Invoicing.Rendering;

/// <summary>How a language marks decimals and thousands.</summary>
internal readonly record struct NumberMarks(char Decimal, char Group)
{
    private const int GroupLength = 3;

    /// <summary>A number with all its digits, and with at least as many decimals as asked for.</summary>
    public string Format(decimal value, int leastDecimals)
    {
        var plain = Math.Abs(value).ToString(CultureInfo.InvariantCulture);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? plain : plain[..point];
        var decimals = (point < 0 ? string.Empty : plain[(point + 1)..].TrimEnd('0')).PadRight(leastDecimals, '0');
        var text = new StringBuilder();
        if (value < 0) text.Append('-');
        for (var i = 0; i < whole.Length; i++)
        {
            if (i > 0 && (whole.Length - i) % GroupLength == 0) text.Append(Group);
            text.Append(whole[i]);
        }

        return decimals.Length == 0 ? text.ToString() : text.Append(Decimal).Append(decimals).ToString();
    }
}
