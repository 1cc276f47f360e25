using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>What an account comes to on a day: its lists in order, and sums that are counted from what settled, not
/// from what is open.</summary>
internal static class LedgerSums
{
    public static LedgerPosition PositionOf(LedgerState state, LocalDate? day)
    {
        ImmutableArray<OpenItem> items =
        [
            .. state.Items.Values.OrderBy(item => item.Customer, StringComparer.Ordinal).ThenBy(item => item.Due)
                .ThenBy(item => item.Id, StringComparer.Ordinal),
        ];
        ImmutableArray<Allocation> allocations =
            [.. state.Allocations.Values.OrderBy(each => each.Number).Select(each => each.Allocation)];
        var opened = items.Select(item => state.Opened[item.Id]).ToImmutableArray();
        return new LedgerPosition
        {
            AsOf = day,
            Items = items,
            Payments =
            [
                .. state.Payments.Values.OrderBy(each => each.Payment.Received)
                    .ThenBy(each => each.Payment.Id, StringComparer.Ordinal),
            ],
            Allocations = allocations,
            Totals =
            [
                .. items.Select(item => item.Amount.Currency).Distinct().Order()
                    .Select(currency => TotalsOf(opened, allocations, currency, false)),
                .. items.Where(item => item.Booked is not null).Select(item => item.Booked!.Value.Currency).Distinct()
                    .Order().Select(currency => TotalsOf(opened, allocations, currency, true)),
            ],
        };
    }

    private static LedgerTotals TotalsOf(ImmutableArray<OpenItem> items, ImmutableArray<Allocation> allocations,
        Currency currency, bool booked)
    {
        var parts = allocations.SelectMany(each => each.SourcePart is { } source ? each.Parts.Add(source) : each.Parts)
            .ToList();
        Money invoiced = OfItems(item => item.Kind is OpenItemKind.Document or OpenItemKind.Claim) - Sum(
            part => part.Kind == SettlementKind.Claim);
        var charged = OfItems(item => item.Kind is OpenItemKind.Interest or OpenItemKind.Fee);
        var settled = Sum(part => part.Kind != SettlementKind.Claim);
        return new LedgerTotals
        {
            Currency = currency,
            IsBooked = booked,
            Invoiced = invoiced,
            Charged = charged,
            Settled = settled,
            Paid = Sum(part => part.Kind == SettlementKind.Payment),
            Discounts = Sum(part => part.Kind == SettlementKind.Discount),
            WrittenOff = Sum(part => part.Kind == SettlementKind.WriteOff),
            BankCharges = Sum(part => part.Kind == SettlementKind.BankCharges),
            Withheld = Sum(part => part.Kind == SettlementKind.Withholding),
            Reduced = Sum(part => part.Kind == SettlementKind.PriceReduction),
            Open = invoiced + charged - settled,
        };

        Money OfItems(Func<OpenItem, bool> which) => Money.Sum(items.Where(which)
            .Select(item => booked ? item.BookedOpen : item.Open)
            .Where(amount => amount?.Currency == currency).Select(amount => amount!.Value), currency);

        Money Sum(Func<SettlementPart, bool> which) => Money.Sum(parts.Where(which)
            .Select(part => booked ? part.Booked : part.Amount)
            .Where(amount => amount?.Currency == currency).Select(amount => amount!.Value), currency);
    }
}
