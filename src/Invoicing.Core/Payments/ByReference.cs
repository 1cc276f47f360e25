using System.Collections.Immutable;

namespace Invoicing.Payments;

/// <summary>
/// Settles what the payer names: line by line of its remittance advice - a document, an instalment, a component - else
/// in the order of its text. Where the payer names something, nothing else is guessed: a rest stays on account (the
/// payer's designation counts, as in section 366 (1) of the German Civil Code).
/// </summary>
internal sealed class ByReference : IAllocationStrategy
{
    public string Id => "by-reference";

    public void Allocate(AllocationContext context)
    {
        if (context.Payment.Remittance.IsEmpty && context.Named.IsEmpty) return;
        if (context.Payment.Remittance.IsEmpty)
            foreach (var item in context.Named) Settle(context, item);
        else SettleLines(context);
        var settled = context.Remaining != context.Payment.Left;
        context.KeepOnAccount(
            settled ? "more than is open of what the payer names" : "what the payer names is not open");
    }

    private static void Settle(AllocationContext context, OpenItem item)
    {
        if (context.IsOpen(item)) context.Settle(item, "named by the payer");
    }

    private static void SettleLines(AllocationContext context)
    {
        var byDocument = context.Named
            .SelectMany(item => NamesOf(item).Select(name => (Name: name, Item: item)))
            .ToLookup(each => each.Name, each => each.Item, StringComparer.Ordinal);
        ApplyCredits(context, byDocument);
        foreach (var line in context.Payment.Remittance)
        {
            var items = byDocument[line.Document]
                .Where(item => line.Instalment is null || item.Instalment == line.Instalment)
                .Where(item => line.Component is null || item.Components.Any(each => each.Id == line.Component))
                .ToList();
            if (items.Count == 0) context.Unknown(line);
            Settle(context, line, items);
        }
    }

    private static IEnumerable<string> NamesOf(OpenItem item) => item is { Document: null, References.IsEmpty: true }
        ? [item.Id]
        : item.References.Prepend(item.Number).Prepend(item.Id).Distinct(StringComparer.Ordinal);

    private static void Settle(AllocationContext context, RemittanceLine line, List<OpenItem> items)
    {
        // A line of the other sign deducts a credit note.
        if (line.Amount is { } paid && paid.Sign * context.Payment.Amount.Sign < 0) return;
        // What is paid and taken off a document with several instalments settles them one after the other.
        var open = items.Where(context.IsOpen).OrderBy(item => item.Instalment).ThenBy(item => item.Due).ToList();
        var left = line;
        for (var i = 0; i < open.Count; i++)
        {
            if (left is { Amount.IsZero: true, TakesOff: false }) return;
            var (own, rest) = i == open.Count - 1 ? (left, left) : StatedShare.Of(left, context, open[i]);
            var settled = context.Settle(open[i], own, "designated by the payer");
            left = rest with { Amount = left.Amount - settled };
        }
    }

    /// <summary>Credit notes that the advice lists lower the invoices that it lists, the first ones first.</summary>
    private static void ApplyCredits(AllocationContext context, ILookup<string, OpenItem> byDocument)
    {
        var items = context.Payment.Remittance.SelectMany(line => byDocument[line.Document])
            .DistinctBy(item => item.Id, StringComparer.Ordinal).ToList();
        var deducted = DeductedOf(context.Payment.Remittance, byDocument);
        var next = 0;
        foreach (var credit in items.Where(item => item.Open.Sign == -context.Payment.Amount.Sign))
        {
            while (next < items.Count && !context.IsOpen(items[next])) next++;
            var left = deducted[credit.Id] is { } most && most.Abs() < credit.Open.Abs() ? most : -credit.Open;
            for (var at = next; at < items.Count && !left.IsZero; at++)
                if (context.IsOpen(items[at])
                    && context.Apply(credit, items[at], left, "deducted by the payer") is { IsZero: false } applied)
                    left -= applied;
        }
    }

    /// <summary>How much of each credit note the lines deduct that name it; without an amount all of it.</summary>
    private static Dictionary<string, Money?> DeductedOf(
        ImmutableArray<RemittanceLine> lines, ILookup<string, OpenItem> byDocument)
    {
        var deducted = new Dictionary<string, Money?>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            foreach (var item in byDocument[line.Document])
            {
                var amount = line.Amount is { } stated && stated.Currency == item.Open.Currency
                    && stated.Sign == item.Open.Sign ? -stated : (Money?)null;
                deducted[item.Id] = deducted.TryGetValue(item.Id, out var before) ? before + amount : amount;
            }
        }

        return deducted;
    }
}
