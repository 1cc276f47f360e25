using System.Collections.Immutable;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Billing;

/// <summary>Gathers lines into drafts: one for each buyer, currency, terms of payment and buyer reference.</summary>
internal sealed class DraftGroups(Party seller, LocalDate asOf)
{
    private readonly Dictionary<Key, List<(BillingQuestion Question, InvoiceLine Line)>> _groups = [];
    private readonly List<Key> _keys = [];

    public void Add(BillingQuestion question, InvoiceLine line)
    {
        var key = question.Order is { } order
            ? new Key(order.BuyerId, order.Currency, order.Terms, order.BuyerReference)
            : KeyOf(question.Contract!);
        if (!_groups.TryGetValue(key, out var lines))
        {
            _groups[key] = lines = [];
            _keys.Add(key);
        }

        lines.Add((question, line));
    }

    /// <summary>The drafts by buyer, those of one buyer in the order of their first facts; and what they
    /// bill.</summary>
    public (ImmutableArray<InvoiceDraft> Drafts, ImmutableArray<BilledFact> Billed) ToDrafts()
    {
        var drafts = ImmutableArray.CreateBuilder<InvoiceDraft>();
        var billed = ImmutableArray.CreateBuilder<BilledFact>();
        foreach (var key in _keys.OrderBy(key => key.BuyerId, StringComparer.Ordinal))
        {
            var draft = DraftOf(key, _groups[key]);
            foreach (var line in draft.Lines) billed.Add(new BilledFact(line.SourceReference!, drafts.Count, line.Id));
            drafts.Add(draft);
        }

        return (drafts.ToImmutable(), billed.ToImmutable());
    }

    private static Key KeyOf(Contracts.Contract contract) =>
        new(contract.BuyerId, contract.Currency, contract.Terms, contract.BuyerReference);

    private InvoiceDraft DraftOf(Key key, List<(BillingQuestion Question, InvoiceLine Line)> lines)
    {
        var builder = InvoiceDraft.In(key.Currency, seller, lines[0].Question.Customer, asOf);
        foreach (var (_, line) in lines) builder.Line(line);
        return builder.With(draft => draft with
        {
            Terms = key.Terms,
            BuyerReference = key.BuyerReference,
            SalesOrderReference = Same(lines, each => each.Order?.Id),
            OrderReference = Same(lines, BuyerOrderOf),
            ContractReference = Same(lines, each => each.Contract?.Id ?? each.Order?.ContractId),
            DespatchAdviceReference = Same(lines, each => (each.Fact as BillableFact.Delivered)?.Note.Number),
            Delivery = DeliveryOf(lines),
        }).ToDraft();
    }

    private static string? BuyerOrderOf(BillingQuestion question) => question.Order is { } order
        ? order.BuyerOrderNumber ?? order.Id
        : question.Contract!.BuyerOrderNumber;

    // A reference of the document only where it is that of every line.
    private static T? Same<T>(
        List<(BillingQuestion Question, InvoiceLine Line)> lines, Func<BillingQuestion, T?> reference)
        where T : class, IEquatable<T>
    {
        var first = reference(lines[0].Question);
        return lines.TrueForAll(line => Equals(reference(line.Question), first)) ? first : null;
    }

    private static Delivery? DeliveryOf(List<(BillingQuestion Question, InvoiceLine Line)> lines)
    {
        LocalDate? first = null, last = null;
        foreach (var (_, line) in lines)
        {
            var from = line.Period?.Start ?? line.Performed;
            var to = line.Period?.Last ?? line.Performed;
            if (from is { } start && (first is null || start < first)) first = start;
            if (to is { } end && (last is null || end > last)) last = end;
        }

        if (first is not { } firstDay || last is not { } lastDay) return null;
        var delivery = firstDay == lastDay
            ? new Delivery { Date = firstDay }
            : new Delivery { Period = DateRange.Inclusive(firstDay, lastDay) };
        return delivery with { Address = Same(lines, each => (each.Fact as BillableFact.Delivered)?.Note.DeliveredTo) };
    }

    private sealed record Key(string BuyerId, Currency Currency, PaymentTerms? Terms, string? BuyerReference);
}
