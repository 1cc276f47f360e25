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

    private readonly Dictionary<string, List<int>> _byReference = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byPlainDigits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byDigits = new(StringComparer.Ordinal);
    private readonly Dictionary<Money, List<int>> _byOpen = [];
    private readonly Dictionary<Money, List<int>> _byDiscounted = [];
    private readonly Dictionary<(string Customer, Money Amount), List<int>> _byOwnOpen = [];
    private readonly Dictionary<(string Customer, Money Amount), List<int>> _byOwnDiscounted = [];
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
            foreach (var item in _byReference[reference])
                named.Add((item, _checkedReferences.Contains(reference), reference));
    }

    /// <summary>The items that have a reference exactly so.</summary>
    internal IReadOnlyList<int> Referenced(string reference) => _byReference.GetValueOrDefault(reference) ?? [];

    /// <summary>The items whose number has these digits.</summary>
    /// <param name="digits">The digits as they stand.</param>
    /// <param name="plain">The digits, runs of them without zeros in front.</param>
    internal IReadOnlyList<int> OfDigits(string digits, string plain) =>
        digits.Length >= ShortestPlain && _byDigits.TryGetValue(digits, out var found) ? found
        : plain.Length >= ShortestPlain && _byPlainDigits.TryGetValue(plain, out found) ? found : [];

    /// <summary>The items with a number one slip away from digits.</summary>
    internal void Near(string digits, List<(int Item, string Number)> near)
    {
        var numbers = new List<string>();
        _near.Find(digits, numbers);
        foreach (var number in numbers)
            foreach (var item in _byDigits[number]) near.Add((item, number));
    }

    /// <summary>Whose items ask for exactly this: those of a customer, or of all as far as they are few.</summary>
    /// <param name="customer">The customer; null for all.</param>
    /// <param name="amount">What is open, or would be less a discount on whatever day.</param>
    /// <param name="discounted">Whether discounts are taken off.</param>
    internal IReadOnlyList<int> OfAmount(string? customer, Money amount, bool discounted)
    {
        if (customer is not null)
            return (discounted ? _byOwnDiscounted : _byOwnOpen).GetValueOrDefault((customer, amount)) ?? [];
        var found = (discounted ? _byDiscounted : _byOpen).GetValueOrDefault(amount);
        return found is { Count: <= MostOfAmount } ? found : [];
    }

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
            AddTo(_byReference, reference, at);
            if (NumberRuns.DigitsOf(reference) is { Length: > 0 } digits) AddTo(_byDigits, digits, at);
            if (!PaymentReference.Recognise(reference).IsEmpty) _checkedReferences.Add(reference);
        }

        if (item.Open.IsZero) return;
        AddAmount(_byOpen, _byOwnOpen, item.Customer, item.Open, at);
        foreach (var discount in item.Discounts)
            if (discount.Amount.Currency == item.Open.Currency && discount.Amount.Abs() < item.Open.Abs())
                AddAmount(_byDiscounted, _byOwnDiscounted, item.Customer, item.Open - discount.Amount, at);
    }

    private static void AddAmount(Dictionary<Money, List<int>> all, Dictionary<(string, Money), List<int>> own,
        string customer, Money amount, int at)
    {
        AddTo(own, (customer, amount), at);
        if (!all.TryGetValue(amount, out var list) || list.Count <= MostOfAmount) AddTo(all, amount, at);
    }

    private void AddNumber(int at, string number)
    {
        AddTo(_byReference, number, at);
        if (NumberRuns.DigitsOf(number) is not { Length: > 0 } digits) return;
        AddTo(_byDigits, digits, at);
        AddTo(_byPlainDigits, NumberRuns.PlainDigitsOf(number), at);
    }

    /// <summary>What an item has twice is added once: its keys follow each other.</summary>
    private static void AddTo<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int at)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        if (list.Count == 0 || list[^1] != at) list.Add(at);
    }
}
