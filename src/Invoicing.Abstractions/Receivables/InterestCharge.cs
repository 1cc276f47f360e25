using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Explanations;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>A balance over some days.</summary>
/// <param name="Days">For how many days it stood, by the day count.</param>
/// <param name="Balance">The balance.</param>
public sealed record BalanceDays(int Days, Money Balance);

/// <summary>A part of a charge in which one rate counts. Immutable.</summary>
public sealed record InterestPart
{
    private readonly Sequence<BalanceDays> _balances;

    /// <summary>The first day.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last day.</summary>
    public required LocalDate Until { get; init; }

    /// <summary>The rate for one of its periods: fixed, or reference and points together.</summary>
    public required Percentage Rate { get; init; }

    /// <summary>The reference rate in it; null where the rate is fixed.</summary>
    public Percentage? Reference { get; init; }

    /// <summary>How many periods of the rate the days are, exactly.</summary>
    public required Exact Periods { get; init; }

    /// <summary>The days, by the day count; zero where interest is flat.</summary>
    public int Days { get; init; }

    /// <summary>The balance, or the balances whose average over the days bears the interest.</summary>
    public ImmutableArray<BalanceDays> Balances
    {
        get => _balances.Items;
        init => _balances = value;
    }

    /// <summary>What the rate rests on.</summary>
    public required Basis Basis { get; init; }

    /// <summary>The balance that bears interest, in major units: the one there is, or the average.</summary>
    [JsonIgnore]
    public Exact Balance
    {
        get
        {
            if (Balances.Length == 1) return Exact.Of(Balances[0].Balance);
            var (sum, days) = (Exact.Zero, 0L);
            foreach (var each in Balances) (sum, days) = (sum + (Exact.Of(each.Balance) * each.Days), days + each.Days);
            return days == 0 ? Exact.Zero : sum / days;
        }
    }

    /// <summary>The interest before rounding, in major units.</summary>
    [JsonIgnore]
    public Exact Interest => Balance * Rate.Fraction * Periods;
}

/// <summary>Interest to be charged. It bears no VAT. Immutable.</summary>
public sealed partial record InterestCharge
{
    private readonly Sequence<string> _items;
    private readonly Sequence<InterestPart> _parts;

    /// <summary>The customer.</summary>
    public required string Customer { get; init; }

    /// <summary>The item that is paid late; null where the interest is on the account.</summary>
    public string? Document { get; init; }

    /// <summary>The items that it is for; each is charged until <see cref="Until"/> with it.</summary>
    public ImmutableArray<string> Items
    {
        get => _items.Items;
        init => _items = value;
    }

    /// <summary>The first day.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last day.</summary>
    public required LocalDate Until { get; init; }

    /// <summary>The interest, rounded once.</summary>
    public required Money Amount { get; init; }

    /// <summary>How it was rounded.</summary>
    public Rounding Rounding { get; init; }

    /// <summary>The parts, one for each balance and rate, in the order of days.</summary>
    public ImmutableArray<InterestPart> Parts
    {
        get => _parts.Items;
        init => _parts = value;
    }

    /// <summary>The terms it rests on.</summary>
    public required Basis Basis { get; init; }

    /// <summary>The interest before rounding, in major units.</summary>
    [JsonIgnore]
    public Exact BeforeRounding => Exact.Sum([.. Parts.Select(part => part.Interest)]).Reduced();

    /// <summary>The open item that it becomes.</summary>
    /// <param name="id">The id of the item.</param>
    /// <param name="issued">The day on which it is charged.</param>
    /// <param name="due">When it has to be paid; null: at once.</param>
    public OpenItem ToOpenItem(string id, LocalDate issued, LocalDate? due = null) => new()
    {
        Id = id, Customer = Customer, Kind = OpenItemKind.Interest, Document = Document, Issued = issued,
        Due = due ?? issued, Amount = Amount, Open = Amount,
    };
}
