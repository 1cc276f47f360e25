using System.Collections.Immutable;
using System.Text;
using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;

namespace Invoicing.Review;

/// <summary>What to write to a seller whose invoice is sent back: which invoice, each fault with both sides, and what
/// is asked.</summary>
public static class RejectionLetter
{
    /// <summary>The phrases in English, by key; another language brings templates for the same keys with the same
    /// arguments.</summary>
    public static MessageCatalogue English { get; } = MessageCatalogue.In("en",
    [
        new("REJECTION-HEADING",
            "We return your {document} {number} of {date} over {total}. We neither post nor pay it, because:"),
        new("REJECTION-SIDES", "billed {billed}, agreed {agreed}"),
        new("REJECTION-CORRECTED-INVOICE", "Please send a corrected {document}."),
        new("REJECTION-CREDIT-NOTE", "Please send a credit note over {effect} before tax, or a corrected {document}."),
        new("REJECTION-REFERENCE", "Please send the {document} again with the number of our order or contract."),
        new("REJECTION-WITHDRAWAL", "Please confirm that the {document} is withdrawn, or tell us what else it bills."),
        new("REJECTION-CLOSING", "Please quote {number} when you answer."),
    ]);

    /// <summary>Writes the letter. Lines end in a line feed.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="findings">What was found; errors are written, in their order.</param>
    /// <param name="policy">Says what is asked for which code.</param>
    /// <param name="messages">The templates of findings; null: English.</param>
    /// <param name="phrases">The phrases of the letter; null: <see cref="English"/>.</param>
    public static string Of(
        Invoice invoice, FindingList findings, OutcomePolicy policy, MessageCatalogue? messages = null,
        MessageCatalogue? phrases = null)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(policy);
        var (faults, words) = (messages ?? MessageCatalogue.English, phrases ?? English);
        var requests = policy.Rejects.ToDictionary(rule => rule.Code, rule => rule.Request, StringComparer.Ordinal);
        var text = new StringBuilder(words.Message(About(invoice, "REJECTION-HEADING"))).Append('\n');
        foreach (var finding in findings)
        {
            if (finding.Severity != Severity.Error) continue;
            text.Append("- ").Append(ReviewReportText.PathText(finding.Path)).Append(": ")
                .Append(FaultOf(finding, faults, words)).Append('\n');
            var request = requests.TryGetValue(finding.Code, out var asked) ? asked : Usual(finding);
            text.Append("  ").Append(words.Message(About(invoice, KeyOf(request, finding), finding))).Append('\n');
        }

        return text.Append(words.Message(About(invoice, "REJECTION-CLOSING"))).Append('\n').ToString();
    }

    // Both sides stand in most messages; where one does not, they are added.
    private static string FaultOf(Finding finding, MessageCatalogue messages, MessageCatalogue words)
    {
        var message = messages.Message(finding);
        var variance = new Variance(finding);
        if (variance.Found is not { } found || variance.Expected is not { } expected) return message;
        if (message.Contains(found.ToString(), StringComparison.Ordinal)
            && (message.Contains(expected.ToString(), StringComparison.Ordinal)
                || expected is FindingValue.OfMoney { Amount.IsZero: true })) return message;
        var sides = new Finding("REJECTION-SIDES", Severity.Notice, "",
            [new FindingArg("billed", found), new FindingArg("agreed", expected)]);
        return $"{message} ({words.Message(sides)})";
    }

    private static RejectionRequest Usual(Finding finding) => finding.Code switch
    {
        MatchFindings.NotAgreed or MatchFindings.OrderUnknown or MatchFindings.OrderLineUnknown
            or MatchFindings.ContractUnknown => RejectionRequest.Reference,
        _ => Variance.EffectOf(finding) is { IsPositive: true }
            ? RejectionRequest.CreditNote
            : RejectionRequest.CorrectedInvoice,
    };

    // A credit note is asked over an amount; where none is known, a corrected invoice.
    private static string KeyOf(RejectionRequest request, Finding finding) => request switch
    {
        RejectionRequest.CreditNote when Variance.EffectOf(finding) is not null => "REJECTION-CREDIT-NOTE",
        RejectionRequest.Reference => "REJECTION-REFERENCE",
        RejectionRequest.Withdrawal => "REJECTION-WITHDRAWAL",
        _ => "REJECTION-CORRECTED-INVOICE",
    };

    private static Finding About(Invoice invoice, string key, Finding? fault = null)
    {
        var args = ImmutableArray.CreateBuilder<FindingArg>();
        args.Add(new FindingArg("document",
            invoice.Type.Effect == DocumentEffect.Credit ? "credit note" : "invoice"));
        args.Add(new FindingArg("number", invoice.Number ?? "(without number)"));
        args.Add(new FindingArg("date", invoice.IssueDate));
        args.Add(new FindingArg("total", invoice.Totals.WithTax));
        if (fault is not null && Variance.EffectOf(fault) is { } effect)
            args.Add(new FindingArg("effect", effect.Abs()));
        return new Finding(key, Severity.Notice, "", args.DrainToImmutable());
    }
}
