using System.Globalization;

namespace MonthEnd.Tests.Generation;

/// <summary>A data folder made from a seed, and what a run must make of it.</summary>
sealed class GeneratedMonth
{
    const int Orders = 200;
    const int Contracts = 40;
    const int Payments = 300;

    readonly string _folder;
    readonly Customer[] _customers;
    readonly BankAccount _bank;

    public GeneratedMonth(ulong seed, string folder)
    {
        _folder = folder;
        var dice = new Dice(seed);
        _customers = [.. Enumerable.Range(0, 24).Select(n => Customer.Of(n, dice))];
        var wrong = new Customer(99, "C-99", "Wrong VAT GmbH", "DE", "EUR", "DE136695977");
        var orders = new SalesOrders(dice, Expected, _customers, wrong);
        orders.Generate(Orders);
        var agreements = new Agreements(dice, Expected, _customers);
        agreements.Generate(Contracts);
        var purchases = new Purchases(dice, Expected);
        purchases.Generate();
        _bank = new BankAccount(dice, Expected, _customers);
        _bank.Generate();
        SupplierInvoices = purchases.Invoices.Count;

        Write("as-of.txt", "2026-11-30\n");
        Write("company.json", Written.Json(
            new { id = "US", name = "Us & Co", address = new { city = "Town", country = "DE" }, language = "de" }));
        Write("series.json", Written.Json(
            new { id = "S", pattern = "{yyyy}/{0000}", counters = new[] { FirstNumber } }));
        Write("payment-means.json", """[ { "code": "30" } ]""");
        Write("billed-so-far.json", """{ "items": [] }""");
        Write("customers.json", Written.Json(_customers.Append(wrong).Select(customer => customer.ToJson())));
        Write("orders/orders.json", orders.Orders);
        Write("orders/deliveries.json", orders.Deliveries);
        Write("contracts.json", agreements.Contracts);
        Write("milestones.json", agreements.Reached);
        Write("timesheets.csv", agreements.Timesheets);
        Write("usage.csv", "id,contractId,itemId,date,quantity\n");
        Write("discounts.json", "{}");
        Write("coupon-uses.json", "[]");
        Directory.CreateDirectory(Path.Combine(_folder, "facts"));
        Write("open-items.json", _bank.OpenItems);
        Write("payers.json", _bank.Payers);
        Write("bank.csv", BankAccount.Header);
        Write("suppliers/suppliers.json", Purchases.Suppliers);
        Write("suppliers/purchase-orders.json", purchases.Orders);
        Write("suppliers/receipts.json", purchases.Receipts);
        foreach (var (file, invoice) in purchases.Invoices) Write("suppliers/invoices/" + file, invoice);
    }

    public Expected Expected { get; } = new();

    public int SupplierInvoices { get; }

    public int PaymentCount => _bank.Count;

    static object FirstNumber => new { fiscalYear = 2026, next = 17 };

    /// <summary>The number that the invoice at a position must get.</summary>
    public static string Number(int position) =>
        string.Create(CultureInfo.InvariantCulture, $"2026/{17 + position:0000}");

    /// <summary>Writes the bank's file: what pays open items, and what pays these invoices.</summary>
    public void Pay(IEnumerable<(string Customer, string Number, decimal ToPay)> issued)
    {
        foreach (var (id, number, toPay) in issued)
        {
            var customer = _customers.Single(each => each.Id == id);
            // Those who name nothing name no invoice either.
            if (customer.Index < _customers.Length * 3 / 4) _bank.PayIssued(customer, number, toPay);
        }

        _bank.FillTo(Payments);
        Write("bank.csv", _bank.Entries);
    }

    void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
