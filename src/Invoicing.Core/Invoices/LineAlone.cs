using Invoicing.Findings;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Invoices;

/// <summary>A line calculated as the only one of a document: what it comes to before its document is there.</summary>
internal static class LineAlone
{
    private const string Id = "1";

    /// <summary>The net amount (BT-131); null where the line cannot be calculated.</summary>
    public static Money? Net(
        InvoiceLine line, Currency currency, Party party, LocalDate date, RoundingPolicy? rounding = null) =>
        Calculate(line, currency, party, date, rounding) is { } outcome && outcome.TryGet(out var invoice)
            ? invoice.Lines[0].Net
            : null;

    /// <summary>Why the line cannot be calculated, under the path of the fact that it bills; empty where it can, and
    /// where only its amounts are beyond 64 bits.</summary>
    public static FindingList Errors(InvoiceLine line, Currency currency, Party party, LocalDate date, string path)
    {
        var errors = new FindingSink();
        foreach (var finding in Calculate(line, currency, party, date, null)?.Findings ?? FindingList.Empty)
            if (finding.Severity == Severity.Error)
                errors.Add(finding with
                {
                    Path = finding.Path.StartsWith("/lines/" + Id, StringComparison.Ordinal)
                        ? path + finding.Path[("/lines/".Length + Id.Length)..]
                        : path + finding.Path,
                });
        return errors.ToList();
    }

    // Null where an amount is beyond 64 bits.
    private static Outcome<Invoice>? Calculate(
        InvoiceLine line, Currency currency, Party party, LocalDate date, RoundingPolicy? rounding)
    {
        var alone = new InvoiceDraft
        {
            Currency = currency,
            Seller = party,
            Buyer = party,
            IssueDate = date,
            Rounding = rounding ?? RoundingPolicy.Default,
            Lines = [line with { Id = Id }],
        };
        try
        {
            return InvoiceCalculator.Calculate(alone);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
