namespace Invoicing.Parties;

/// <summary>
/// Spain: nine characters. A person's number (DNI; NIE, whose X, Y, Z read as 0, 1, 2; and K, L, M) ends with the
/// letter that the remainder by 23 chooses. An entity's number has an initial for its kind and ends with Luhn's check
/// digit of the seven digits or the letter in its place (J for 0, A for 1); sources differ on which kinds take the
/// digit and which the letter, so either will do. Sources: Royal Decree 338/1990 and Order EHA/451/2008 (NIF).
/// </summary>
internal static class VatCheckSpain
{
    const string PersonLetters = "TRWAGMYFPDXBNJZSQVHLCKE";
    const string EntityLetters = "JABCDEFGHI";

    internal static bool Holds(ReadOnlySpan<char> number) => number[0] switch
    {
        >= '0' and <= '9' => Person(number[..8], first: 0, number[8]),
        >= 'X' and <= 'Z' => Person(number[1..8], first: number[0] - 'X', number[8]),
        'K' or 'L' or 'M' => Person(number[1..8], first: 0, number[8]) || Entity(number[1..]),
        _ => Entity(number[1..]),
    };

    static bool Person(ReadOnlySpan<char> digits, int first, char check) =>
        PersonLetters[(first * 10_000_000 + CheckDigits.Remainder(digits, 100_000_000)) % 23] == check;

    static bool Entity(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < 7; i++)
            sum += i % 2 == 0 ? CheckDigits.DigitSumOfDouble(digits[i]) : CheckDigits.Digit(digits[i]);
        var check = (10 - sum % 10) % 10;
        return digits[7] == '0' + check || digits[7] == EntityLetters[check];
    }
}
