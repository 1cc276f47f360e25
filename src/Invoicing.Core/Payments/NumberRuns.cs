using System.Collections.Immutable;

namespace Invoicing.Payments;

/// <summary>The runs of digits in a text, one after the other and joined as far as only marks stand between
/// them.</summary>
internal static class NumberRuns
{
    /// <summary>More runs are no remittance information any more.</summary>
    private const int MostRuns = 32;

    private const int MostJoined = 4;
    private const int MostOnStack = 64;

    /// <summary>All digits of a text; empty where it has none.</summary>
    public static string DigitsOf(ReadOnlySpan<char> text)
    {
        Span<char> digits = text.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
            if (char.IsAsciiDigit(c)) digits[length++] = c;
        return digits[..length].ToString();
    }

    /// <summary>The digits of a text, each run of them without zeros in front; a run of zeros is one.</summary>
    public static string PlainDigitsOf(ReadOnlySpan<char> text)
    {
        Span<char> digits = text.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[text.Length];
        var length = 0;
        var begins = true;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                begins = true;
                continue;
            }

            var isLast = at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]);
            if (begins && text[at] == '0' && !isLast) continue;
            begins = false;
            digits[length++] = text[at];
        }

        return digits[..length].ToString();
    }

    /// <summary>The numbers that runs may be, longest first: as they stand, and without zeros in front of runs.</summary>
    public static List<(string Digits, string Plain)> Of(string text)
    {
        var runs = Runs(text);
        var numbers = new List<(string, string)>();
        for (var count = Math.Min(MostJoined, runs.Length); count > 0; count--)
        {
            for (var first = 0; first + count <= runs.Length; first++)
            {
                if (runs[first + count - 1].To - runs[first].From > NearNumbers.Longest * 2) continue;
                if (HasLetter(text, runs[first].To, runs[first + count - 1].From)) continue;
                var within = text.AsSpan(runs[first].From, runs[first + count - 1].To - runs[first].From);
                numbers.Add((DigitsOf(within), PlainDigitsOf(within)));
            }
        }

        return numbers;
    }

    private static bool HasLetter(string text, int from, int to)
    {
        for (var at = from; at < to; at++)
            if (char.IsLetter(text[at])) return true;
        return false;
    }

    private static ImmutableArray<(int From, int To)> Runs(string text)
    {
        var runs = ImmutableArray.CreateBuilder<(int, int)>();
        for (var at = 0; at < text.Length && runs.Count < MostRuns;)
        {
            var from = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            if (at > from) runs.Add((from, at));
            else at++;
        }

        return runs.DrainToImmutable();
    }
}
