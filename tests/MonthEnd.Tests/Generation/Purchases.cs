using System.Globalization;

namespace MonthEnd.Tests.Generation;

/// <summary>Purchase orders, receipts and what suppliers ask for: right, overbilled in every way, and twice.</summary>
sealed class Purchases(Dice dice, Expected expected)
{
    static readonly string[] Kinds =
    [
        "fine", "two parts", "MATCH-PRICE-ABOVE-ORDER", "MATCH-QUANTITY-ABOVE-ORDER",
        "MATCH-QUANTITY-ABOVE-DELIVERED", "REVIEW-DUPLICATE-NUMBER", "REVIEW-DUPLICATE-CONTENT",
        "REVIEW-AMOUNTS-DIFFER", "MATCH-CURRENCY-DIFFERS", "MATCH-ORDER-UNKNOWN", "MATCH-ORDER-LINE-UNKNOWN",
        "REVIEW-NUMBER-MISSING", "MATCH-PARTY-DIFFERS", "MATCH-PRICE-BELOW-ORDER", "MATCH-UNIT-DIFFERS", "billed twice",
    ];

    readonly List<object> _orders = [];
    readonly List<object> _receipts = [];
    readonly Dictionary<string, string> _invoices = new(StringComparer.Ordinal);

    public string Orders => Written.Json(_orders);

    public string Receipts => Written.Json(_receipts);

    /// <summary>The invoices by file name, in the order in which they came in.</summary>
    public IReadOnlyDictionary<string, string> Invoices => _invoices;

    public static string Suppliers => Written.Json(new[] { 1, 2, 3 }.Select(n => new
    {
        id = SupplierOf(n),
        name = "Supplier " + SupplierOf(n),
        address = new { city = "Town", country = "DE" },
    }));

    public void Generate()
    {
        foreach (var (n, kind) in Kinds.Index()) Generate(n + 1, kind);
    }

    void Generate(int n, string kind)
    {
        var right = new SupplierInvoice
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"RE-{n:000}"),
            Supplier = SupplierOf(1 + (n % 3)),
            Order = string.Create(CultureInfo.InvariantCulture, $"PO-{n:000}"),
            Quantity = dice.Between(4, 50),
            // No two amounts are equal.
            Price = dice.Decimal(10, 19, 2) + (n * 10),
            Date = string.Create(CultureInfo.InvariantCulture, $"2026-11-{n + 2:00}"),
        };
        AddOrder(right, kind);
        switch (kind)
        {
            case "fine":
                Add(right, isAccepted: true);
                break;
            case "two parts":
                Add(right with { Quantity = 3 }, isAccepted: true);
                Add(right with { Quantity = right.Quantity - 3, Number = right.Number + "B" }, isAccepted: true);
                break;
            case "billed twice":
                Add(right, isAccepted: true);
                Add(right with { Number = right.Number + "B", Date = "2026-11-28" }, false,
                    ("MATCH-QUANTITY-ABOVE-ORDER", "/lines/1"));
                break;
            case "REVIEW-DUPLICATE-NUMBER":
                Add(right, isAccepted: true);
                var written = right.Number.Replace("RE-", "re ", StringComparison.Ordinal);
                Add(right with { Number = written, Date = "2026-11-27" }, false, (kind, "/number"));
                break;
            case "REVIEW-DUPLICATE-CONTENT":
                Add(right, isAccepted: true);
                Add(right with { Number = right.Number + "B" }, false, (kind, ""));
                break;
            default:
                Add(Wrong(right, kind), kind == "MATCH-PRICE-BELOW-ORDER", (kind, PathOf(kind)));
                break;
        }
    }

    static SupplierInvoice Wrong(SupplierInvoice right, string kind) => kind switch
    {
        "MATCH-PRICE-ABOVE-ORDER" => right with { Price = right.Price + 0.01m },
        "MATCH-PRICE-BELOW-ORDER" => right with { Price = right.Price - 0.01m },
        "MATCH-QUANTITY-ABOVE-ORDER" => right with { Quantity = right.Quantity + 1 },
        "REVIEW-AMOUNTS-DIFFER" => right with { TaxTooMuch = 0.01m },
        "MATCH-CURRENCY-DIFFERS" => right with { Currency = "USD" },
        "MATCH-ORDER-UNKNOWN" => right with { Order = "PO-999" },
        "MATCH-ORDER-LINE-UNKNOWN" => right with { OrderLine = "9" },
        "REVIEW-NUMBER-MISSING" => right with { Number = null },
        "MATCH-PARTY-DIFFERS" => right with { Supplier = "S-9" },
        "MATCH-UNIT-DIFFERS" => right with { Unit = "KGM" },
        _ => right,
    };

    static string PathOf(string kind) => kind switch
    {
        "REVIEW-AMOUNTS-DIFFER" => "/amounts",
        "REVIEW-NUMBER-MISSING" => "/number",
        _ => "/lines/1",
    };

    void AddOrder(SupplierInvoice agreed, string kind)
    {
        _orders.Add(new
        {
            id = agreed.Order,
            sellerId = agreed.Supplier,
            buyerId = "US",
            date = "2026-10-15",
            currency = "EUR",
            lines = new[]
            {
                new
                {
                    id = "1", item = new { name = "Goods" }, quantity = $"{agreed.Quantity} H87",
                    price = Written.Money(agreed.Price, "EUR"),
                },
            },
        });
        var received = kind == "MATCH-QUANTITY-ABOVE-DELIVERED" ? agreed.Quantity - 1 : agreed.Quantity;
        _receipts.Add(new
        {
            number = "GR-" + agreed.Order,
            orderId = agreed.Order,
            date = "2026-11-02",
            lines = new[] { new { orderLineId = "1", quantity = $"{received} H87" } },
        });
    }

    void Add(SupplierInvoice invoice, bool isAccepted, params (string Code, string Path)[] findings)
    {
        var file = string.Create(CultureInfo.InvariantCulture, $"{_invoices.Count + 1:000}.json");
        _invoices.Add(file, Written.Json(invoice.ToJson()));
        if (isAccepted) expected.Accepted.Add(file);
        expected.Reviews.AddRange(findings.Select(finding => (file, finding.Code, finding.Path)));
    }

    static string SupplierOf(int n) => string.Create(CultureInfo.InvariantCulture, $"S-{n}");
}
