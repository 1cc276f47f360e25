using System.Collections.Immutable;

namespace Invoicing.Parties;

/// <summary>Whether a number's check digits hold; it stands without prefix and suffix, in its pattern.</summary>
internal delegate bool VatCheck(ReadOnlySpan<char> number);

/// <summary>What is known of the VAT numbers of one state: a row of <see cref="VatStates"/>.</summary>
/// <param name="Prefix">What the number begins with: EL for Greece, CHE for Switzerland, else the country code.</param>
/// <param name="Patterns">The patterns of the number after its prefix, one of which it must have.</param>
/// <param name="Check">The check-digit rule.</param>
/// <param name="CheckAt">Where the check digits stand in the number after its prefix.</param>
internal sealed record VatState(string Prefix, ImmutableArray<string> Patterns, VatCheck Check, Range CheckAt)
{
    /// <summary>What the number ends with, one of which it must have; empty where a number has no ending.</summary>
    internal ImmutableArray<string> Suffixes { get; init; } = [];

    /// <summary>The whole pattern for a reader: "CHE999999999MWST or CHE999999999TVA".</summary>
    internal string Expected => string.Join(" or ", Suffixes.IsEmpty
        ? Patterns.Select(p => Prefix + p)
        : Patterns.SelectMany(p => Suffixes.Select(s => Prefix + p + s)));

    /// <summary>
    /// The number between prefix and suffix, or empty where <paramref name="number"/> (normal form) has not the
    /// pattern of this state.
    /// </summary>
    internal ReadOnlySpan<char> Body(ReadOnlySpan<char> number)
    {
        if (!number.StartsWith(Prefix, StringComparison.Ordinal))
            return default;
        var body = WithoutSuffix(number[Prefix.Length..]);
        foreach (var pattern in Patterns)
        {
            if (VatPattern.Matches(pattern, body))
                return body;
        }

        return default;
    }

    ReadOnlySpan<char> WithoutSuffix(ReadOnlySpan<char> body)
    {
        if (Suffixes.IsEmpty)
            return body;
        foreach (var suffix in Suffixes)
        {
            if (body.EndsWith(suffix, StringComparison.Ordinal))
                return body[..^suffix.Length];
        }

        return default;
    }

    /// <summary>
    /// The check digits that make <paramref name="body"/> hold, found by trying each; null where none does. Two where
    /// a state knows two schemes ("23 or 78").
    /// </summary>
    internal string? ExpectedCheckDigits(ReadOnlySpan<char> body)
    {
        Span<char> tried = stackalloc char[body.Length];
        body.CopyTo(tried);
        var place = tried[CheckAt];
        var isLetter = char.IsAsciiLetterUpper(place[0]);
        if (place.Length == 2 && (isLetter || char.IsAsciiLetterUpper(place[1])))
            return null;
        string? found = null;
        for (var i = 0; i < (isLetter ? 26 : place.Length == 2 ? 100 : 10); i++)
        {
            place[^1] = (char)(isLetter ? 'A' + i : '0' + i % 10);
            if (place.Length == 2)
                place[0] = (char)('0' + i / 10);
            if (Check(tried))
                found = found is null ? place.ToString() : $"{found} or {place}";
        }

        return found;
    }
}
