namespace Invoicing.Parties;

/// <summary>
/// Lithuania: nine digits, or twelve for a temporary registration. The sum weighted 1 to 9 in turn gives the last
/// digit by its remainder by 11; where that is 10, the weights begin with 3 instead, and a second 10 is written 0.
/// Source: State Tax Inspectorate (VMI), VAT payer's code.
/// </summary>
internal static class VatCheckLithuania
{
    internal static bool Holds(ReadOnlySpan<char> number)
    {
        var check = Sum(number[..^1], firstWeight: 1) % 11;
        if (check == 10)
            check = Sum(number[..^1], firstWeight: 3) % 11 % 10;
        return check == CheckDigits.Digit(number[^1]);
    }

    static int Sum(ReadOnlySpan<char> digits, int firstWeight)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += CheckDigits.Digit(digits[i]) * ((i + firstWeight - 1) % 9 + 1);
        return sum;
    }
}
