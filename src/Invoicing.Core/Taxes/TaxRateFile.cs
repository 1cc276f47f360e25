using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>
/// Reads the taxes of a country from a file that people can read and edit (docs/tax-rates.md): one statement a line,
/// words apart by spaces, <c>#</c> begins a comment. Strict: nothing is guessed, each line that cannot be read is a
/// finding with its number. Pure, safe to use from several threads.
/// </summary>
public static class TaxRateFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="limits">What is accepted at most; null for the defaults.</param>
    /// <returns>The taxes and what was found: in lines (<see cref="TaxRateFindings.Line"/>), and in what they say
    /// (<see cref="CountryTaxes.Check"/>).</returns>
    public static Outcome<CountryTaxes> Read(string text, Limits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        limits ??= Limits.Default;
        var sink = new FindingSink();
        if (text.Length > limits.InputBytes)
        {
            sink.Add(TaxRateFindings.TooLarge, Severity.Error, string.Empty, ("characters", text.Length),
                ("limit", limits.InputBytes));
            return new Outcome<CountryTaxes>(null, sink.ToList());
        }

        var reader = new TaxRateLines(sink);
        var number = 0;
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines()) reader.Read(line, ++number);
        var taxes = reader.Taxes(number);
        taxes?.Check(sink, string.Empty);
        return new Outcome<CountryTaxes>(taxes, sink.ToList());
    }
}
