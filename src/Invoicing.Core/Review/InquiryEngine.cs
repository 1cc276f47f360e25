using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Invoicing.Documents;
using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;

namespace Invoicing.Review;

/// <summary>
/// Answers what customers and suppliers ask about an invoice: line by line what was ordered, delivered or received,
/// accepted, agreed and billed, what was billed before, and what differs. Pure and immutable, safe to share between
/// threads.
/// </summary>
[Experimental("INV1002")]
public sealed class InquiryEngine
{
    private static readonly Term[] Totals =
        [Term.TotalWithoutTax, Term.TotalTax, Term.TotalWithTax, Term.Due];

    private readonly MessageCatalogue _messages;

    private InquiryEngine(MessageCatalogue messages) => _messages = messages;

    /// <summary>Speaks of differences in English.</summary>
    public static InquiryEngine Standard { get; } = new(MessageCatalogue.English);

    /// <summary>This engine with other templates of messages, those of a vendor's codes for instance.</summary>
    public InquiryEngine With(MessageCatalogue messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return new InquiryEngine(messages);
    }

    /// <summary>Answers.</summary>
    /// <param name="report">The review of the invoice.</param>
    /// <param name="invoice">The invoice.</param>
    /// <param name="facts">What it was reviewed against.</param>
    /// <param name="audience">Who asks.</param>
    public InquiryAnswer Answer(ReviewReport report, Invoice invoice, ReviewFacts facts, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(facts);
        var events = new InquiryEvents(facts.Agreed);
        var differences = report.Findings.ToLookup(
            finding => LineOf(finding.Path), DifferenceOf, StringComparer.Ordinal);
        var answer = new InquiryAnswer
        {
            Audience = audience,
            Document = ReviewedDocument.Of(invoice),
            Rows =
            [
                .. LinesBeside.Of(invoice, facts.Agreed).Select(line =>
                    Row(line, events, line.Id.Length == 0 ? [] : [.. differences[line.Id]])),
            ],
            Differences = [.. differences[""]],
            Amounts = AmountsOf(invoice),
        };
        var isCredit = invoice.Type.Effect == DocumentEffect.Credit;
        return answer with { Text = InquiryText.Of(answer, report.Decision, isCredit) };
    }

    private static InquiryRow Row(
        MatchLine line, InquiryEvents events, ImmutableArray<InquiryDifference> differences) =>
        new()
        {
            Line = line.Id,
            Item = line.Line.Item.Name,
            OrderId = line.Order?.Id ?? line.OrderId,
            OrderLineId = line.OrderLine?.Id ?? line.Line.OrderLineReference,
            OrderDate = line.Order?.Date,
            ContractId = line.Contract?.Id ?? line.ContractId,
            Ordered = line.OrderedQuantity,
            AgreedPrice = line.OrderPrice,
            Received = events.ReceivedOf(line),
            Accepted = events.AcceptedOf(line),
            BilledBefore = events.BilledBefore(line),
            Billed = line.Quantity,
            Price = line.Price,
            Net = line.Net,
            Differences = differences,
        };

    private InquiryDifference DifferenceOf(Finding finding)
    {
        var effect = Variance.EffectOf(finding) is { } amount ? $" {ReviewReportText.EffectText(amount)}." : "";
        return new InquiryDifference(finding, $"{_messages.Message(finding)}{effect}");
    }

    private static string LineOf(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["lines", var id, ..] ? id : "";

    // What cannot be calculated is not explained: the differences say why.
    private static ImmutableArray<string> AmountsOf(Invoice invoice)
    {
        try
        {
            return [.. Totals.Select(term => $"{term.Name}: {invoice.Explain(term)}")];
        }
        catch (FindingsException)
        {
            return [];
        }
        catch (OverflowException)
        {
            return [];
        }
    }
}
