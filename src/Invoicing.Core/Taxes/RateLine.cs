using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Taxes;

/// <summary>The words of one line, taken from the left. The first that is not what was expected is kept, and all after
/// it are skipped.</summary>
internal sealed class RateLine
{
    private readonly string[] _words;
    private int _next;

    public RateLine(ReadOnlySpan<char> line, int number)
    {
        var comment = line.IndexOf('#');
        _words = (comment < 0 ? line : line[..comment]).ToString()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Number = number;
    }

    public int Number { get; }

    public bool IsEmpty => _words.Length == 0;

    public bool HasMore => Expected is null && _next < _words.Length;

    /// <summary>What was expected where the line is wrong; null while it is right.</summary>
    public string? Expected { get; private set; }

    /// <summary>What stands there instead.</summary>
    public string Found { get; private set; } = "";

    public string Word(string expected)
    {
        if (HasMore) return _words[_next++];
        Fail(expected, "the end of the line");
        return "";
    }

    /// <summary>All words that are left.</summary>
    public string Rest(string expected)
    {
        var first = Word(expected);
        var rest = string.Join(' ', _words.Skip(_next).Prepend(first));
        _next = _words.Length;
        return rest;
    }

    public CountryCode Country() =>
        Parsed("a country's code of ISO 3166-1", static (string word, out CountryCode code) =>
            CountryCode.TryOf(word, out code));

    public LocalDate Date() => Parsed<LocalDate>("a date as 2015-01-01", TryDate);

    /// <summary><c>2015-01-01..2020-06-30</c>, both days included, or <c>2015-01-01..</c> for what is still in
    /// force.</summary>
    public (LocalDate From, LocalDate? LastDay) Days() =>
        Parsed<(LocalDate From, LocalDate? LastDay)>("days as 2015-01-01..2020-06-30, or 2015-01-01..", TryDays);

    /// <summary>A number of per cent and the sign: <c>9.975 %</c>.</summary>
    public Percentage Rate()
    {
        const string Wanted = "a rate as 9.975 %";
        var rate = Parsed(Wanted, static (string word, out Percentage found) =>
            Percentage.TryParse($"{word} %", CultureInfo.InvariantCulture, out found));
        if (Word(Wanted) is not "%" and { Length: > 0 } other) Fail(Wanted, other);
        return rate;
    }

    public void Fail(string expected, string found)
    {
        if (Expected is not null) return;
        Expected = expected;
        Found = found;
    }

    private static bool TryDate(string word, out LocalDate date)
    {
        var parsed = LocalDatePattern.Iso.Parse(word);
        date = parsed.Success ? parsed.Value : default;
        return parsed.Success;
    }

    private static bool TryDays(string word, out (LocalDate From, LocalDate? LastDay) days)
    {
        days = default;
        var dots = word.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 || !TryDate(word[..dots], out var from)) return false;
        days = (from, null);
        if (dots + 2 == word.Length) return true;
        if (!TryDate(word[(dots + 2)..], out var last)) return false;
        days = (from, last);
        return true;
    }

    private T Parsed<T>(string expected, TryRead<T> tryRead)
    {
        var word = Word(expected);
        if (Expected is not null) return default!;
        if (tryRead(word, out var value)) return value;
        Fail(expected, word);
        return default!;
    }

    private delegate bool TryRead<T>(string word, out T value);
}
