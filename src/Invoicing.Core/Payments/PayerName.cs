using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Invoicing.Payments;

/// <summary>
/// A payer's name as words that can be compared: capitals of the Latin alphabet without accents, digits; AE, OE and UE
/// as A, O and U, however umlauts were written; legal forms and words for "and" left out. Immutable.
/// </summary>
internal sealed class PayerName
{
    private const int LongestName = 200;

    private static readonly FrozenSet<string> LeftOut = new[]
    {
        "AB", "AG", "AS", "ASA", "APS", "BV", "BVBA", "CO", "COMPANY", "CORP", "CORPORATION", "DOO", "EG", "EIRL", "EK",
        "EURL", "EV", "GBR", "GMBH", "INC", "INCORPORATED", "IVS", "KFT", "KG", "KGAA", "KS", "LDA", "LIMITED", "LLC",
        "LLP", "LP", "LTD", "MBH", "NV", "OHG", "OU", "OY", "OYJ", "PLC", "PTY", "SA", "SARL", "SAS", "SASU", "SC", "SE",
        "SL", "SNC", "SPA", "SPZOO", "SRL", "SRO", "UAB", "UG", "VOF", "ZRT", "AND", "ET", "OCH", "OG", "UND", "Y", "E",
    }.ToFrozenSet(StringComparer.Ordinal);

    private PayerName(ImmutableArray<string> words)
    {
        Words = words;
        Key = string.Join(' ', words);
        Length = words.Sum(word => word.Length);
    }

    public ImmutableArray<string> Words { get; }

    /// <summary>All words; empty where the name says nothing.</summary>
    public string Key { get; }

    private int Length { get; }

    public static PayerName Of(string name)
    {
        var words = Cut(name.Length <= LongestName ? name : name[..LongestName]);
        var kept = words.Where(word => !LeftOut.Contains(word)).ToImmutableArray();
        return new PayerName(kept.IsEmpty ? [.. words] : kept);
    }

    /// <summary>
    /// How alike two names are, in percent: twice the letters of the words that both have, by the letters of both. A
    /// last word that was cut off counts with what is left of it.
    /// </summary>
    public int SimilarityTo(PayerName other)
    {
        if (Length == 0 || other.Length == 0) return 0;
        if (Key == other.Key) return 100;
        var common = 0;
        var taken = new bool[other.Words.Length];
        foreach (var word in Words)
        {
            var at = -1;
            for (var i = 0; i < taken.Length && at < 0; i++)
                if (!taken[i] && other.Words[i] == word) at = i;
            for (var i = 0; i < taken.Length && at < 0; i++)
                if (!taken[i] && IsCutOff(word, other.Words[i])) at = i;
            if (at < 0) continue;
            taken[at] = true;
            common += Math.Min(word.Length, other.Words[at].Length);
        }

        return Math.Min(99, 200 * common / (Length + other.Length));
    }

    /// <summary>The words of a text that are not numbers, as a key; empty where there are none.</summary>
    public static string TextKey(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return string.Empty;
        var words = Cut(text.Length <= LongestName ? text : text[..LongestName]);
        return string.Join(' ', words.Where(word => !word.Any(char.IsAsciiDigit)));
    }

    private static bool IsCutOff(string one, string other) => one.Length >= 4 && other.Length >= 4
        && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));

    /// <summary>Words, and "S.A.R.L." as one.</summary>
    private static List<string> Cut(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in Ascii.IsValid(name) ? name : Decomposed(name))
        {
            if (c == 'ß') word.Append("SS");
            else if (char.IsLetterOrDigit(c)) word.Append(char.ToUpperInvariant(c));
            else if (c is not ('.' or '\'')
                && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) End(words, word);
        }

        End(words, word);
        return words;
    }

    private static string Decomposed(string name)
    {
        // A lone half of a pair has no normal form.
        foreach (var rune in name.EnumerateRunes())
            if (rune == Rune.ReplacementChar) return name;
        return name.Normalize(NormalizationForm.FormD);
    }

    private static void End(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
            words.Add(word.Replace("AE", "A").Replace("OE", "O").Replace("UE", "U").ToString());
        word.Clear();
    }
}
