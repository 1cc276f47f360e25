using System.Globalization;

namespace MonthEnd.Tests.Generation;

/// <summary>Sales orders with what was delivered of them; every fault once a month, the rest in order.</summary>
sealed class SalesOrders(Dice dice, Expected expected, IReadOnlyList<Customer> customers, Customer withWrongVatNumber)
{
    static readonly string[] Faults =
    [
        "BILLING-DELIVERY-EXCEEDS-ORDER", "second delivery", "BILLING-PRICE-MISSING", "BILLING-ORDER-UNKNOWN",
        "BILLING-ORDER-LINE-UNKNOWN", "BILLING-CUSTOMER-UNKNOWN", "BILLING-SELLER-DIFFERS", "BILLING-UNIT-DIFFERS",
        "BILLING-QUANTITY-NOT-POSITIVE", "TAX-SUPPLY-UNSTATED", "BILLING-PRICE-NEGATIVE", "BILLING-CURRENCY-DIFFERS",
        "delivery twice", "order twice", "BILLING-NOT-DIVISIBLE", "PARTY-VAT-CHECK-DIGIT",
    ];

    readonly List<object> _orders = [];
    readonly List<object> _deliveries = [];
    int _notes;

    public string Orders => Written.Json(_orders);

    public string Deliveries => Written.Json(_deliveries);

    public static int FaultKinds => Faults.Length;

    public void Generate(int count)
    {
        var at = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var j = dice.Below(i + 1);
            (at[i], at[j]) = (at[j], at[i]);
        }

        for (var i = 0; i < count; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"SO-{i + 1:0000}");
            var fault = Array.IndexOf(at, i);
            if (fault < Faults.Length) Faulty(id, Faults[fault]);
            else Right(id);
        }
    }

    void Right(string id)
    {
        var customer = dice.Pick(customers);
        var lines = Enumerable.Range(1, dice.Between(1, 4))
            .Select(n => OrderedLine.Of(n * 10, customer, dice)).ToList();
        AddOrder(id, customer, lines);
        var kind = dice.Below(20);
        foreach (var line in lines)
        {
            if (kind < 10) Deliver(id, customer, line, 0, line.Quantity, "2026-11-" + Day(1, 30));
            else if (kind < 15) DeliverInParts(id, customer, line);
            else if (kind < 17) Deliver(id, customer, line, 0, line.Quantity - 1, "2026-11-" + Day(1, 30));
            else if (kind < 19) expected.Wait(Note(id, line.Id, line.Quantity, line.Unit, "2026-12-" + Day(1, 28)));
        }
    }

    void DeliverInParts(string id, Customer customer, OrderedLine line)
    {
        var first = dice.Between(1, (int)line.Quantity - 1);
        Deliver(id, customer, line, 0, first, "2026-11-" + Day(1, 12));
        Deliver(id, customer, line, first, line.Quantity - first, "2026-11-" + Day(13, 30));
    }

    void Deliver(string id, Customer customer, OrderedLine line, decimal before, decimal quantity, string date)
    {
        if (quantity <= 0) return;
        var fact = Note(id, line.Id, quantity, line.Unit, date);
        expected.Bill(fact, customer.Id, customer.Currency, line.Net(before, quantity));
    }

    void Faulty(string id, string fault)
    {
        var customer = fault switch
        {
            "PARTY-VAT-CHECK-DIGIT" => withWrongVatNumber,
            "TAX-SUPPLY-UNSTATED" => dice.Pick([.. customers.Where(each => each.Country != "DE")]),
            _ => dice.Pick(customers),
        };
        var line = OrderedLine.Of(10, customer, dice);
        if (fault is "BILLING-PRICE-MISSING") line = line with { Price = null };
        if (fault is "BILLING-PRICE-NEGATIVE") line = line with { Price = -line.Price };
        if (fault is "BILLING-CURRENCY-DIFFERS") line = line with { Currency = "SEK" };
        if (fault is "BILLING-NOT-DIVISIBLE") line = line with { PerUnitOfItsOwn = true };
        AddOrder(id, customer, [line], fault);
        if (fault == "order twice") AddOrder(id, customer, [line]);
        FaultyDelivery(id, customer, line, fault);
    }

    void FaultyDelivery(string id, Customer customer, OrderedLine line, string fault)
    {
        var (order, lineId, quantity, unit) = fault switch
        {
            "BILLING-DELIVERY-EXCEEDS-ORDER" => (id, line.Id, line.Quantity + 1, line.Unit),
            "BILLING-ORDER-UNKNOWN" => ("SO-9999", line.Id, line.Quantity, line.Unit),
            "BILLING-ORDER-LINE-UNKNOWN" => (id, "99", line.Quantity, line.Unit),
            "BILLING-UNIT-DIFFERS" => (id, line.Id, line.Quantity, "TNE"),
            "BILLING-QUANTITY-NOT-POSITIVE" => (id, line.Id, 0m, line.Unit),
            "BILLING-NOT-DIVISIBLE" => (id, line.Id, line.Quantity - 1, line.Unit),
            _ => (id, line.Id, line.Quantity, line.Unit),
        };
        if (fault == "second delivery") Deliver(id, customer, line, 0, line.Quantity, "2026-11-02");
        var fact = Note(order, lineId, quantity, unit, "2026-11-20");
        switch (fault)
        {
            case "second delivery":
                expected.Hold(fact, "BILLING-DELIVERY-EXCEEDS-ORDER");
                break;
            case "delivery twice":
                _deliveries.Add(_deliveries[^1]);
                expected.Hold(fact, "BILLING-NOT-UNIQUE");
                expected.Hold(fact, "BILLING-NOT-UNIQUE");
                break;
            case "order twice":
                expected.Hold(fact, "BILLING-NOT-UNIQUE");
                break;
            case "PARTY-VAT-CHECK-DIGIT":
                expected.Hold(fact, fault, "/buyer/vatNumber");
                break;
            default:
                expected.Hold(fact, fault);
                break;
        }
    }

    void AddOrder(string id, Customer customer, List<OrderedLine> lines, string? fault = null) => _orders.Add(new
    {
        id,
        buyerOrderNumber = dice.Chance(50) ? "PO/" + id : null,
        sellerId = fault == "BILLING-SELLER-DIFFERS" ? "X-1" : "US",
        buyerId = fault == "BILLING-CUSTOMER-UNKNOWN" ? "C-999" : customer.Id,
        date = "2026-10-" + Day(1, 31),
        currency = customer.Currency,
        terms = new { days = dice.Pick([14, 30]) },
        taxes = fault == "TAX-SUPPLY-UNSTATED" ? null : customer.Taxes,
        lines = lines.Select(line => line.ToJson()),
    });

    string Note(string order, string line, decimal quantity, string unit, string date)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"DN-{++_notes:00000}");
        _deliveries.Add(new
        {
            number,
            orderId = order,
            date,
            lines = new[] { new { orderLineId = line, quantity = $"{Written.Number(quantity)} {unit}" } },
        });
        return $"deliveries/{number}/{line}";
    }

    string Day(int low, int high) => dice.Between(low, high).ToString("00", CultureInfo.InvariantCulture);
}
