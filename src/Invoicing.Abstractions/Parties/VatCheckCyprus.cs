namespace Invoicing.Parties;

/// <summary>
/// Cyprus: eight digits and a letter. Digits at odd places are translated (0 to 1, 1 to 0, 2 to 5 and so on), the
/// others taken as they are; the sum's remainder by 26 is the letter. Source: Tax Department of Cyprus, structure
/// of the tax identification code.
/// </summary>
internal static class VatCheckCyprus
{
    static ReadOnlySpan<byte> AtOddPlaces => [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];

    internal static bool Holds(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < 8; i++)
        {
            var digit = CheckDigits.Digit(number[i]);
            sum += i % 2 == 0 ? AtOddPlaces[digit] : digit;
        }

        return sum % 26 == number[8] - 'A';
    }
}
