using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Payments;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Testing;

/// <summary>Generated facts for allocating payments.</summary>
public static class AllocationGenerators
{
    private static readonly LocalDate Day = new(2026, 12, 1);
    private static readonly Currency[] Currencies = [Currency.EUR, Currency.USD, Currency.JPY];

    private static readonly Gen<OpenItem> Items =
        from number in Gen.Choose(1, 25)
        from customer in Gen.Elements("A", "B", "C")
        from currency in Gen.Elements(Currencies)
        from amount in Gen.Choose(-50, 200)
        from settled in Gen.Choose(0, 3)
        from due in Gen.Choose(-40, 40)
        from discount in Gen.Choose(0, 20)
        let open = amount * settled / 3
        select new OpenItem
        {
            Id = Text("INV-{0:0000}", number),
            Customer = customer,
            Issued = Day.PlusDays(due - 30),
            Due = Day.PlusDays(due),
            Amount = Money.FromMinor(amount, currency),
            Open = Money.FromMinor(open, currency),
            Disputed = due % 2 == 0,
            Taxes = due % 3 == 0 ? [TaxOf(amount, open, currency)] : [],
            Discounts = discount % 2 == 0 ? [] :
            [
                new CashDiscount
                {
                    Until = Day.PlusDays(discount % 3), AcceptedUntil = Day.PlusDays(2), ProRata = discount % 5 == 0,
                    Amount = Money.FromMinor(amount * discount / 100, currency),
                },
            ],
        };

    private static readonly Gen<Payment> Payments =
        from number in Gen.Choose(1, 40)
        from customer in Gen.Elements("A", "B", "C", null)
        from currency in Gen.Elements(Currencies)
        from amount in Gen.Choose(-5, 300)
        from named in Gen.Choose(-20, 28)
        from also in Gen.Choose(-20, 28)
        select new Payment
        {
            Id = Text("P{0}", number),
            Received = Day.PlusDays(number % 3),
            Amount = Money.FromMinor(amount, currency),
            Customer = customer,
            RemittanceInformation =
                (named > 0 ? Text("INV-{0:0000} ", named) : "rent ") + (also > 0 ? Text("inv {0}", also)
                    : string.Empty),
        };

    /// <summary>
    /// Payments and items of three customers and three currencies that collide often: items settled and in part
    /// settled, credits, payments that name items of their own, of others, settled ones or none, and entries that are
    /// no receipts.
    /// </summary>
    public static Gen<AllocationFacts> Facts() =>
        from items in Items.ListOf()
        from payments in Payments.ListOf()
        select new AllocationFacts
        {
            OpenItems = [.. items.DistinctBy(item => item.Id, StringComparer.Ordinal)],
            Payments = [.. payments.DistinctBy(payment => payment.Id, StringComparer.Ordinal)],
        };

    /// <summary>A policy in which differences arise: tolerances on both sides, late discounts, credit notes that settle
    /// invoices.</summary>
    internal static SettlementPolicy TolerantPolicy { get; } = new()
    {
        Tolerance = ToleranceRange.Within(Tolerance.Of(Percentage.Of(5m))),
        AcceptLateDiscounts = true,
        ApplyCredits = true,
    };

    private static ItemTax TaxOf(int amount, int open, Currency currency) => new()
    {
        Group = new TaxGroupKey("VAT", TaxCategory.S, TaxKind.Percent, Percentage.Of(19m)),
        Gross = Money.FromMinor(amount, currency),
        Tax = Money.FromMinor(amount * 19 / 119, currency),
        OpenGross = Money.FromMinor(open, currency),
        OpenTax = Money.FromMinor(open * 19 / 119, currency),
    };

    private static string Text(string format, int number) =>
        string.Format(CultureInfo.InvariantCulture, format, number);
}
