namespace Invoicing.Banking;

/// <summary>A text as the runs of letters and the runs of digits in it, in capitals; all else only parts
/// them.</summary>
internal sealed class ReferenceText
{
    private readonly char[] _characters;
    private readonly int[] _starts;

    private ReferenceText(char[] characters, int[] starts, int count)
    {
        _characters = characters;
        _starts = starts;
        Count = count;
    }

    /// <summary>How many runs there are.</summary>
    public int Count { get; }

    public static ReferenceText Of(string text)
    {
        int count = 0, characters = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiLetterOrDigit(text[at])) continue;
            characters++;
            if (at == 0 || KindOf(text[at]) != KindOf(text[at - 1])) count++;
        }

        var read = new ReferenceText(new char[characters], new int[count + 1], count);
        read.Fill(text);
        return read;
    }

    /// <summary>How many letters and digits some runs have.</summary>
    public int LengthOf(int from, int to) => _starts[to] - _starts[from];

    /// <summary>All letters and digits of some runs.</summary>
    public ReadOnlySpan<char> Characters(int from, int to) => _characters.AsSpan(_starts[from].._starts[to]);

    /// <summary>Some runs with a space between, digits without leading zeros: what equal numbers share. Empty where it
    /// is longer than the place for it.</summary>
    public ReadOnlySpan<char> Key(int from, int to, Span<char> place)
    {
        var length = 0;
        for (var run = from; run < to; run++)
        {
            var characters = Characters(run, run + 1);
            if (char.IsAsciiDigit(characters[0]) && characters.TrimStart('0') is var digits)
                characters = digits.IsEmpty ? characters[..1] : digits;
            if (length + characters.Length + 1 > place.Length) return default;
            if (run > from) place[length++] = ' ';
            characters.CopyTo(place[length..]);
            length += characters.Length;
        }

        return place[..length];
    }

    /// <summary>Whether some runs, with the same letters and digits as a reference, are that reference: a number of it
    /// stands in several runs only where it begins with a zero ("000 12" is 00012, but "1 12" is not 112).</summary>
    public bool Holds(int from, int to, ReferenceText reference)
    {
        var run = 0;
        for (var next = from + 1; next < to; next++)
        {
            var at = _starts[next] - _starts[from];
            while (reference._starts[run + 1] <= at) run++;
            if (reference._starts[run] < at && reference._characters[reference._starts[run]] is >= '1' and <= '9')
                return false;
        }

        return true;
    }

    private void Fill(string text)
    {
        int run = 0, length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiLetterOrDigit(text[at])) continue;
            if (at == 0 || KindOf(text[at]) != KindOf(text[at - 1])) _starts[run++] = length;
            _characters[length++] = char.ToUpperInvariant(text[at]);
        }

        _starts[run] = length;
    }

    private static int KindOf(char c) => char.IsAsciiDigit(c) ? 1 : char.IsAsciiLetter(c) ? 2 : 0;
}
