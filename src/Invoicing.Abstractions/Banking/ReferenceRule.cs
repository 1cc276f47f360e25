namespace Invoicing.Banking;

/// <summary>What a scheme of references asks: which texts are references, and which reference a number has.</summary>
internal abstract class ReferenceRule
{
    /// <summary>The longest electronic form of any scheme.</summary>
    public const int Longest = 35;

    /// <summary>Whether a mistyped digit is seen at all.</summary>
    public virtual bool IsChecked => true;

    /// <summary>The electronic form of a text; null where it is no reference of the scheme.</summary>
    public abstract string? Read(ReadOnlySpan<char> text);

    /// <summary>The electronic form for a number of one's own; null where it cannot be told.</summary>
    public abstract string? For(string number);

    /// <summary>The creditor's own number in an electronic form.</summary>
    public abstract string NumberOf(string reference);

    /// <summary>How an electronic form is printed.</summary>
    public virtual string Print(string reference) => reference;

    /// <summary>The text without spaces, in capitals; false where it is longer than any reference.</summary>
    protected static bool TryCompact(ReadOnlySpan<char> text, Span<char> compact, out int length)
    {
        length = 0;
        foreach (var c in text)
        {
            if (c == ' ') continue;
            if (length == compact.Length) return false;
            compact[length++] = char.ToUpperInvariant(c);
        }

        return true;
    }

    protected static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>The letters and digits of a number, in capitals; what people put between them is left out.</summary>
    protected static string? Own(string number)
    {
        var text = string.Concat(number.Where(c => c is not (' ' or '-' or '/' or '.' or '_'))).ToUpperInvariant();
        return text.Length > 0 && text.All(char.IsAsciiLetterOrDigit) ? text : null;
    }
}

/// <summary>The check digits of some digits as a number.</summary>
internal delegate int CheckOf(ReadOnlySpan<char> digits);

/// <summary>Digits that end in check digits.</summary>
/// <param name="shortest">The fewest digits, with the check digits.</param>
/// <param name="longest">The most digits; numbers are filled up with zeros where it is also the fewest.</param>
/// <param name="checkDigits">How many check digits.</param>
/// <param name="checkOf">What they are.</param>
/// <param name="print">How the reference is printed.</param>
internal sealed class DigitsRule(
    int shortest, int longest, int checkDigits, CheckOf checkOf, Func<string, string> print) : ReferenceRule
{
    /// <summary>Characters that stand around and between digits in print.</summary>
    public string Marks { get; init; } = "";

    /// <summary>What begins a code line, before the reference; the text ends at the plus sign after it.</summary>
    public string CodeLine { get; init; } = "";

    /// <summary>Whether the number has a digit for its length at its end.</summary>
    public bool HasLengthDigit { get; init; }

    public override string? Read(ReadOnlySpan<char> text)
    {
        text = text.Trim(' ');
        if (CodeLine.Length > 0 && text.StartsWith(CodeLine, StringComparison.Ordinal))
        {
            text = text[CodeLine.Length..];
            if (text.IndexOf('+') is >= 0 and var end) text = text[..end];
        }

        Span<char> digits = stackalloc char[Longest];
        var length = 0;
        foreach (var c in text)
        {
            if (c == ' ' || (Marks.Length > 0 && Marks.Contains(c, StringComparison.Ordinal))) continue;
            if (length == digits.Length || !(char.IsAsciiDigit(c) || c == '-')) return null;
            digits[length++] = c;
        }

        return Holds(digits[..length]) ? digits[..length].ToString() : null;
    }

    public override string? For(string number)
    {
        if (Own(number) is not { } own || !IsDigits(own)) return null;
        if (shortest == longest && own.Length < longest - checkDigits)
            own = own.PadLeft(longest - checkDigits, '0');
        if (HasLengthDigit) own += (char)('0' + (own.Length + 2) % 10);
        if (own.Length < shortest - checkDigits) own = own.PadLeft(shortest - checkDigits, '0');
        var reference = own + CheckText(checkOf(own));
        return Holds(reference) ? reference : null;
    }

    public override string NumberOf(string reference) => reference[..^(checkDigits + (HasLengthDigit ? 1 : 0))];

    public override string Print(string reference) => print(reference);

    private bool Holds(ReadOnlySpan<char> text)
    {
        if (text.Length < shortest || text.Length > longest) return false;
        var body = text[..^checkDigits];
        if (!IsDigits(body) || (HasLengthDigit && body[^1] - '0' != text.Length % 10)) return false;
        // A number of zeros only satisfies most formulas and names nothing.
        return body.ContainsAnyExcept('0') && text[^checkDigits..].SequenceEqual(CheckText(checkOf(body)));
    }

    private string CheckText(int check) => checkDigits == 2
        ? new string([(char)('0' + check / 10), (char)('0' + check % 10)])
        : check == 10 ? "-" : new string((char)('0' + check), 1);
}
