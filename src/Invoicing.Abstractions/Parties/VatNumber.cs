namespace Invoicing.Parties;

/// <summary>
/// VAT identification numbers (BT-31, BT-48): normal form, state, syntax and check digit for the states of the
/// European Union, the United Kingdom (GB, XI), Switzerland and Norway. A number that passes need not exist: whether
/// it does only the state knows (VIES).
/// </summary>
public static class VatNumber
{
    /// <summary>
    /// Capitals, without spaces, dots, hyphens, slashes and commas: "DE 136.695.976" gives "DE136695976".
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="number"/> is null.</exception>
    public static string Normal(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return IsNormal(number)
            ? number
            : string.Concat(number.Where(c => !IsSeparator(c)).Select(char.ToUpperInvariant));
    }

    /// <summary>The state whose prefix the number bears (EL gives Greece, CHE Switzerland); null where none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="number"/> is null.</exception>
    public static CountryCode? CountryOf(string number)
    {
        var normal = Normal(number).AsSpan();
        if (normal.Length < 2)
            return null;
        var prefix = normal[..2];
        return CountryCode.TryOf(prefix is "EL" ? "GR" : prefix, out var country) ? country : null;
    }

    /// <summary>
    /// Whether the number has the pattern of its state and its check digits hold; false also for a state of which no
    /// pattern is held.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="number"/> is null.</exception>
    public static bool IsValid(string number)
    {
        var normal = Normal(number);
        return normal.Length >= 2 && VatStates.Of(normal.AsSpan(0, 2)) is { } state
            && state.Body(normal) is { IsEmpty: false } body && state.Check(body);
    }

    /// <summary>What VAT numbers of a country begin with: its code, but EL for Greece, CHE for Switzerland.</summary>
    internal static string PrefixOf(CountryCode country) => country.Code switch
    {
        "GR" => "EL",
        "CH" => "CHE",
        var code => code,
    };

    static bool IsNormal(string number) => !number.AsSpan().ContainsAnyExcept(NormalCharacters);

    static readonly System.Buffers.SearchValues<char> NormalCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+*");

    static bool IsSeparator(char c) => char.IsWhiteSpace(c) || c is '.' or '-' or '/' or ',';
}
