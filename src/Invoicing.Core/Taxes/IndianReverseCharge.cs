using System.Collections.Frozen;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Taxes;

/// <summary>Services whose recipient pays the tax in India, by class of items and day
/// (<c>Taxes/vat/reverse-charge-india.txt</c>).</summary>
internal sealed class IndianReverseCharge
{
    private readonly FrozenDictionary<string, Notified[]> _byClass;

    private IndianReverseCharge() =>
        _byClass = VatTable.Read("reverse-charge-india", cells: 6).GroupBy(row => row[0], Of, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    public static IndianReverseCharge Standard { get; } = new();

    /// <summary>What was notified of a class and is in force on a day, or null.</summary>
    public Notified? Find(string itemClass, LocalDate day)
    {
        if (!_byClass.TryGetValue(itemClass, out var all)) return null;
        foreach (var notified in all)
            if (notified.From <= day && (notified.LastDay is not { } last || day <= last)) return notified;
        return null;
    }

    private static Notified Of(string[] row) => new(
        row[1], row[2], VatTable.Day(row[3]), VatTable.LastDay(row[4]), row[5]);

    /// <summary>A notified service: its entries within a state and between states, its days, and what brought it
    /// in.</summary>
    internal sealed record Notified(
        string EntryWithin, string EntryBetween, LocalDate From, LocalDate? LastDay, string Source)
    {
        public string Entry(bool crosses) => crosses ? EntryBetween : EntryWithin;

        public string Because =>
            $"a notified service for a business since {LocalDatePattern.Iso.Format(From)}, by {Source}";
    }
}
