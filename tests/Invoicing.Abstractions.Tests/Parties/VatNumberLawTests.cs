using FsCheck;
using FsCheck.Fluent;
using Invoicing.Parties;
using Invoicing.Testing;

namespace Invoicing.Abstractions.Tests.Parties;

public class VatNumberLawTests
{
    /// <summary>
    /// The states whose rule finds every change of one digit, and where in the number (prefix included) that holds:
    /// not for the count of Swedish registrations, nor for the digit that tells Latvian companies from persons.
    /// </summary>
    public static TheoryData<string, int, int> Detecting { get; } = new()
    {
        { "AT", 3, 11 }, { "BE", 2, 12 }, { "CHE", 3, 12 }, { "CY", 2, 10 }, { "DE", 2, 11 }, { "DK", 2, 10 },
        { "EE", 2, 11 }, { "FI", 2, 10 }, { "FR", 2, 13 }, { "HR", 2, 13 }, { "HU", 2, 10 }, { "IT", 2, 13 },
        { "LU", 2, 10 }, { "LV", 3, 13 }, { "MT", 2, 10 }, { "NO", 2, 11 }, { "PL", 2, 12 }, { "SE", 2, 12 },
        { "SI", 2, 10 }, { "SK", 2, 12 },
    };

    public static TheoryData<string> Prefixes { get; } = [.. VatNumbers.Prefixes];

    [Theory]
    [MemberData(nameof(Prefixes))]
    public void A_generated_number_is_valid_and_bears_its_states_prefix(string prefix) =>
        Law.Holds(
            VatNumbers.Of(prefix),
            number => VatNumber.IsValid(number) && number.StartsWith(prefix, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Detecting))]
    public void A_change_of_one_digit_is_detected(string prefix, int first, int end)
    {
        var changes =
            from number in VatNumbers.Of(prefix)
            from position in Gen.Choose(first, end - 1)
            from step in Gen.Choose(1, 9)
            where char.IsAsciiDigit(number[position]) && !IsLatvianPerson(number)
            select (number, changed: Change(number, position, step));

        Law.Holds(changes, change => VatNumber.IsValid(change.number) && !VatNumber.IsValid(change.changed));
    }

    [Fact]
    public void A_change_of_one_digit_of_a_Spanish_persons_number_is_detected()
    {
        var changes =
            from digits in Gen.Choose(0, 99_999_999)
            from position in Gen.Choose(0, 7)
            from step in Gen.Choose(1, 9)
            select (digits, changed: Change(Digits(digits), position, step));

        Law.Holds(changes, change => Letter(Digits(change.digits)) != Letter(change.changed));
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public void Separators_and_small_letters_change_nothing(string prefix)
    {
        var written =
            from number in VatNumbers.Of(prefix)
            from separator in Gen.Elements(" ", ".", "-", "/", "\u00A0", "")
            from lower in Gen.Elements(true, false)
            let text = string.Join(separator, number.Select(c => c.ToString()))
            select (number, text: lower ? text.ToLowerInvariant() : text);

        Law.Holds(written, each => VatNumber.Normal(each.text) == each.number && VatNumber.IsValid(each.text));
    }

    static string Digits(int number) => number.ToString("D8", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The one letter that makes the eight digits the number of a person.</summary>
    static char Letter(string digits) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ".Single(c => VatNumber.IsValid($"ES{digits}{c}"));

    /// <summary>No check is published for personal codes.</summary>
    static bool IsLatvianPerson(string number) => number is ['L', 'V', <= '3', ..];

    static string Change(string number, int position, int step)
    {
        var digit = (char)('0' + (number[position] - '0' + step) % 10);
        return $"{number[..position]}{digit}{number[(position + 1)..]}";
    }
}
