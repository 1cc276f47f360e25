using System.Collections.Immutable;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;

namespace Invoicing.Review;

/// <summary>What happened to order lines, by order and line. A note that is there twice is told once.</summary>
internal sealed class InquiryEvents
{
    private readonly ILookup<(string Order, string Line), InquiryEvent> _received;
    private readonly ILookup<(string Order, string Line), InquiryEvent> _accepted;
    private readonly ILookup<(string? Order, string? Line, string? Contract), InquiryEvent> _billed;

    public InquiryEvents(MatchFacts facts)
    {
        var delivered = facts.Deliveries.Distinct()
            .SelectMany(note => note.Lines, (note, line) => Of(note.OrderId, line, note.Number, note.Date));
        var received = facts.Receipts.Distinct()
            .SelectMany(note => note.Lines, (note, line) => Of(note.OrderId, line, note.Number, note.Date));
        _received = Lookup(delivered.Concat(received));
        _accepted = Lookup(facts.Acceptances.Distinct().Where(each => each.OrderId is not null)
            .SelectMany(note => note.Lines, (note, line) => Of(note.OrderId!, line, note.Number, note.Date)));
        _billed = facts.BilledSoFar.Items.ToLookup(
            item => (item.OrderId, item.OrderLineId, item.OrderId is null ? item.ContractId : null),
            item => new InquiryEvent(item.DocumentNumber, item.Date, item.Quantity));
    }

    public ImmutableArray<InquiryEvent> ReceivedOf(MatchLine line) => Of(_received, line);

    public ImmutableArray<InquiryEvent> AcceptedOf(MatchLine line) => Of(_accepted, line);

    public ImmutableArray<InquiryEvent> BilledBefore(MatchLine line) => line.Order is { } order
        ? [.. _billed[(order.Id, line.OrderLine?.Id, null)]]
        : line.Contract is { } contract ? [.. _billed[(null, null, contract.Id)]] : [];

    private static ImmutableArray<InquiryEvent> Of(
        ILookup<(string Order, string Line), InquiryEvent> events, MatchLine line) =>
        line is { Order: { } order, OrderLine: { } ordered } ? [.. events[(order.Id, ordered.Id)]] : [];

    private static ((string Order, string Line) Key, InquiryEvent Event) Of(
        string order, DeliveredLine line, string number, NodaTime.LocalDate date) =>
        ((order, line.OrderLineId), new InquiryEvent(number, date, line.Quantity));

    private static ILookup<(string Order, string Line), InquiryEvent> Lookup(
        IEnumerable<((string Order, string Line) Key, InquiryEvent Event)> events) => events
        .OrderBy(each => each.Event.Date).ThenBy(each => each.Event.Number, StringComparer.Ordinal)
        .ToLookup(each => each.Key, each => each.Event);
}
