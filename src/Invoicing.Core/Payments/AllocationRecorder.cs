using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Payments;

/// <summary>Writes down what strategies decide, with why a discount was granted or not.</summary>
internal sealed class AllocationRecorder
{
    private readonly ImmutableArray<AllocationNote>.Builder _notes = ImmutableArray.CreateBuilder<AllocationNote>();

    public AllocationExplanation Explanation => new() { Notes = _notes.ToImmutable() };

    /// <summary>What a step settled, from a place in the list on.</summary>
    public void Step(SourceDesk desk, string strategy, int from)
    {
        var id = desk.Payment.Id;
        if (desk.Settled.Count == from) _notes.Add(new AllocationNote(id, strategy, null, "settles nothing"));
        foreach (var each in desk.Settled.Skip(from))
        {
            var parts = string.Join(", ", each.Parts.Select(part => Text(part, each.Amount)));
            _notes.Add(new AllocationNote(id, strategy, each.Item.Id,
                $"{parts} ({each.Because}), {each.Item.Open} open"));
            if (desk.SourceKind == AllocationSource.Payment && each.From is null
                && DiscountReason(each, desk) is { } why)
                _notes.Add(new AllocationNote(id, strategy, each.Item.Id, why));
        }
    }

    /// <summary>What is left and why.</summary>
    public void Rest(string source, string by, Money left, string because) =>
        _notes.Add(new AllocationNote(source, by, null, $"{left} left: {because}"));

    // What is paid in another currency says what it cost.
    private static string Text(SettlementPart part, Money cost) =>
        part.Kind == SettlementKind.Payment && cost.Currency != part.Amount.Currency
            ? $"{WordOf(part.Kind)} {part.Amount} with {cost}"
            : $"{WordOf(part.Kind)} {part.Amount}";

    private static string? DiscountReason(PendingAllocation each, SourceDesk desk)
    {
        if (each.Item.Discounts.IsEmpty) return null;
        var day = desk.Payment.Received;
        var last = each.Item.Discounts.MaxBy(offer => offer.Until)!;
        if (each.Parts.FirstOrDefault(part => part.Kind == SettlementKind.Discount) is { } granted)
        {
            var until = (desk.OfferOn(each.Item) ?? last).Until;
            return day <= until
                ? $"discount {granted.Amount}: paid by {Iso(until)}"
                : $"discount {granted.Amount}: paid {Days(until, day)} after {Iso(until)}, accepted in grace";
        }

        if (each.Item.DiscountTaken is not null) return "no discount: it was taken before";
        if (day > last.Until) return $"no discount: paid {Days(last.Until, day)} after {Iso(last.Until)}";
        return each.Item.Open.IsZero
            ? "no discount: all that was open was paid"
            : "no discount: less was paid than settles the item";
    }

    private static string WordOf(SettlementKind kind) => kind switch
    {
        SettlementKind.Payment => "paid",
        SettlementKind.Credit => "credited",
        SettlementKind.Netting => "netted",
        SettlementKind.Discount => "discount",
        SettlementKind.WriteOff => "written off",
        SettlementKind.BankCharges => "bank charges",
        SettlementKind.Withholding => "withheld",
        SettlementKind.PriceReduction => "price reduced by",
        _ => "claimed",
    };

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Days(LocalDate from, LocalDate to)
    {
        var days = Period.DaysBetween(from, to);
        return string.Create(CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day" : "days")}");
    }
}
