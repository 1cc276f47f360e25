using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Explanations;
using NodaTime;

namespace Invoicing.Postings;

/// <summary>What to enter in the ledger: lines that balance in each currency and in the base currency.
/// Immutable.</summary>
public sealed record Posting
{
    private readonly Sequence<PostingLine> _lines;

    /// <summary>Its own id: that of what is posted, an allocation or a payment.</summary>
    public required string Id { get; init; }

    /// <summary>The day on which it counts.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The lines.</summary>
    public ImmutableArray<PostingLine> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }

    /// <summary>The id of the posting that it takes back, or null.</summary>
    public string? Reverses { get; init; }

    /// <summary>Why it is posted.</summary>
    public required Basis Basis { get; init; }

    /// <summary>Whether debits and credits are equal in each currency, and in each base currency.</summary>
    [JsonIgnore]
    public bool IsBalanced => Sums(Lines.Select(line => line.Amount)).All(sum => sum.IsZero)
        && Sums(Lines.Select(line => line.Base).OfType<Money>()).All(sum => sum.IsZero);

    /// <summary>The posting that takes this one back: each line on the other side.</summary>
    /// <param name="date">The day on which it is taken back.</param>
    /// <param name="because">Why.</param>
    /// <param name="id">Its id; null: that of this one with "/reversed".</param>
    /// <exception cref="ArgumentException">No reason is given.</exception>
    public Posting Reverse(LocalDate date, string because, string? id = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        return this with
        {
            Id = id ?? $"{Id}/reversed",
            Date = date,
            Lines = [.. Lines.Select(line => -line)],
            Reverses = Id,
            Basis = Basis with { Because = because },
        };
    }

    private static IEnumerable<Money> Sums(IEnumerable<Money> amounts) =>
        amounts.GroupBy(amount => amount.Currency).Select(each => Money.Sum(each, each.Key));
}
