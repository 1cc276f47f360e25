namespace MonthEnd.Tests.Generation;

/// <summary>An invoice of a supplier with the amounts that it declares.</summary>
sealed record SupplierInvoice
{
    public required string? Number { get; init; }

    public required string Supplier { get; init; }

    public required string Order { get; init; }

    public string OrderLine { get; init; } = "1";

    public required int Quantity { get; init; }

    public string Unit { get; init; } = "H87";

    public required decimal Price { get; init; }

    public required string Date { get; init; }

    public string Currency { get; init; } = "EUR";

    /// <summary>By how much the tax is declared too high.</summary>
    public decimal TaxTooMuch { get; init; }

    public object ToJson()
    {
        var net = Quantity * Price;
        var tax = Written.Round(net * 0.19m, Currency) + TaxTooMuch;
        return new { version = 1, draft = Draft(), amounts = Amounts(net, tax) };
    }

    object Draft() => new
    {
        number = Number,
        issueDate = Date,
        currency = Currency,
        orderReference = Order,
        seller = new { id = Supplier, name = "Supplier " + Supplier, address = new { city = "Town", country = "DE" } },
        buyer = new { id = "US", name = "Us & Co", address = new { city = "Town", country = "DE" } },
        lines = new[]
        {
            new
            {
                id = "1", item = new { name = "Goods" }, quantity = $"{Quantity} {Unit}",
                price = Written.Money(Price, Currency), taxes = new[] { new { rate = "19 %" } },
                orderLineReference = OrderLine,
            },
        },
    };

    object Amounts(decimal net, decimal tax) => new
    {
        totals = new
        {
            sumOfLineNets = Money(net),
            allowances = Money(0),
            charges = Money(0),
            withoutTax = Money(net),
            tax = Money(tax),
            withTax = Money(net + tax),
            paid = Money(0),
            rounding = Money(0),
            due = Money(net + tax),
            withheld = Money(0),
            splitPayment = Money(0),
            amountToPay = Money(net + tax),
        },
        lines = new[] { new { id = "1", gross = Money(net), net = Money(net) } },
        groups = new[]
        {
            new
            {
                key = new { scheme = "VAT", category = "S", kind = "Percent", rate = "19 %" },
                @base = Money(net), tax = Money(tax),
            },
        },
    };

    string Money(decimal amount) => Written.Money(amount, Currency);
}
