using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Invoicing.Explanations;
using Invoicing.Payments;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Receivables;

/// <summary>A reminder to be sent to a customer, in one currency. It becomes one when <see cref="ToSent"/> is added to
/// the history. Immutable.</summary>
public sealed record ReminderProposal
{
    private readonly Sequence<ReminderItem> _items;
    private readonly Sequence<InterestCharge> _interest;

    /// <summary>The customer.</summary>
    public required string Customer { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The level, from 1.</summary>
    public required int Level { get; init; }

    /// <summary>The items by due date and id, open interest and fees among them.</summary>
    public ImmutableArray<ReminderItem> Items
    {
        get => _items.Items;
        init => _items = value;
    }

    /// <summary>What is open of the items.</summary>
    public required Money Open { get; init; }

    /// <summary>The fee, zero where there is none. It bears no VAT.</summary>
    public required Money Fee { get; init; }

    /// <summary>Why the fee is what it is; null where there is none.</summary>
    public Explanation? FeeExplanation { get; init; }

    /// <summary>The interest until the day that was not charged before.</summary>
    public ImmutableArray<InterestCharge> Interest
    {
        get => _interest.Items;
        init => _interest = value;
    }

    /// <summary>What is asked: the open items, the fee and the interest.</summary>
    public required Money Total { get; init; }

    /// <summary>The text by its key.</summary>
    public required string Text { get; init; }

    /// <summary>How it is sent.</summary>
    public ReminderChannel Channel { get; init; }

    /// <summary>What is done beside it.</summary>
    public Escalation Escalation { get; init; }

    /// <summary>Until when it is to be paid; or null.</summary>
    public LocalDate? NewDue { get; init; }

    /// <summary>Whom it goes to; or null.</summary>
    public string? Contact { get; init; }

    /// <summary>In which language; or null.</summary>
    public string? Language { get; init; }

    /// <summary>The plan and level that it rests on.</summary>
    public required Basis Basis { get; init; }

    /// <summary>The currency.</summary>
    [JsonIgnore]
    public Currency Currency => Open.Currency;

    /// <summary>What the history keeps of it once it was sent.</summary>
    public ReminderSent ToSent() => new()
    {
        Customer = Customer,
        Currency = Currency,
        Date = Date,
        Level = Level,
        Items = [.. Items.Where(item => item.Level > 0).Select(item => new RemindedItem(item.Item, item.Level))],
    };

    /// <summary>The open item that the fee becomes; null where there is none.</summary>
    /// <param name="id">The id of the item.</param>
    public OpenItem? FeeItem(string id) => Fee.IsZero
        ? null
        : new OpenItem
        {
            Id = id, Customer = Customer, Kind = OpenItemKind.Fee, Issued = Date, Due = NewDue ?? Date,
            Document = Items.FirstOrDefault(item => item.Level == Level)?.Item, Amount = Fee, Open = Fee,
        };

    /// <summary>The reminder in plain words, for a log or a screen; letters are made from its values.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"Reminder level {Level} to {Customer} of {LocalDatePattern.Iso.Format(Date)} by {Channel}");
        if (Escalation != Escalation.None) text.Append(CultureInfo.InvariantCulture, $", {Escalation}");
        foreach (var item in Items)
            text.Append(CultureInfo.InvariantCulture,
                $"\n{item.Item} due {LocalDatePattern.Iso.Format(item.Due)}, {item.DaysLate} days late: {item.Open}");
        if (!Fee.IsZero) text.Append(CultureInfo.InvariantCulture, $"\nFee: {Fee}");
        foreach (var charge in Interest)
            text.Append(CultureInfo.InvariantCulture, $"\nInterest {charge.Document ?? "on the account"}: ")
                .Append(charge.Amount);
        text.Append(CultureInfo.InvariantCulture, $"\nTotal: {Total}");
        if (NewDue is { } due)
            text.Append(CultureInfo.InvariantCulture, $", to be paid by {LocalDatePattern.Iso.Format(due)}");
        return text.ToString();
    }
}
