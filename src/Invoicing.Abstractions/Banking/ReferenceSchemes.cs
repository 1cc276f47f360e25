using System.Collections.Immutable;

namespace Invoicing.Banking;

/// <summary>The schemes as a table: one row each, in the order of the enum.</summary>
internal static class ReferenceSchemes
{
    private static readonly DigitsRule Finnish =
        new(4, 20, 1, ReferenceChecks.Weights731Of, ReferencePrint.FivesFromRight);

    private static readonly ImmutableArray<ReferenceRule> Rules =
    [
        new CreditorReferenceRule(null),
        new CreditorReferenceRule(Finnish),
        new DigitsRule(27, 27, 1, ReferenceChecks.RecursiveModulo10Of, ReferencePrint.FivesFromRight),
        Finnish,
        new DigitsRule(2, 25, 1, ReferenceChecks.LuhnOf, text => text),
        new DigitsRule(2, 25, 1, ReferenceChecks.Modulus11To7Of, text => text),
        new DigitsRule(2, 25, 1, ReferenceChecks.LuhnOf, text => text),
        new DigitsRule(3, 25, 1, ReferenceChecks.LuhnOf, text => text) { HasLengthDigit = true },
        Slip("04", 16),
        Slip("15", 16),
        Slip("71", 15),
        Slip("75", 16),
        new DigitsRule(12, 12, 2, ReferenceChecks.Modulo97Of, ReferencePrint.Belgian) { Marks = "+*/" },
        new ModelRule("SI00", 3, 20, isChecked: false),
        new ModelRule("SI01", 3, 20, isChecked: true),
        new ModelRule("SI12", 1, 13, isChecked: true),
        new ModelRule("HR00", 3, 20, isChecked: false),
        new ModelRule("HR01", 3, 20, isChecked: true),
        new EndToEndRule(),
    ];

    public static int Count => Rules.Length;

    /// <summary>The rule of a scheme.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such scheme.</exception>
    public static ReferenceRule Of(ReferenceScheme scheme) => (uint)scheme < (uint)Rules.Length
        ? Rules[(int)scheme]
        : throw new ArgumentOutOfRangeException(nameof(scheme), scheme, "There is no such scheme.");

    private static DigitsRule Slip(string card, int digits) =>
        new(digits, digits, 1, ReferenceChecks.LuhnOf, text => $"+{card}<{text}") { CodeLine = $"+{card}<" };
}
