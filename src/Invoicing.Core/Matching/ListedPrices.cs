using System.Collections.Immutable;
using Invoicing.Catalog;
using Invoicing.Orders;
using NodaTime;

namespace Invoicing.Matching;

/// <summary>The prices of order lines that state none: of the price list that the order names, else of the contract
/// that it was placed under, on the day that the contract says (without one, the day of the order) and for the quantity
/// ordered. A price that is not one price of a unit - tiers that add up, packages - is none here.</summary>
internal sealed class ListedPrices(MatchFacts facts)
{
    private readonly Agreements _agreements = new(facts);
    private readonly Dictionary<string, PriceEngine?> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PriceEngine> _contracts = new(StringComparer.Ordinal);
    private UnitConversions? _units;

    /// <summary>The price agreed for an order line: its own, else the listed one; null where there is none.</summary>
    /// <param name="order">The order.</param>
    /// <param name="line">Its line.</param>
    /// <param name="performed">The day of delivery or performance, or null.</param>
    /// <param name="issued">The date of the invoice (BT-2).</param>
    public UnitPrice? Agreed(Order order, OrderLine line, LocalDate? performed, LocalDate issued)
    {
        if (line.Price is { } own) return own;
        if (order.PriceListId is { } list && ListOf(list) is { } listed)
            return Price(listed, order, line, DayOf(order, performed, issued));
        return order.ContractId is { } id && _agreements.ContractOf(id) is { Prices.IsEmpty: false } contract
            ? Price(PricesOf(contract), order, line, DayOf(order, performed, issued))
            : null;
    }

    /// <summary>The list, other than the one that the order names, that has a price for the line; null where none
    /// has.</summary>
    /// <returns>The id of the list; the first by id where several have the price.</returns>
    public string? OtherListWith(UnitPrice billed, MatchLine line, LocalDate issued)
    {
        if (line is not { Order: { PriceListId: { } agreed } order, OrderLine: { } ordered }) return null;
        foreach (var id in facts.PriceLists.Select(each => each.Id).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal))
        {
            if (id == agreed || ListOf(id) is not { } list) continue;
            if (Price(list, order, ordered, DayOf(order, line.Performed, issued)) is { } price
                && price.Currency == billed.Currency && price.PerUnit == billed.PerUnit) return id;
        }

        return null;
    }

    private LocalDate DayOf(Order order, LocalDate? performed, LocalDate issued)
    {
        var contract = order.ContractId is { } id ? _agreements.ContractOf(id) : null;
        return contract?.PriceDay switch
        {
            Contracts.PriceDay.Delivery => performed ?? issued,
            Contracts.PriceDay.Invoice => issued,
            _ => order.Date,
        };
    }

    private PriceEngine? ListOf(string id)
    {
        if (_lists.TryGetValue(id, out var engine)) return engine;
        ImmutableArray<PriceList> lists = [.. facts.PriceLists.Where(each => each.Id == id)];
        return _lists[id] = lists.IsEmpty ? null : PriceEngine.Of(lists, facts.Rates, Units);
    }

    private PriceEngine PricesOf(Contracts.Contract contract)
    {
        if (_contracts.TryGetValue(contract.Id, out var engine)) return engine;
        var list = new PriceList { Id = contract.Id, Currency = contract.Currency, Entries = contract.Prices };
        return _contracts[contract.Id] = PriceEngine.Of([list], facts.Rates, Units);
    }

    private UnitConversions Units => _units ??= facts.UnitConversions.IsEmpty
        ? UnitConversions.Standard
        : UnitConversions.Standard.With(facts.UnitConversions);

    private static UnitPrice? Price(PriceEngine engine, Order order, OrderLine line, LocalDate day)
    {
        var question = PriceQuestion.About(line.Item, line.Quantity, day, order.Currency) with
        {
            CustomerId = order.BuyerId,
        };
        return engine.Decide(question).TryGet(out var report)
            && report.Parts is [{ Kind: PricePartKind.Units } part] && part.Quantity.Unit == line.Quantity.Unit
                ? part.Price
                : null;
    }
}
