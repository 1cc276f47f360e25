using System.Globalization;
using System.Text;
using NodaTime;

namespace Invoicing.Numbering;

/// <summary>The pattern of a series, read.</summary>
internal sealed class NumberPattern
{
    private const int MaxWidth = 18;

    private readonly List<(string Text, bool IsToken)> _parts = [];

    private NumberPattern()
    {
    }

    /// <summary>Whether numbers show the fiscal year, so that the counter can start again with it.</summary>
    public bool ShowsYear => _parts.Exists(part => part is { IsToken: true, Text: "yyyy" or "yy" });

    /// <summary>The pattern, or null where it has not exactly one counter, or a brace that is no token's.</summary>
    public static NumberPattern? Read(string pattern)
    {
        var read = new NumberPattern();
        var rest = pattern.AsSpan();
        while (!rest.IsEmpty)
        {
            var brace = rest.IndexOfAny('{', '}');
            if (brace < 0) brace = rest.Length;
            if (brace > 0) read._parts.Add((rest[..brace].ToString(), false));
            rest = rest[brace..];
            if (rest.IsEmpty) break;
            var close = rest.IndexOf('}');
            if (close < 1) return null;
            read._parts.Add((rest[1..close].ToString(), true));
            rest = rest[(close + 1)..];
        }

        return read.IsSound() ? read : null;
    }

    public string Format(long number, int fiscalYear, LocalDate issued)
    {
        var text = new StringBuilder();
        foreach (var (part, isToken) in _parts)
        {
            if (!isToken)
                text.Append(part);
            else
                text.Append(part switch
                {
                    "yyyy" => fiscalYear.ToString("0000", CultureInfo.InvariantCulture),
                    "yy" => (fiscalYear % 100).ToString("00", CultureInfo.InvariantCulture),
                    "MM" => issued.Month.ToString("00", CultureInfo.InvariantCulture),
                    _ => number.ToString(part, CultureInfo.InvariantCulture),
                });
        }

        return text.ToString();
    }

    private bool IsSound() =>
        _parts.Count(part => part.IsToken && IsCounter(part.Text)) == 1
        && _parts.TrueForAll(part => !part.IsToken || part.Text is "yyyy" or "yy" or "MM" || IsCounter(part.Text));

    private static bool IsCounter(string token) =>
        token.Length is > 0 and <= MaxWidth && token.All(character => character == '0');
}
