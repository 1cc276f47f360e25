using Invoicing.Discounts;
using Invoicing.Findings;

namespace Invoicing.Orders;

/// <summary>What an order has to say and how, as a table: see <see cref="OrderFindings"/> for each rule.</summary>
public static class OrderRules
{
    private const string Norm = "EN 16931";
    private const string Custom = "custom";

    internal static readonly ShapeRule<Order>[] Table =
    [
        new(OrderFindings.IdMissing, Severity.Error, "an order has a number", $"{Norm} BT-13, BT-14", Id),
        new(OrderFindings.PartyMissing, Severity.Error, "an order has a seller and a buyer", Custom, Parties),
        new(OrderFindings.PartiesSame, Severity.Warning, "nobody orders of himself", Custom, PartiesDiffer),
        new(OrderFindings.DateMissing, Severity.Error, "an order has a date", Custom, Date),
        new(OrderFindings.CurrencyUnusable, Severity.Error, "amounts have minor units", Custom, Usable),
        new(OrderFindings.CurrencyDiffers, Severity.Error, "one currency throughout", $"{Norm} BT-5", Currencies),
        new(OrderFindings.LineMissing, Severity.Warning, "something is ordered", Custom, Lines),
        new(OrderFindings.LineIdMissing, Severity.Error, "a line has an id", $"{Norm} BT-132", LineIds),
        new(OrderFindings.LineIdRepeated, Severity.Error, "ids of lines differ", $"{Norm} BT-132", LineIdsDiffer),
        new(OrderFindings.ItemMissing, Severity.Error, "a line says what", $"{Norm} BR-25", Items),
        new(OrderFindings.QuantityNotPositive, Severity.Error, "more than nothing is ordered", Custom, Quantities),
        new(OrderFindings.PriceMissing, Severity.Warning, "a line has a price", $"{Norm} BR-26", Prices),
        new(OrderFindings.PriceNegative, Severity.Error, "prices are not negative", $"{Norm} BR-27, BR-28", Signs),
        new(OrderFindings.UnitDiffers, Severity.Error, "price and quantity have one unit", $"{Norm} BT-150", Units),
        new(OrderFindings.AdjustmentAmbiguous, Severity.Error, "an allowance is of one kind", Custom, Adjustments),
    ];

    private static readonly ShapeRule<Order> Limit = new(
        OrderFindings.Limit, Severity.Error, "no more lines than the limit", Custom, TooMany);

    /// <summary>Checks an order by itself. Nothing is allocated when nothing is found and the ids of lines are their
    /// positions.</summary>
    /// <param name="order">The order.</param>
    /// <param name="findings">Takes what is found.</param>
    /// <param name="path">What to call the order: "/orders/PO-1". Default: nothing.</param>
    /// <param name="limits">What is accepted at most; null: <see cref="Limits.Default"/>.</param>
    /// <exception cref="ArgumentNullException">One of the first three is null.</exception>
    public static void Check(Order order, FindingSink findings, string path = "", Limits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(path);
        var asked = new ShapeCase<Order>(order, findings, path, limits ?? Limits.Default);
        if (order.Lines.Length > asked.Limits.Lines) Limit.Check(Limit, asked);
        else asked.Ask(Table);
    }

    private static void TooMany(ShapeRule<Order> rule, ShapeCase<Order> c) =>
        c.Add(rule, "/lines", ("limit", c.Limits.Lines), ("found", c.Value.Lines.Length));

    private static void Id(ShapeRule<Order> rule, ShapeCase<Order> c)
    {
        if (string.IsNullOrWhiteSpace(c.Value.Id)) c.Add(rule, "/id");
    }

    private static void Parties(ShapeRule<Order> rule, ShapeCase<Order> c)
    {
        if (string.IsNullOrWhiteSpace(c.Value.SellerId)) c.Add(rule, "/sellerId");
        if (string.IsNullOrWhiteSpace(c.Value.BuyerId)) c.Add(rule, "/buyerId");
    }

    private static void PartiesDiffer(ShapeRule<Order> rule, ShapeCase<Order> c)
    {
        if (!string.IsNullOrWhiteSpace(c.Value.SellerId) && c.Value.SellerId == c.Value.BuyerId)
            c.Add(rule, "/buyerId", ("party", c.Value.BuyerId));
    }

    private static void Date(ShapeRule<Order> rule, ShapeCase<Order> c)
    {
        if (c.Value.Date == default) c.Add(rule, "/date");
    }

    private static void Usable(ShapeRule<Order> rule, ShapeCase<Order> c)
    {
        if (!c.Value.Currency.HasMinorUnits) c.Add(rule, "/currency", ("currency", c.Value.Currency.Code));
    }

    private static void Currencies(ShapeRule<Order> rule, ShapeCase<Order> c)
    {
        for (var i = 0; i < c.Value.Lines.Length; i++)
        {
            var line = c.Value.Lines[i];
            Same(line.Price?.Currency, "/price");
            Same(line.PriceDiscount?.Currency, "/priceDiscount");
            foreach (var adjustment in line.Adjustments)
            {
                Same(adjustment.Amount?.Currency, "/adjustments");
                Same(adjustment.PerUnit?.Currency, "/adjustments");
                Same(adjustment.Base?.Currency, "/adjustments");
            }

            void Same(Currency? found, string member)
            {
                if (found is { } currency && currency != c.Value.Currency)
                    c.Add(rule, PathOf(c.Value, i) + member,
                        ("order", c.Value.Currency.Code), ("found", currency.Code));
            }
        }
    }

    private static void Lines(ShapeRule<Order> rule, ShapeCase<Order> c)
    {
        if (c.Value.Lines.IsEmpty) c.Add(rule, "/lines");
    }

    private static void LineIds(ShapeRule<Order> rule, ShapeCase<Order> c)
    {
        for (var i = 0; i < c.Value.Lines.Length; i++)
            if (string.IsNullOrWhiteSpace(c.Value.Lines[i].Id)) c.Add(rule, PathOf(c.Value, i) + "/id");
    }

    private static void LineIdsDiffer(ShapeRule<Order> rule, ShapeCase<Order> c)
    {
        foreach (var id in Repeated.Ids(c.Value.Lines, static line => line.Id))
            c.Add(rule, $"/lines/{id}", ("line", id));
    }

    private static void Items(ShapeRule<Order> rule, ShapeCase<Order> c)
    {
        for (var i = 0; i < c.Value.Lines.Length; i++)
            if (string.IsNullOrWhiteSpace(c.Value.Lines[i].Item.Name)) c.Add(rule, PathOf(c.Value, i) + "/item/name");
    }

    private static void Quantities(ShapeRule<Order> rule, ShapeCase<Order> c)
    {
        for (var i = 0; i < c.Value.Lines.Length; i++)
            if (!c.Value.Lines[i].Quantity.IsPositive)
                c.Add(rule, PathOf(c.Value, i) + "/quantity", ("quantity", c.Value.Lines[i].Quantity));
    }

    private static void Prices(ShapeRule<Order> rule, ShapeCase<Order> c)
    {
        for (var i = 0; i < c.Value.Lines.Length; i++)
            if (c.Value.Lines[i].Price is null) c.Add(rule, PathOf(c.Value, i) + "/price");
    }

    private static void Signs(ShapeRule<Order> rule, ShapeCase<Order> c)
    {
        for (var i = 0; i < c.Value.Lines.Length; i++)
        {
            var line = c.Value.Lines[i];
            if (line.Price is { IsNegative: true } price) c.Add(rule, PathOf(c.Value, i) + "/price", ("price", price));
            if (line.PriceDiscount is { IsNegative: true } discount)
                c.Add(rule, PathOf(c.Value, i) + "/priceDiscount", ("price", discount));
        }
    }

    private static void Units(ShapeRule<Order> rule, ShapeCase<Order> c)
    {
        for (var i = 0; i < c.Value.Lines.Length; i++)
        {
            var line = c.Value.Lines[i];
            if (line.Price is { HasBaseQuantity: true } price && price.BaseQuantity.Unit != line.Quantity.Unit)
                c.Add(rule, PathOf(c.Value, i) + "/price", ("quantity", line.Quantity), ("base", price.BaseQuantity));
        }
    }

    private static void Adjustments(ShapeRule<Order> rule, ShapeCase<Order> c)
    {
        for (var i = 0; i < c.Value.Lines.Length; i++)
            foreach (var adjustment in c.Value.Lines[i].Adjustments)
                if (!IsOne(adjustment)) c.Add(rule, PathOf(c.Value, i) + "/adjustments");
    }

    private static bool IsOne(Adjustment adjustment) => (adjustment.Amount.HasValue ? 1 : 0)
        + (adjustment.PerUnit.HasValue ? 1 : 0) + (adjustment.Percent.HasValue ? 1 : 0) == 1;

    private static string PathOf(Order order, int line) => string.IsNullOrWhiteSpace(order.Lines[line].Id)
        ? FormattableString.Invariant($"/lines/{line + 1}")
        : $"/lines/{order.Lines[line].Id}";
}
