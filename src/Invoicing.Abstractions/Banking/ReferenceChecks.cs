using Invoicing.Parties;

namespace Invoicing.Banking;

/// <summary>The arithmetic of check digits in references. Every method expects ASCII digits.</summary>
internal static class ReferenceChecks
{
    private static ReadOnlySpan<byte> SwissCarry => [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];

    /// <summary>Luhn's check digit: each second digit from the right is doubled, digit sums are added up to the next
    /// ten.</summary>
    public static int LuhnOf(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += (digits.Length - i) % 2 == 1 ? CheckDigits.DigitSumOfDouble(digits[i]) : digits[i] - '0';
        return (10 - sum % 10) % 10;
    }

    /// <summary>Recursive modulo 10: a carry goes from digit to digit through a table, the check digit brings it to
    /// ten.</summary>
    public static int RecursiveModulo10Of(ReadOnlySpan<char> digits)
    {
        var carry = 0;
        foreach (var c in digits) carry = SwissCarry[(carry + c - '0') % 10];
        return (10 - carry) % 10;
    }

    /// <summary>The weights 7, 3, 1 from the right, up to the next ten.</summary>
    public static int Weights731Of(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += (digits[^(i + 1)] - '0') * (i % 3) switch { 0 => 7, 1 => 3, _ => 1 };
        return (10 - sum % 10) % 10;
    }

    /// <summary>Modulus 11 with the weights 2 to 7, again and again, from the right; 10 is written as a
    /// hyphen.</summary>
    public static int Modulus11To7Of(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++) sum += (digits[^(i + 1)] - '0') * (2 + i % 6);
        return (11 - sum % 11) % 11;
    }

    /// <summary>Modulus 11 with weights from 2 on from the right; 0 for 10 and 11.</summary>
    public static int Modulus11Of(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++) sum += (digits[^(i + 1)] - '0') * (2 + i);
        var check = 11 - sum % 11;
        return check >= 10 ? 0 : check;
    }

    /// <summary>The remainder by 97, or 97 where there is none.</summary>
    public static int Modulo97Of(ReadOnlySpan<char> digits) => CheckDigits.Modulo97(digits) is var rest and not 0
        ? rest
        : 97;
}

/// <summary>How references are printed.</summary>
internal static class ReferencePrint
{
    /// <summary>Groups of four from the left.</summary>
    public static string Fours(string reference) =>
        string.Join(' ', reference.Chunk(4).Select(group => new string(group)));

    /// <summary>Groups of five from the right.</summary>
    public static string FivesFromRight(string reference)
    {
        var first = reference.Length % 5;
        var groups = reference[first..].Chunk(5).Select(group => new string(group));
        return string.Join(' ', first == 0 ? groups : groups.Prepend(reference[..first]));
    }

    /// <summary>"+++090/9337/55493+++".</summary>
    public static string Belgian(string reference) => $"+++{reference[..3]}/{reference[3..7]}/{reference[7..]}+++";
}
