using FsCheck;
using FsCheck.Fluent;
using Invoicing.Corrections;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Discounts;

public class RebateLawTests
{
    static readonly Gen<RebateDocument> Documents =
        from number in Gen.Choose(1, 1000)
        from day in Gen.Choose(-20, 390)
        from standard in Gen.Choose(-200_000, 500_000)
        from reduced in Gen.Choose(-100_000, 300_000)
        select new RebateDocument
        {
            Number = FormattableString.Invariant($"R-{number}"), Customer = number % 17 == 0 ? "C-2" : "C-1",
            Date = new LocalDate(2026, 1, 1).PlusDays(day),
            Bases =
            [
                new RebateBase { Taxes = [Vat.Standard(19m)], Net = Money.FromMinor(standard, Currency.EUR) },
                new RebateBase { Taxes = [Vat.Standard(7m)], Net = Money.FromMinor(reduced, Currency.EUR) },
            ],
        };

    static readonly Gen<(RebateAgreement Agreement, RebateFacts Facts)> Cases =
        from documents in Documents.ListOf()
        from mode in Gen.Elements(DiscountTierMode.Whole, DiscountTierMode.Graduated)
        from first in Gen.Choose(1, 200)
        from second in Gen.Choose(1, 500)
        from settled in Gen.Choose(0, 40_000)
        select (
            new RebateAgreement
            {
                Id = "bonus", Customer = "C-1", Currency = Currency.EUR, TierMode = mode,
                Period = DateRange.Inclusive(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)),
                Tiers =
                [
                    new(Money.FromMinor(100_000, Currency.EUR), Percentage.Of(first / 10m)),
                    new(Money.FromMinor(600_000, Currency.EUR), Percentage.Of(second / 10m)),
                ],
            },
            new RebateFacts
            {
                Documents = [.. documents.DistinctBy(document => document.Number)],
                Settled = Money.FromMinor(settled, Currency.EUR),
            });

    static RebateReport Settle((RebateAgreement Agreement, RebateFacts Facts) each) =>
        RebateEngine.Standard.Settle(each.Agreement, each.Facts).Value;

    [Fact]
    public void What_accrues_sums_to_the_rebate() => Law.Holds(Cases, each =>
    {
        var report = Settle(each);
        return Money.Sum(report.Accruals.Select(accrual => accrual.Accrued), Currency.EUR) == report.Rebate
            && Money.Sum(report.Accruals.Select(accrual => accrual.Net), Currency.EUR) == report.Turnover
            && !report.Rebate.IsNegative;
    });

    [Fact]
    public void The_shares_sum_to_what_is_settled_and_the_credit_note_lowers_each_base_by_its_share() =>
        Law.Holds(Cases, each =>
        {
            var report = Settle(each);
            if (report.Shares.IsEmpty) return report.ToSettle.IsZero;
            var note = InvoiceCalculator.Calculate(RebateCreditNote.Of(
                report, new Party("Nord", "DE"), new Party("Sud", "FR"), new LocalDate(2027, 1, 10))).Value;
            return Money.Sum(report.Shares.Select(share => share.Amount), Currency.EUR) == report.ToSettle
                && report.Shares.All(share => note.TaxGroups.Single(group =>
                    group.Key.Rate == share.Taxes[0].Rate).Base == share.Amount);
        });

    [Fact]
    public void The_order_of_documents_does_not_matter() => Law.Holds(Cases, each => Settle(each).Equals(Settle((
        each.Agreement, each.Facts with { Documents = [.. each.Facts.Documents.Reverse()] }))));

    [Fact]
    public void Every_node_of_an_explanation_gives_its_result() => Law.Holds(Cases, each => Holds(
        RebateEngine.Standard.Explain(each.Agreement, each.Facts)));

    static bool Holds(Explanations.Explanation node) =>
        node.Evaluate() == node.Result.Number && node.Operands.All(Holds);
}
