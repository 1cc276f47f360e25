using FsCheck.Fluent;
using Invoicing.Banking;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Banking;

/// <summary>The laws of docs/laws/banking.md on references.</summary>
public class PaymentReferenceLaws
{
    static readonly ReferenceScheme[] Checked =
    [
        .. Enum.GetValues<ReferenceScheme>().Where(scheme => scheme is not (ReferenceScheme.Slovenian00
            or ReferenceScheme.Croatian00 or ReferenceScheme.EndToEnd)),
    ];

    static readonly FsCheck.Gen<(PaymentReference Reference, int At, int Digit)> Cases =
        from scheme in Gen.Elements(Checked)
        from number in Gen.Choose(1, 999_999_999)
        from at in Gen.Choose(0, 1_000)
        from digit in Gen.Choose(1, 9)
        select (PaymentReference.Of(scheme, number.ToString(System.Globalization.CultureInfo.InvariantCulture)), at, digit);

    static bool Holds(string text, PaymentReference reference) =>
        PaymentReference.TryParse(text, reference.Scheme, out var read) && read.ToString() == text;

    /// <summary>The digit at a place counted from the right over all digits, behind country and model.</summary>
    static int DigitOf(PaymentReference reference, int at)
    {
        var text = reference.ToString();
        var first = text.StartsWith("SI", StringComparison.Ordinal) || text.StartsWith("HR", StringComparison.Ordinal) ? 4 : 0;
        var digits = Enumerable.Range(first, text.Length - first).Where(each => char.IsAsciiDigit(text[each])).ToList();
        return digits[at % digits.Count];
    }

    [Fact]
    public void What_is_made_is_read_in_both_forms() => Law.Holds(Cases, each =>
        Holds(each.Reference.ToString(), each.Reference)
        && PaymentReference.Parse(each.Reference.ToPrint(), each.Reference.Scheme) == each.Reference);

    /// <summary>Slovenia and Croatia write 0 for 10 as for 11, and 11 is a weight: they are measured apart.</summary>
    [Fact]
    public void Every_single_wrong_digit_is_seen() => Law.Holds(Cases, each =>
    {
        if (each.Reference.Scheme is ReferenceScheme.Slovenian01 or ReferenceScheme.Slovenian12
            or ReferenceScheme.Croatian01) return true;
        var text = each.Reference.ToString().ToCharArray();
        var at = DigitOf(each.Reference, each.At);
        text[at] = (char)('0' + (text[at] - '0' + each.Digit) % 10);
        return !Holds(new string(text), each.Reference);
    }, count: 5_000);

    static bool IsSwapSeen(PaymentReference reference, char left, char right) => reference.Scheme switch
    {
        ReferenceScheme.CreditorReference or ReferenceScheme.FinnishCreditorReference or ReferenceScheme.Belgian
            or ReferenceScheme.NorwegianModulus11 => true,
        ReferenceScheme.Finnish => Math.Abs(left - right) != 5,
        ReferenceScheme.SwissQr or ReferenceScheme.Slovenian01 or ReferenceScheme.Slovenian12
            or ReferenceScheme.Croatian01 => false,
        _ => Math.Abs(left - right) != 9,
    };

    [Fact]
    public void Two_digits_swapped_are_seen_where_the_scheme_can_see_them() => Law.Holds(Cases, each =>
    {
        var text = each.Reference.ToString().ToCharArray();
        var at = DigitOf(each.Reference, each.At);
        if (at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]) || text[at] == text[at + 1]
            || !IsSwapSeen(each.Reference, text[at], text[at + 1])) return true;
        (text[at], text[at + 1]) = (text[at + 1], text[at]);
        return !Holds(new string(text), each.Reference);
    }, count: 5_000);

    [Fact]
    public void What_is_recognised_holds_by_its_scheme() => Law.Holds(Cases, each =>
        PaymentReference.Recognise(each.Reference.ToString()).Contains(each.Reference)
        && PaymentReference.Recognise(each.Reference.ToString()).All(one =>
            PaymentReference.TryParse(each.Reference.ToString(), one.Scheme, out var read) && read == one));
}
