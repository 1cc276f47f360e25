namespace Invoicing.Banking;

/// <summary>The models of Slovenia and Croatia: country, model, then parts of digits with hyphens between them, the
/// last digit of all a check digit or none.</summary>
/// <param name="model">Country and model: "SI12".</param>
/// <param name="parts">How many parts there may be.</param>
/// <param name="longestPart">How many digits a part may have, the check digit among them.</param>
/// <param name="isChecked">Whether the last digit checks the others.</param>
internal sealed class ModelRule(string model, int parts, int longestPart, bool isChecked) : ReferenceRule
{
    private const int MostDigits = 20;
    private const int MostCharacters = 22;

    public override bool IsChecked => isChecked;

    public override string? Read(ReadOnlySpan<char> text)
    {
        Span<char> compact = stackalloc char[Longest];
        if (!TryCompact(text, compact, out var length)) return null;
        var reference = compact[..length];
        return reference.StartsWith(model, StringComparison.Ordinal) && Holds(reference[model.Length..])
            ? reference.ToString()
            : null;
    }

    public override string? For(string number)
    {
        var own = string.Concat(number.Where(c => c != ' '));
        if (own.Length == 0 || own.Any(c => c != '-' && !char.IsAsciiDigit(c))) return null;
        if (isChecked) own += (char)('0' + ReferenceChecks.Modulus11Of(Digits(own)));
        return Holds(own) ? model + own : null;
    }

    public override string NumberOf(string reference) =>
        isChecked ? reference[model.Length..^1] : reference[model.Length..];

    public override string Print(string reference) => $"{model} {reference[model.Length..]}";

    private bool Holds(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MostCharacters || text.ContainsAnyExcept("0123456789-")) return false;
        var count = 0;
        foreach (var range in text.Split('-'))
        {
            var length = text[range].Length;
            if (++count > parts || length == 0 || length > longestPart) return false;
        }

        var digits = Digits(text);
        if (digits.Length > MostDigits) return false;
        return !isChecked
            || (digits.Length > 1 && digits[^1] - '0' == ReferenceChecks.Modulus11Of(digits.AsSpan(..^1)));
    }

    private static string Digits(ReadOnlySpan<char> text) => text.ToString().Replace("-", "", StringComparison.Ordinal);
}

/// <summary>References that are creditor references of ISO 11649, of any number or of Finnish ones.</summary>
internal sealed class CreditorReferenceRule(ReferenceRule? inner) : ReferenceRule
{
    private const int PrefixLength = 4;

    public override string? Read(ReadOnlySpan<char> text)
    {
        if (!CreditorReference.TryParse(text, null, out var reference)) return null;
        return inner is null || inner.Read(reference.Reference) is not null ? reference.ToString() : null;
    }

    public override string? For(string number)
    {
        var own = inner is null ? Own(number) : inner.For(number)?.TrimStart('0');
        return own is { Length: > 0 and <= 21 } ? CreditorReference.Of(own).ToString() : null;
    }

    public override string NumberOf(string reference) => inner is null
        ? reference[PrefixLength..]
        : inner.NumberOf(reference[PrefixLength..]);

    public override string Print(string reference) => ReferencePrint.Fours(reference);
}

/// <summary>End-to-end identifications: characters of the SEPA character set, nothing to check.</summary>
internal sealed class EndToEndRule : ReferenceRule
{
    private const string Characters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-?:().,'+ ";

    public override bool IsChecked => false;

    public override string? Read(ReadOnlySpan<char> text)
    {
        text = text.Trim(' ');
        return text.Length is 0 or > Longest || text.ContainsAnyExcept(Characters) || text is "NOTPROVIDED"
            || text[0] == '/' || text[^1] == '/' || text.Contains("//", StringComparison.Ordinal)
            ? null
            : text.ToString();
    }

    public override string? For(string number) => Read(number);

    public override string NumberOf(string reference) => reference;
}
