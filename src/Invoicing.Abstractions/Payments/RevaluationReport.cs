using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>What the open items and the unapplied cash in other currencies are worth at a closing date.
/// Immutable.</summary>
public sealed record RevaluationReport
{
    private readonly Sequence<RevaluedAmount> _amounts;

    /// <summary>The closing date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The currency of the books.</summary>
    public required Currency BaseCurrency { get; init; }

    /// <summary>What was revalued: items by id, then payments by id.</summary>
    public ImmutableArray<RevaluedAmount> Amounts
    {
        get => _amounts.Items;
        init => _amounts = value;
    }

    /// <summary>The sum of the gains; not negative.</summary>
    [JsonIgnore]
    public Money Gain => Money.Sum(
        Amounts.Select(each => each.Difference).Where(difference => difference.IsPositive), BaseCurrency);

    /// <summary>The sum of the losses; not positive.</summary>
    [JsonIgnore]
    public Money Loss => Money.Sum(
        Amounts.Select(each => each.Difference).Where(difference => difference.IsNegative), BaseCurrency);
}

/// <summary>What one open item, or the rest of one payment, is worth at a closing date. Immutable.</summary>
public sealed record RevaluedAmount
{
    /// <summary>The id of the item or of the payment.</summary>
    public required string Id { get; init; }

    /// <summary>What it is: an item, or the rest of a payment.</summary>
    public required AllocationSource Kind { get; init; }

    /// <summary>The customer; null where it is not known.</summary>
    public string? Customer { get; init; }

    /// <summary>What is open: of an item with its sign; the rest of a payment received, which we owe, is above
    /// zero.</summary>
    public required Money Open { get; init; }

    /// <summary>What is left of what it was booked with, in the base currency.</summary>
    public required Money Booked { get; init; }

    /// <summary>What one unit of its currency is worth in the base currency on the closing date, exactly.</summary>
    public required Exact Rate { get; init; }

    /// <summary>What is open at that rate, rounded half up.</summary>
    public required Money Value { get; init; }

    /// <summary>The unrealised difference: above zero a gain, below zero a loss. Of an item the value less what was
    /// booked; of the rest of a payment, which is a debt, the other way round.</summary>
    [JsonIgnore]
    public Money Difference => Kind == AllocationSource.Payment ? Booked - Value : Value - Booked;
}
