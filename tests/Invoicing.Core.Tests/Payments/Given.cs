using Invoicing.Findings;
using Invoicing.Payments;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Payments;

/// <summary>Items and payments in few words.</summary>
static class Given
{
    public static readonly LocalDate Day = new(2026, 12, 10);

    public static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    public static Money Usd(decimal amount) => Money.Of(amount, Currency.USD);

    public static OpenItem Item(string id, decimal amount, int dueIn = 0) => ItemOf(id, Eur(amount), dueIn);

    public static OpenItem ItemOf(string id, Money amount, int dueIn = 0) => new()
    {
        Id = id, Customer = "A", Issued = Day.PlusDays(dueIn - 30), Due = Day.PlusDays(dueIn), Amount = amount,
        Open = amount,
    };

    public static Payment Pay(decimal amount, string? text = null, string id = "P1", int day = 0) =>
        PayOf(Eur(amount), text, id, day);

    public static Payment PayOf(Money amount, string? text = null, string id = "P1", int day = 0) => new()
    {
        Id = id, Received = Day.PlusDays(day), Amount = amount, Customer = "A", RemittanceInformation = text,
    };

    /// <summary>A discount until so many days after the day of the payments.</summary>
    public static CashDiscount Offer(decimal amount, int until, int? accepted = null) => new()
    {
        Amount = Eur(amount), Until = Day.PlusDays(until),
        AcceptedUntil = accepted is { } last ? Day.PlusDays(last) : null,
    };

    public static ItemTax Group(decimal rate, decimal gross, decimal tax) => new()
    {
        Group = new TaxGroupKey("VAT", TaxCategory.S, TaxKind.Percent, Percentage.Of(rate)),
        Gross = Eur(gross), Tax = Eur(tax), OpenGross = Eur(gross), OpenTax = Eur(tax),
    };

    public static SettlementPolicy Tolerating(decimal amount, decimal? percent = null) => new()
    {
        Tolerance = ToleranceRange.Within(percent is { } some
            ? Tolerance.LowerOf(Tolerance.Of(Eur(amount)), Percentage.Of(some))
            : Tolerance.Of(Eur(amount))),
    };

    public static PaymentAllocator By(params ReadOnlySpan<IAllocationStrategy> strategies)
    {
        var ids = new string[strategies.Length];
        for (var i = 0; i < ids.Length; i++) ids[i] = strategies[i].Id;
        return PaymentAllocator.Of(AllocationCascade.Of(ids));
    }

    public static Outcome<AllocationReport> Allocate(
        this PaymentAllocator allocator, Payment payment, params OpenItem[] items) =>
        allocator.Allocate(new AllocationFacts { Payments = [payment], OpenItems = [.. items] });

    /// <summary>"INV-1 Payment 98.00 Discount 2.00 | 0.00 open | 5.00 left".</summary>
    public static string Shown(this Outcome<AllocationReport> outcome)
    {
        var report = outcome.Value;
        var settled = report.Allocations.Select(each => each.Item + string.Concat(
            each.Parts.Select(part => $" {part.Kind} {Number(part.Amount)}")));
        return string.Join("; ", settled) + " | open " + string.Join(", ",
                report.OpenItems.Select(item => Number(item.Open)))
            + " | left " + string.Join(", ", report.Unapplied.Select(each => Number(each.Amount)));
    }

    public static string Number(Money amount) => amount.ToString()[..^4];
}
