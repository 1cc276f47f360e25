using System.Globalization;
using System.Text;

namespace MonthEnd.Tests.Generation;

/// <summary>Open items and the entries of a bank that pay them: whole, in part, too much, and in every wrong
/// way.</summary>
sealed class BankAccount(Dice dice, Expected expected, IReadOnlyList<Customer> customers)
{
    const int ItemsOfEach = 12;

    readonly List<object> _items = [];
    readonly StringBuilder _rows = new();

    public const string Header = "id,date,amount,currency,name,iban,text\n";

    public int Count { get; private set; }

    public string OpenItems => Written.Json(_items);

    public string Entries => Header + _rows;

    public string Payers => Written.Json(customers.Select(customer => new
    {
        customer = customer.Id,
        name = customer.Name,
        accounts = new[] { customer.Iban },
    }));

    /// <summary>Opens items and pays them. The last customers name nothing when they pay.</summary>
    public void Generate()
    {
        foreach (var customer in customers)
        {
            var named = customer.Index < customers.Count * 3 / 4;
            var items = Enumerable.Range(0, ItemsOfEach).Select(n => Open(customer, n)).ToList();
            if (named) foreach (var (n, item) in items.Index()) PayNamed(customer, item, n);
            else PayUnnamed(customer, items);
        }
    }

    /// <summary>Pays an invoice that the run before issued, by its number.</summary>
    public void PayIssued(Customer customer, string number, decimal toPay) =>
        PayNamed(customer, new Item(number, toPay), dice.Below(3) + 3);

    /// <summary>Fills up with what nobody can allocate.</summary>
    public void FillTo(int count)
    {
        while (Count < count)
        {
            var isFee = dice.Chance(20);
            var amount = isFee ? -dice.Decimal(1, 20, 2) : dice.Decimal(10, 400, 2);
            Row(amount, "EUR", "Nobody we know", Written.Iban(900_000 + Count), isFee ? "Fee" : "Thanks a lot");
            Find(isFee ? "PAYMENT-NOT-A-RECEIPT" : "PAYMENT-PAYER-UNKNOWN");
        }
    }

    Item Open(Customer customer, int n)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"OLD-{customer.Index:000}{n:00}");
        // No two amounts of a customer are equal.
        var amount = dice.Decimal(100, 199, Written.Digits(customer.Currency)) + (n * 100);
        var open = dice.Chance(15) ? Written.Round(amount / 3, customer.Currency) : amount;
        var account = (customer.Id, customer.Currency);
        expected.Owed[account] = expected.Owed.GetValueOrDefault(account) + open;
        var month = dice.Between(6, 10);
        var day = dice.Between(1, 30);
        _items.Add(new
        {
            id,
            customer = customer.Id,
            issued = string.Create(CultureInfo.InvariantCulture, $"2026-{month:00}-{day:00}"),
            due = string.Create(CultureInfo.InvariantCulture, $"2026-{month + 1:00}-{day:00}"),
            amount = Written.Money(amount, customer.Currency),
            open = Written.Money(open, customer.Currency),
        });
        return new Item(id, open);
    }

    void PayNamed(Customer customer, Item item, int kind)
    {
        var (open, rest) = (item.Open, dice.Decimal(1, 9, Written.Digits(customer.Currency)));
        switch (kind)
        {
            case 0 when customer.Index % 5 == 0:
                PayTwice(customer, item);
                break;
            case 1 when customer.Index % 5 == 0:
                Pay(customer, open, item.Id, currency: customer.Currency == "EUR" ? "USD" : "EUR");
                Find("PAYMENT-CURRENCY-DIFFERS");
                Find("PAYMENT-ON-ACCOUNT");
                break;
            case 2 when customer.Index % 5 == 0:
                var other = customers[(customer.Index + 1) % customers.Count];
                Pay(other, open, item.Id, customer.Currency);
                expected.Settled.Add(item.Id, open);
                Find("PAYMENT-OTHER-CUSTOMER");
                break;
            case 4:
                var part = Written.Round(open * dice.Between(10, 90) / 100, customer.Currency);
                Pay(customer, part, item.Id);
                expected.Settled.Add(item.Id, part);
                break;
            case 5:
                Pay(customer, open + rest, item.Id);
                expected.Settled.Add(item.Id, open);
                Find("PAYMENT-ON-ACCOUNT");
                break;
            case 6:
                break;
            default:
                Pay(customer, open, item.Id);
                expected.Settled.Add(item.Id, open);
                break;
        }
    }

    void PayTwice(Customer customer, Item item)
    {
        Pay(customer, item.Open, item.Id);
        expected.Settled.Add(item.Id, item.Open);
        Pay(customer, item.Open, item.Id);
        Find("PAYMENT-ITEM-NOT-OPEN");
        Find("PAYMENT-ON-ACCOUNT");
    }

    void PayUnnamed(Customer customer, List<Item> items)
    {
        var digits = Written.Digits(customer.Currency);
        Pay(customer, items[dice.Below(items.Count)].Open, "");
        Pay(customer, dice.Decimal(1, 90, digits), "thank you");
        Pay(customer, items[0].Open + dice.Decimal(1, 90, digits), "");
    }

    void Pay(Customer payer, decimal amount, string item, string? currency = null)
    {
        var text = dice.Below(3) switch
        {
            0 => item,
            1 => $"Rechnung {item}, danke",
            _ => item.Length == 0 ? "" : $"pays \"{item}\"",
        };
        var name = dice.Chance(50) ? payer.Name.ToUpperInvariant() : payer.Name;
        Row(amount, currency ?? payer.Currency, name, payer.Iban, text);
    }

    void Row(decimal amount, string currency, string name, string iban, string text)
    {
        Count++;
        expected.Receive(currency, amount);
        var number = Written.Money(amount, currency).Split(' ')[0];
        _rows.Append(CultureInfo.InvariantCulture,
            $"{Id},2026-11-30,{number},{currency},{Quoted(name)},{iban},{Quoted(text)}\n");
    }

    void Find(string code) => expected.PaymentFindings.Add((code, "/payments/" + Id));

    string Id => string.Create(CultureInfo.InvariantCulture, $"B-{Count:00000}");

    static string Quoted(string text) => text.IndexOfAny([',', '"']) < 0
        ? text
        : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    sealed record Item(string Id, decimal Open);
}
