using FsCheck;
using FsCheck.Fluent;
using Invoicing.Payments;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;
using DatedRate = Invoicing.Catalog.DatedRate;

namespace Invoicing.Core.Tests.Payments;

/// <summary>Generated settlements with everything that can be settled: tax groups, discounts, tolerances, stated
/// differences, credit notes, purchases, certificates, three currencies and booked values.</summary>
static class SettlementCases
{
    static readonly LocalDate Day = new(2026, 12, 1);
    static readonly Currency[] Currencies = [Currency.EUR, Currency.USD, Currency.JPY];

    public static readonly TaxGroupKey Full = new("VAT", TaxCategory.S, TaxKind.Percent, Percentage.Of(19m));
    public static readonly TaxGroupKey Reduced = new("VAT", TaxCategory.S, TaxKind.Percent, Percentage.Of(7m));

    static readonly Gen<OpenItem> Items =
        from number in Gen.Choose(1, 30)
        from customer in Gen.Elements("A", "B")
        from currency in Gen.Elements(Currencies)
        from amount in Gen.Choose(1, 30_000)
        from full in Gen.Choose(0, 100)
        from turned in Gen.Frequency((4, Gen.Constant(1)), (1, Gen.Constant(-1)))
        from ledger in Gen.Frequency((4, Gen.Constant(ItemLedger.Sales)), (1, Gen.Constant(ItemLedger.Purchases)))
        from due in Gen.Choose(-30, 30)
        from choices in Gen.Choose(0, 63)
        select Item(number, customer, currency, amount * (ledger == ItemLedger.Sales ? turned : -turned), full, ledger,
            due, choices);

    static readonly Gen<Payment> Payments =
        from number in Gen.Choose(1, 40)
        from customer in Gen.Elements("A", "B")
        from currency in Gen.Elements(Currencies)
        from amount in Gen.Choose(-2_000, 40_000)
        from names in Gen.Choose(1, 30).ArrayOf(3)
        from stated in Gen.Choose(0, 40)
        from advice in Gen.Choose(0, 2)
        select new Payment
        {
            Id = FormattableString.Invariant($"P{number}"),
            Received = Day.PlusDays(number % 12),
            Amount = Money.FromMinor(amount, currency),
            Booked = Booked(Money.FromMinor(amount, currency), 11),
            Customer = customer,
            RemittanceInformation = advice == 0 ? FormattableString.Invariant($"INV-{names[0]:00}") : null,
            Remittance = advice != 2 ? [] : [.. names.Distinct().Select(name => Line(name, stated, currency))],
        };

    static readonly Gen<SettlementPolicy> Policies =
        from tolerance in Gen.Choose(0, 3)
        from flags in Gen.Choose(0, 127)
        from use in Gen.Elements(Enum.GetValues<UnappliedUse>())
        select new SettlementPolicy
        {
            Tolerance = tolerance == 0
                ? ToleranceRange.None
                : ToleranceRange.Within(Tolerance.Of(Percentage.Of(tolerance))),
            ShortageIsBankCharges = (flags & 1) != 0,
            AcceptLateDiscounts = (flags & 2) != 0,
            PaidInFullForgoesDiscount = (flags & 4) != 0,
            ApplyCredits = (flags & 8) != 0,
            NetPurchases = (flags & 16) != 0,
            AcrossCurrencies = (flags & 32) != 0,
            Overpayment = use,
        };

    /// <summary>Facts, and what became of them.</summary>
    public static Gen<(AllocationFacts Facts, AllocationReport Report)> All { get; } =
        from items in Items.ListOf()
        from payments in Payments.ListOf()
        from policy in Policies
        from strategies in Gen.Elements(
            [AllocationCascade.Of("by-reference", "by-exact-amount", "oldest-due-first")],
            [AllocationCascade.Of("by-reference", "clear-account", "pro-rata")],
            new[] { AllocationCascade.Of("largest-first") })
        let facts = new AllocationFacts
        {
            OpenItems = [.. items.DistinctBy(item => item.Id, StringComparer.Ordinal)],
            Payments = [.. payments.DistinctBy(payment => payment.Id, StringComparer.Ordinal)],
            Certificates = [.. items.DistinctBy(item => item.Id, StringComparer.Ordinal).Take(2).Select(item =>
                new WithholdingCertificate($"W-{item.Id}", item.Id, Money.FromMinor(item.Amount.Sign * 7,
                    item.Amount.Currency), Day))],
            Rates =
            [
                new DatedRate(Day.PlusDays(-9), ExchangeRate.Of(Currency.EUR, Currency.USD, 1.0842m)),
                new DatedRate(Day.PlusDays(-9), ExchangeRate.Of(Currency.EUR, Currency.JPY, 163.5m)),
            ],
        }
        let outcome = PaymentAllocator.Of(strategies[0]).With(policy).Allocate(facts)
        select (facts, outcome.Value);

    static OpenItem Item(int number, string customer, Currency currency, int amount, int full, ItemLedger ledger,
        int due, int choices)
    {
        var whole = Money.FromMinor(amount, currency);
        long first = (long)amount * full / 100;
        ItemTax[] taxes =
        [
            Tax(Full, Money.FromMinor(first, currency), 19, (choices & 1) != 0),
            Tax(Reduced, Money.FromMinor(amount - first, currency), 7, (choices & 1) != 0),
        ];
        var booked = (choices & 2) != 0 || currency != Currency.EUR ? Booked(whole, 10) : null;
        return new OpenItem
        {
            Id = FormattableString.Invariant($"INV-{number:00}"),
            Customer = customer,
            Ledger = ledger,
            Issued = Day.PlusDays(due - 30),
            Due = Day.PlusDays(due),
            Amount = whole,
            Open = whole,
            Booked = booked,
            BookedOpen = booked,
            Taxes = (choices & 4) != 0 ? [] : [.. taxes.Where(tax => !tax.Gross.IsZero)],
            Discounts = (choices & 8) != 0 || Math.Abs(amount) < 50 ? [] :
            [
                new CashDiscount
                {
                    Until = Day.PlusDays(5), AcceptedUntil = Day.PlusDays(8),
                    Amount = Money.FromMinor(amount / 50, currency),
                    Tax = (choices & 16) != 0 ? EarlyPaymentTax.Never : EarlyPaymentTax.OnPayment,
                    ProRata = (choices & 32) != 0,
                },
            ],
        };
    }

    static ItemTax Tax(TaxGroupKey group, Money gross, int rate, bool onPayment)
    {
        var tax = Money.FromMinor(gross.MinorUnits * rate / (100 + rate), gross.Currency);
        return new ItemTax
        {
            Group = group, Gross = gross, Tax = tax, OpenGross = gross, OpenTax = tax, OnPayment = onPayment,
        };
    }

    static RemittanceLine Line(int name, int stated, Currency currency)
    {
        var some = Money.FromMinor(stated, currency);
        return new RemittanceLine
        {
            Document = FormattableString.Invariant($"INV-{name:00}"),
            Deduction = stated % 2 == 0 ? some : null,
            Reason = "damaged",
            BankCharges = stated % 3 == 0 ? some : null,
            Withheld = stated % 5 == 0 ? some : null,
            WriteOff = stated % 7 == 0 ? -some : null,
        };
    }

    // A base currency of two digits, at a rate of its own for each currency.
    static Money? Booked(Money amount, int of12) => Money.FromMinor(
        amount.Currency == Currency.EUR ? amount.MinorUnits : amount.MinorUnits * of12 / 12, Currency.EUR);
}
