namespace Invoicing.Parties;

/// <summary>
/// Slovakia: ten digits (IČ DPH), together a multiple of 11. Source: Finančné riaditeľstvo SR.
/// </summary>
internal static class VatCheckSlovakia
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        CheckDigits.Remainder(number, 11) == 0;
}
