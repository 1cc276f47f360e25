namespace Invoicing.Parties;

/// <summary>
/// The arithmetic that check-digit schemes share. Every method expects text that its pattern has admitted already:
/// ASCII digits where it reads digits, ASCII capital letters or digits where it reads both.
/// </summary>
internal static class CheckDigits
{
    internal static int Digit(char c) => c - '0';

    /// <summary>The sum of each digit times its weight, for as many digits as there are weights.</summary>
    internal static int WeightedSum(ReadOnlySpan<char> digits, ReadOnlySpan<byte> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += Digit(digits[i]) * weights[i];
        return sum;
    }

    /// <summary>The remainder of the whole number that the digits spell.</summary>
    internal static int Remainder(ReadOnlySpan<char> digits, int modulus)
    {
        var remainder = 0;
        foreach (var c in digits)
            remainder = (remainder * 10 + Digit(c)) % modulus;
        return remainder;
    }

    /// <summary>The number that two digits spell.</summary>
    internal static int TwoDigits(ReadOnlySpan<char> digits) => Digit(digits[0]) * 10 + Digit(digits[1]);

    /// <summary>Luhn's formula, also called "modulus 10 double-add-double" (ISO/IEC 7812-1, annex B).</summary>
    internal static bool Luhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += (digits.Length - i) % 2 == 0 ? DigitSumOfDouble(digits[i]) : Digit(digits[i]);
        return sum % 10 == 0;
    }

    /// <summary>The digit sum of twice the digit: 7 gives 14 gives 5.</summary>
    internal static int DigitSumOfDouble(char c)
    {
        var twice = Digit(c) * 2;
        return twice > 9 ? twice - 9 : twice;
    }

    /// <summary>The hybrid system MOD 11,10 (ISO/IEC 7064, clause 8): the check digit is the last one.</summary>
    internal static bool Modulo11And10(ReadOnlySpan<char> digits)
    {
        var product = 10;
        foreach (var c in digits[..^1])
        {
            var sum = (Digit(c) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (product + Digit(digits[^1])) % 10 == 1;
    }

    /// <summary>
    /// The remainder by 97 with letters read as 10 to 35 (ISO/IEC 7064, MOD 97-10), going on from
    /// <paramref name="start"/>, so that text in several pieces can be read without joining it.
    /// </summary>
    internal static int Modulo97(ReadOnlySpan<char> text, int start = 0)
    {
        var remainder = start;
        foreach (var c in text)
            remainder = char.IsAsciiDigit(c)
                ? (remainder * 10 + Digit(c)) % 97
                : (remainder * 100 + (c - 'A' + 10)) % 97;
        return remainder;
    }
}
