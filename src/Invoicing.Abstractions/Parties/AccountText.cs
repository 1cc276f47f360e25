namespace Invoicing.Parties;

/// <summary>The text of account and bank codes: capitals and digits, written with or without spaces.</summary>
internal static class AccountText
{
    /// <summary>
    /// The text in capitals without spaces; null where nothing is left, more than <paramref name="longest"/>
    /// characters are, or one of them is neither letter nor digit.
    /// </summary>
    internal static string? Compact(ReadOnlySpan<char> text, int longest)
    {
        Span<char> kept = stackalloc char[longest];
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                continue;
            if (count == longest || !char.IsAsciiLetterOrDigit(c))
                return null;
            kept[count++] = char.ToUpperInvariant(c);
        }

        return count == 0 ? null : kept[..count].ToString();
    }
}
