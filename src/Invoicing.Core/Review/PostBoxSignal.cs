using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>The address of the seller is a post box and no street.</summary>
internal sealed class PostBoxSignal : ISignalRule
{
    // As letters only, in capitals: "P.O. Box 12" reads POBOX12.
    private static readonly ImmutableArray<string> Boxes =
    [
        "POBOX", "POSTBOX", "POSTOFFICEBOX", "POSTFACH", "BOITEPOSTALE", "BOÎTEPOSTALE", "BP", "POSTBUS",
        "CASELLAPOSTALE", "APARTADO", "APDO", "SKRYTKAPOCZTOWA", "POSTBOKS", "POSTLOKERO",
    ];

    public string Id => "post-box";

    public void Check(SignalContext context, FindingSink findings)
    {
        var address = context.Invoice.Seller.Address;
        string?[] lines = [address.Line1, address.Line2, address.Line3];
        var stated = lines.Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        if (stated.Count == 0 || !stated.TrueForAll(line => IsBox(line!))) return;
        findings.Add(SignalFindings.PostBox, Severity.Notice, "/seller/address", ("address", stated[0]!));
    }

    private static bool IsBox(string line)
    {
        var text = string.Concat(line.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));
        return Boxes.Any(box => text.StartsWith(box, StringComparison.Ordinal)
            && !text.AsSpan(box.Length).ContainsAnyInRange('A', 'Z'));
    }
}
