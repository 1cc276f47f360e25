using System.Collections.Immutable;
using System.Text;
using Invoicing.Findings;

namespace Invoicing.Receivables;

/// <summary>
/// The laws on late payment that the package brings, and a reader for files of one's own (docs/interest.md): one
/// statement a line, <c>#</c> begins a comment. Strict: each line that cannot be read is a finding with its number.
/// Pure, safe to use from several threads.
/// </summary>
public static class LatePaymentLaws
{
    private const string Folder = "Invoicing.Receivables.latepayment.";

    private const string ReferenceFile = "references";

    /// <summary>The laws that are shipped, by id: EU, AT, BE, CH, DE, ES, FI, FR, GB, IT, NL, SE.</summary>
    public static ImmutableArray<LatePaymentLaw> All => Shipped.Laws;

    /// <summary>The reference rates that are shipped.</summary>
    public static ReferenceRates References => Shipped.Rates;

    /// <summary>The shipped law of a country, <c>EU</c> for the directive; null where none is shipped.</summary>
    public static LatePaymentLaw? Find(string id) => All.FirstOrDefault(law => law.Id == id);

    /// <summary>A shipped file as text, to read or to start an own one from: of a country, <c>EU</c>, or
    /// <c>references</c>; null where there is none.</summary>
    public static string? File(string id)
    {
        using var stream = typeof(LatePaymentLaws).Assembly.GetManifestResourceStream($"{Folder}{id}.txt");
        if (stream is null) return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Reads a law.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="limits">What is accepted at most; null for the defaults.</param>
    public static Outcome<LatePaymentLaw> Read(string text, Limits? limits = null)
    {
        var lines = Lines(text, limits);
        return new Outcome<LatePaymentLaw>(lines.Law(), lines.Findings);
    }

    /// <summary>Reads reference rates.</summary>
    /// <inheritdoc cref="Read"/>
    public static Outcome<ReferenceRates> ReadReferences(string text, Limits? limits = null)
    {
        var lines = Lines(text, limits);
        return new Outcome<ReferenceRates>(lines.References(), lines.Findings);
    }

    private static LatePaymentLawLines Lines(string text, Limits? limits)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new LatePaymentLawLines();
        if (text.Length > (limits ?? Limits.Default).InputBytes)
        {
            lines.Wrong(0, FormattableString.Invariant($"{text.Length} characters"),
                FormattableString.Invariant($"at most {(limits ?? Limits.Default).InputBytes}"));
            return lines;
        }

        var number = 0;
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines()) lines.Read(line, ++number);
        return lines;
    }

    // A class of its own: read when it is first asked for, once.
    private static class Shipped
    {
        internal static ReferenceRates Rates { get; } = ReadReferences(File(ReferenceFile)!).Value;

        internal static ImmutableArray<LatePaymentLaw> Laws { get; } =
        [
            .. typeof(LatePaymentLaws).Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Select(name => name[Folder.Length..^4])
                .Where(id => id != ReferenceFile).Order(StringComparer.Ordinal)
                .Select(id => Read(File(id)!).Value),
        ];
    }
}
