using System.Globalization;

namespace MonthEnd.Tests.Generation;

/// <summary>Contracts: items billed at intervals, work at rates, milestones; with the faults that each can
/// have.</summary>
sealed class Agreements(Dice dice, Expected expected, IReadOnlyList<Customer> customers)
{
    readonly List<object> _contracts = [];
    readonly List<object> _reached = [];
    readonly List<string> _time = ["id,contractId,date,person,role,activity,quantity,note,approvedBy"];

    public string Contracts => Written.Json(_contracts);

    public string Reached => Written.Json(_reached);

    public string Timesheets => string.Join('\n', _time) + "\n";

    public void Generate(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"K-{i + 1:000}");
            var customer = dice.Pick(customers);
            if (i < count * 4 / 10) Recurring(id, customer, i);
            else if (i < count * 7 / 10) Work(id, customer, i - (count * 4 / 10));
            else Milestones(id, customer, i - (count * 7 / 10));
        }

        Entry("K-999", "2026-11-09", "senior", 4);
        expected.Hold(LastEntry, "BILLING-CONTRACT-UNKNOWN");
        Reach("K-999", "M1", "2026-11-09");
        expected.Hold("contracts/K-999/milestones/M1", "BILLING-CONTRACT-UNKNOWN");
    }

    string LastEntry => string.Create(CultureInfo.InvariantCulture, $"timesheets/T-{_time.Count - 1:0000}");

    void Recurring(string id, Customer customer, int kind)
    {
        var price = dice.Decimal(20, 900, Written.Digits(customer.Currency));
        var start = "2026-11-01";
        string? from = null, last = null, timing = null;
        var months = 1;
        var days = dice.Between(2, 30);
        void Whole(string first) => expected.Bill(Period(id, first), customer.Id, customer.Currency, price);
        void Part(string first, int part, int whole) => expected.Bill(Period(id, first), customer.Id,
            customer.Currency, Written.Round(price * part / whole, customer.Currency));
        void Later(string first) => expected.Wait(Period(id, first));
        switch (kind % 8)
        {
            case 0:
                Whole(start);
                Later("2026-12-01");
                break;
            case 1:
                start = "2026-09-01";
                foreach (var first in new[] { start, "2026-10-01", "2026-11-01" }) Whole(first);
                Later("2026-12-01");
                break;
            case 2:
                from = "2026-11-01";
                start = "2026-11-" + days.ToString("00", CultureInfo.InvariantCulture);
                Part(start, 31 - days, 30);
                Later("2026-12-01");
                break;
            case 3:
                timing = "Arrears";
                Whole(start);
                Later("2026-12-01");
                break;
            case 4:
                (start, months) = ("2026-10-01", 3);
                Whole(start);
                Later("2027-01-01");
                break;
            case 5:
                start = "2027-01-01";
                Later(start);
                break;
            case 6:
                (start, last) = ("2026-09-01", "2026-10-15");
                Whole(start);
                Part("2026-10-01", 15, 31);
                break;
            default:
                months = 0;
                expected.Hold(Period(id, start), "BILLING-PERIOD");
                break;
        }

        Add(id, customer, recurring: new
        {
            id = "fee",
            item = new { name = "Fee" },
            price = Written.Money(price, customer.Currency),
            start,
            periodsFrom = from,
            lastDay = last,
            timing,
            intervalMonths = months == 1 ? (int?)null : months,
        });
    }

    void Work(string id, Customer customer, int kind)
    {
        var digits = Written.Digits(customer.Currency);
        var (senior, engineer) = (dice.Decimal(100, 160, digits), dice.Decimal(60, 99, digits));
        var total = 0m;
        for (var n = dice.Between(4, 12); n > 0; n--)
        {
            var isSenior = dice.Chance(50);
            var hours = dice.Between(1, 36) / 4m;
            Entry(id, "2026-11-" + Day(1, 25), isSenior ? "senior" : "engineer", hours);
            var net = Written.Round(hours * (isSenior ? senior : engineer), customer.Currency);
            expected.Bill(LastEntry, customer.Id, customer.Currency, net);
            total += net;
        }

        AddWorkFault(id, kind);
        Add(id, customer, cap: kind == 4 ? Written.Money(total + 1, customer.Currency) : null, rates:
        [
            Rate("senior", senior, customer.Currency), Rate("engineer", engineer, customer.Currency),
            .. Enumerable.Range(50, kind == 5 ? 2 : 0).Select(price => Rate("writer", price, customer.Currency)),
        ]);
    }

    // The fault comes after all that is right, so that a cap is full by then.
    void AddWorkFault(string id, int kind)
    {
        var (role, quantity, unit, approved, code) = kind switch
        {
            0 => ("senior", 3m, "HUR", false, "BILLING-TIME-NOT-APPROVED"),
            1 => ("trainee", 3m, "HUR", true, "BILLING-RATE-MISSING"),
            2 => ("senior", 1m, "DAY", true, "BILLING-UNIT-DIFFERS"),
            3 => ("senior", -1m, "HUR", true, "BILLING-QUANTITY-NOT-POSITIVE"),
            4 => ("senior", 1m, "HUR", true, "BILLING-CAP-EXCEEDED"),
            5 => ("writer", 2m, "HUR", true, "BILLING-RATE-AMBIGUOUS"),
            _ => ("senior", 2m, "HUR", true, ""),
        };
        Entry(id, code.Length > 0 ? "2026-11-29" : "2026-12-01", role, quantity, unit, approved);
        if (code.Length > 0) expected.Hold(LastEntry, code);
        else expected.Wait(LastEntry);
    }

    void Milestones(string id, Customer customer, int kind)
    {
        var amount = dice.Decimal(500, 9000, Written.Digits(customer.Currency));
        var name = $"contracts/{id}/milestones/";
        Reach(id, "M1", "2026-11-" + Day(1, 30));
        if (kind == 0)
        {
            Reach(id, "M1", "2026-11-11");
            expected.Hold(name + "M1", "BILLING-NOT-UNIQUE");
            expected.Hold(name + "M1", "BILLING-NOT-UNIQUE");
        }
        else
        {
            expected.Bill(name + "M1", customer.Id, customer.Currency, amount);
        }

        Reach(id, "M2", "2026-12-" + Day(1, 20));
        expected.Wait(name + "M2");
        expected.Wait(name + "M3");
        if (kind == 1)
        {
            Reach(id, "M9", "2026-11-11");
            expected.Hold(name + "M9", "BILLING-MILESTONE-UNKNOWN");
        }

        Add(id, customer, milestones:
        [
            .. new[] { "M1", "M2", "M3" }.Select(milestone => new
            {
                id = milestone, description = "Reached " + milestone, amount = Written.Money(amount, customer.Currency),
            }),
        ]);
    }

    void Add(string id, Customer customer, object? recurring = null, object[]? rates = null, string? cap = null,
        object[]? milestones = null) => _contracts.Add(new
        {
            id,
            sellerId = "US",
            buyerId = customer.Id,
            currency = customer.Currency,
            terms = new { days = dice.Pick([14, 30]) },
            taxes = customer.Taxes,
            recurring = recurring is null ? null : new[] { recurring },
            rates,
            cap,
            milestones,
        });

    static object Rate(string role, decimal price, string currency) =>
        new { item = new { name = "Work, " + role }, role, unit = "HUR", price = Written.Money(price, currency) };

    void Entry(
        string contract, string date, string role, decimal quantity, string unit = "HUR", bool approved = true) =>
        _time.Add(string.Create(CultureInfo.InvariantCulture,
            $"T-{_time.Count:0000},{contract},{date},Kim Lee,{role},build,{quantity} {unit},")
            + $"{(dice.Chance(30) ? "\"so, \"\"quoted\"\"\"" : "")},{(approved ? "Sam Park" : "")}");

    void Reach(string contract, string milestone, string date) =>
        _reached.Add(new { contractId = contract, milestoneId = milestone, date });

    static string Period(string contract, string first) => $"contracts/{contract}/recurring/fee/{first}";

    string Day(int low, int high) => dice.Between(low, high).ToString("00", CultureInfo.InvariantCulture);
}
