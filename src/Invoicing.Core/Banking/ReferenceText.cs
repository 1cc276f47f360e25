using System.Collections.Immutable;

namespace Invoicing.Banking;

/// <summary>A text as the runs of letters and the runs of digits in it, in capitals; all else only parts
/// them.</summary>
internal sealed class ReferenceText
{
    private const int LongestCreditorReference = 25;

    private readonly ImmutableArray<string> _runs;
    private readonly ImmutableArray<int> _starts;

    private ReferenceText(ImmutableArray<string> runs, ImmutableArray<int> starts)
    {
        _runs = runs;
        _starts = starts;
    }

    /// <summary>How many runs there are.</summary>
    public int Count => _runs.Length;

    public static ReferenceText Of(string text)
    {
        var runs = ImmutableArray.CreateBuilder<string>();
        var starts = ImmutableArray.CreateBuilder<int>();
        var characters = 0;
        for (var at = 0; at < text.Length;)
        {
            var from = at;
            if (char.IsAsciiDigit(text[at]))
                while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            else
                while (at < text.Length && char.IsAsciiLetter(text[at])) at++;
            if (at == from)
            {
                at++;
                continue;
            }

            runs.Add(text[from..at].ToUpperInvariant());
            starts.Add(characters);
            characters += at - from;
        }

        starts.Add(characters);
        return new ReferenceText(runs.DrainToImmutable(), starts.DrainToImmutable());
    }

    /// <summary>How many letters and digits some runs have.</summary>
    public int LengthOf(int from, int to) => _starts[to] - _starts[from];

    /// <summary>Some runs, digits without leading zeros: what equal numbers share.</summary>
    public string Key(int from, int? to = null) => string.Join(' ', _runs[from..(to ?? Count)].Select(WithoutZeros));

    /// <summary>All letters and digits of some runs; null where they are more than asked for.</summary>
    public string? Characters(int from, int to, int most) =>
        LengthOf(from, to) > most ? null : string.Concat(_runs[from..to]);

    /// <summary>All letters and digits from a run on.</summary>
    public string Characters(int from) => string.Concat(_runs[from..]);

    /// <summary>Whether some runs, with the same letters and digits as a reference, are that reference: a number of it
    /// stands in several runs only where it begins with a zero ("000 12" is 00012, but "1 12" is not 112).</summary>
    public bool Holds(int from, int to, ReferenceText reference)
    {
        var run = 0;
        for (var next = from + 1; next < to; next++)
        {
            var at = _starts[next] - _starts[from];
            while (reference._starts[run + 1] <= at) run++;
            if (reference._starts[run] < at && reference._runs[run][0] is >= '1' and <= '9') return false;
        }

        return true;
    }

    /// <summary>What may be ISO 11649 references in the text, spaces in them or not; of those that begin at one place
    /// the longest first.</summary>
    public IEnumerable<(int From, int To, CreditorReference Reference)> CreditorReferences()
    {
        for (var from = 0; from < Count; from++)
        {
            if (_runs[from] != "RF") continue;
            for (var to = Math.Min(Count, from + LongestCreditorReference); to > from; to--)
            {
                if (Characters(from, to, LongestCreditorReference) is not { } text
                    || !CreditorReference.TryParse(text, null, out var reference)) continue;
                yield return (from, to, reference);
            }
        }
    }

    private static string WithoutZeros(string run) =>
        char.IsAsciiDigit(run[0]) && run.TrimStart('0') is var digits ? digits.Length == 0 ? "0" : digits : run;
}
