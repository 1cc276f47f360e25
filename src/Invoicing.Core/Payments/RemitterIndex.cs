using System.Collections.Immutable;
using Invoicing.Banking;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>
/// Open items, payers and what was learned, by all that a payment may tell of them. Built once, asked for every payment.
/// Immutable, safe to use from several threads.
/// </summary>
public sealed class RemitterIndex
{
    private const int ShortestPlain = 5;

    /// <summary>An amount that more items ask for tells nobody.</summary>
    private const int MostOfAmount = 20;

    private readonly ItemLists<string> _byReference = new(StringComparer.Ordinal);
    private readonly ItemLists<string> _byPlainDigits = new(StringComparer.Ordinal);
    private readonly ItemLists<string> _byDigits = new(StringComparer.Ordinal);
    private readonly ItemLists<Money> _byOpen = new();
    private readonly ItemLists<Money> _byDiscounted = new();
    private readonly ItemLists<(string Customer, Money Amount)> _byOwnOpen = new();
    private readonly ItemLists<(string Customer, Money Amount)> _byOwnDiscounted = new();
    private readonly HashSet<string> _checkedReferences = new(StringComparer.Ordinal);
    private readonly ReferenceIndex _references;
    private readonly NearNumbers _near;

    private RemitterIndex(ImmutableArray<OpenItem> items, RemitterPayers payers)
    {
        Items = items;
        Payers = payers;
        for (var at = 0; at < items.Length; at++) Add(at, items[at]);
        _references = ReferenceIndex.Of(_byReference.Keys);
        _near = new NearNumbers(_byDigits.Keys);
    }

    internal ImmutableArray<OpenItem> Items { get; }

    internal RemitterPayers Payers { get; }

    /// <summary>The index.</summary>
    /// <param name="items">What is open; settled items too, where payers might quote them again or their payments come
    /// back.</param>
    /// <param name="payers">How customers are known when they pay.</param>
    /// <param name="aliases">What was learned from payments confirmed.</param>
    public static RemitterIndex Of(
        ImmutableArray<OpenItem> items, ImmutableArray<Payer> payers = default,
        ImmutableArray<PayerAlias> aliases = default)
    {
        if (items.IsDefault) items = [];
        return new RemitterIndex(
            [.. items.OrderBy(item => item.Due).ThenBy(item => item.Id, StringComparer.Ordinal)],
            new RemitterPayers(payers.IsDefault ? [] : payers, aliases.IsDefault ? [] : aliases));
    }

    /// <summary>The items whose number or reference stands in a text, and whether check digits protect what stands
    /// there.</summary>
    internal void Named(string? text, List<(int Item, bool IsChecked, string Reference)> named)
    {
        foreach (var reference in _references.FindIn(text))
            foreach (var item in _byReference.Of(reference))
                named.Add((item, _checkedReferences.Contains(reference), reference));
    }

    /// <summary>The items that have a reference exactly so.</summary>
    internal int[] Referenced(string reference) => _byReference.Of(reference);

    /// <summary>The items whose number has these digits.</summary>
    /// <param name="digits">The digits as they stand.</param>
    /// <param name="plain">The digits, runs of them without zeros in front.</param>
    internal int[] OfDigits(string digits, string plain) =>
        digits.Length >= ShortestPlain && _byDigits.Of(digits) is { Length: > 0 } found ? found
        : plain.Length >= ShortestPlain ? _byPlainDigits.Of(plain) : [];

    /// <summary>The items with a number one slip away from digits.</summary>
    internal void Near(string digits, List<(int Item, string Number)> near)
    {
        var numbers = new List<string>();
        _near.Find(digits, numbers);
        foreach (var number in numbers)
            foreach (var item in _byDigits.Of(number)) near.Add((item, number));
    }

    /// <summary>Whose items ask for exactly this: those of a customer, or of all as far as they are few.</summary>
    /// <param name="customer">The customer; null for all.</param>
    /// <param name="amount">What is open, or would be less a discount on whatever day.</param>
    /// <param name="discounted">Whether discounts are taken off.</param>
    internal int[] OfAmount(string? customer, Money amount, bool discounted) => customer is null
        ? (discounted ? _byDiscounted : _byOpen).Of(amount, MostOfAmount)
        : (discounted ? _byOwnDiscounted : _byOwnOpen).Of((customer, amount));

    /// <summary>The largest discount that an item offers on a day; zero where it offers none.</summary>
    internal static Money DiscountOn(OpenItem item, LocalDate day)
    {
        var largest = Money.Zero(item.Open.Currency);
        foreach (var discount in item.Discounts)
            if (day <= discount.Until && discount.Amount.Currency == largest.Currency
                && discount.Amount.Abs() > largest.Abs()) largest = discount.Amount;
        return largest;
    }

    private void Add(int at, OpenItem item)
    {
        AddNumber(at, item.Id);
        if (item.Document is { } document && document != item.Id) AddNumber(at, document);
        foreach (var reference in item.References)
        {
            if (reference == item.Id || reference == item.Document) continue;
            _byReference.Add(reference, at);
            // What a creditor reference tells is the number of the document, which is there already.
            var isCreditorReference = CreditorReference.TryParse(reference, null, out _);
            if (!isCreditorReference && NumberRuns.DigitsOf(reference) is { Length: > 0 } digits)
                _byDigits.Add(digits, at);
            if (isCreditorReference || !PaymentReference.Recognise(reference).IsEmpty)
                _checkedReferences.Add(reference);
        }

        if (item.Open.IsZero) return;
        _byOpen.Add(item.Open, at);
        _byOwnOpen.Add((item.Customer, item.Open), at);
        foreach (var discount in item.Discounts)
        {
            if (discount.Amount.Currency != item.Open.Currency || discount.Amount.Abs() >= item.Open.Abs()) continue;
            _byDiscounted.Add(item.Open - discount.Amount, at);
            _byOwnDiscounted.Add((item.Customer, item.Open - discount.Amount), at);
        }
    }

    private void AddNumber(int at, string number)
    {
        _byReference.Add(number, at);
        if (NumberRuns.DigitsOf(number) is not { Length: > 0 } digits) return;
        _byDigits.Add(digits, at);
        _byPlainDigits.Add(NumberRuns.PlainDigitsOf(number), at);
    }
}
