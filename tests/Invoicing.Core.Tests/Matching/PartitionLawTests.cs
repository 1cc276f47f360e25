using FsCheck;
using FsCheck.Fluent;
using Invoicing.Catalog;
using Invoicing.Core.Tests.Deviations;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using Invoicing.Taxes;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Matching;

/// <summary>However an order is billed in parts, what is accepted stays within what was ordered, received and accepted
/// and the tolerance of each, counted once.</summary>
public class PartitionLawTests
{
    sealed record Plan(
        MatchLevel Level, decimal Ordered, decimal Received, decimal Accepted, Tolerance[] Tolerances, decimal[] Parts);

    static readonly Gen<Plan> Plans =
        from level in Gen.Elements(Enum.GetValues<MatchLevel>())
        from ordered in Gen.Choose(1, 400)
        from received in Gen.Choose(0, 440)
        from accepted in Gen.Choose(0, 440)
        from tolerances in Gen.ArrayOf(ToleranceGen.OfQuantity(UnitOfMeasure.Kilogram), 3)
        from parts in Gen.ArrayOf(Gen.Choose(-60, 160), 12)
        select new Plan(level, ordered / 4m, received / 4m, accepted / 4m, tolerances,
            [.. parts.Select(part => part / 4m)]);

    [Fact]
    public void What_is_accepted_stays_within_the_limits_and_all_that_fits_is_accepted() =>
        Law.Holds(Plans, plan =>
        {
            var engine = MatchEngine.Standard.With(Table(plan.Tolerances));
            var facts = Facts(plan);
            var (billed, accepted) = (BilledSoFar.Nothing, 0m);
            foreach (var part in plan.Parts.Where(part => part != 0))
            {
                var document = Document(part);
                var report = engine.Match(document, facts with { BilledSoFar = billed });
                var after = part > 0 ? accepted + part : Math.Max(0m, accepted + part);
                Assert.Equal(part < 0 || IsWithin(plan, after), report.IsMatched);
                if (!report.IsMatched) continue;
                if (part < 0 && -part > accepted) continue;
                billed = report.Record(billed, document);
                accepted = after;
            }

            return accepted == 0 || IsWithin(plan, accepted);
        }, count: 500);

    [Fact]
    public void Negative_lines_hide_no_excess() =>
        Law.Holds(
            from plan in Plans
            from back in Gen.Choose(1, 200)
            select (plan, back: back / 4m),
            each =>
            {
                var engine = MatchEngine.Standard.With(Table(each.plan.Tolerances));
                var part = each.plan.Ordered + each.back;
                if (IsWithin(each.plan, part)) return true;
                var hiding = Document(part, -each.back);
                return !engine.Match(hiding, Facts(each.plan)).IsMatched;
            });

    [Fact]
    public void A_credit_of_more_than_was_billed_opens_no_more_than_the_whole() =>
        Law.Holds(Plans, plan =>
        {
            var engine = MatchEngine.Standard.With(Table(plan.Tolerances));
            var billed = BilledSoFar.Nothing.With(Document(plan.Ordered)).With(Document(-2 * plan.Ordered));
            foreach (var part in plan.Parts.Where(part => part > 0))
            {
                var report = engine.Match(Document(part), Facts(plan) with { BilledSoFar = billed });
                Assert.Equal(IsWithin(plan, part), report.IsMatched);
            }

            return true;
        });

    static bool IsWithin(Plan plan, decimal quantity) =>
        Allowed(plan.Ordered, plan.Tolerances[0], quantity)
        && (plan.Level == MatchLevel.Ordered || Allowed(plan.Received, plan.Tolerances[1], quantity))
        && (plan.Level != MatchLevel.Accepted || Allowed(plan.Accepted, plan.Tolerances[2], quantity));

    // The limit as a bookkeeper would work it out.
    static bool Allowed(decimal reference, Tolerance tolerance, decimal quantity) =>
        quantity <= reference + Most(reference, tolerance);

    static decimal Most(decimal reference, Tolerance tolerance) => tolerance switch
    {
        Tolerance.OfQuantity one => one.Quantity.Value,
        Tolerance.OfPercentage one => reference * one.Percentage.Value / 100m,
        Tolerance.Lower both => Math.Min(Most(reference, both.Absolute), Most(reference, both.Relative)),
        Tolerance.Higher both => Math.Max(Most(reference, both.Absolute), Most(reference, both.Relative)),
        _ => 0m,
    };

    static ToleranceTable Table(Tolerance[] tolerances) => ToleranceTable.Strict
        .With(ToleranceKind.QuantityOrdered, ToleranceRange.UpTo(tolerances[0]))
        .With(ToleranceKind.QuantityReceived, ToleranceRange.UpTo(tolerances[1]))
        .With(ToleranceKind.QuantityAccepted, ToleranceRange.UpTo(tolerances[2]));

    static MatchFacts Facts(Plan plan) => new()
    {
        Orders =
        [
            new Order
            {
                Id = "PO-1", SellerId = "S-1", BuyerId = "US", Date = RightJobs.Ordered, Currency = Currency.EUR,
                Lines =
                [
                    new OrderLine
                    {
                        Id = "1", Item = new Item("Nails"), Quantity = Kilograms(plan.Ordered), MatchLevel = plan.Level,
                        Price = UnitPrice.Of(3m, Currency.EUR), Taxes = [Vat.Standard(19m)],
                    },
                ],
            },
        ],
        Receipts =
        [
            new GoodsReceipt
            {
                Number = "GR-1", OrderId = "PO-1", Date = RightJobs.Received, Lines = [Line(plan.Received)],
            },
        ],
        Acceptances =
        [
            new Acceptance
            {
                Number = "AC-1", OrderId = "PO-1", Date = RightJobs.Received, Lines = [Line(plan.Accepted)],
            },
        ],
    };

    static DeliveredLine Line(decimal quantity) => new() { OrderLineId = "1", Quantity = Kilograms(quantity) };

    static Quantity Kilograms(decimal quantity) => Quantity.Kilograms(quantity);

    // A part below zero is a credit note.
    static Invoice Document(decimal part, decimal? other = null) => InvoiceCalculator.Calculate(new InvoiceDraft
    {
        Number = "R-1", Currency = Currency.EUR, Seller = RightJobs.Supplier, Buyer = RightJobs.Us,
        IssueDate = RightJobs.Issued, OrderReference = "PO-1",
        Type = part < 0 ? DocumentType.CreditNote : DocumentType.Invoice,
        Lines = other is { } second
            ? [LineOf("1", Math.Abs(part)), LineOf("2", second)]
            : [LineOf("1", Math.Abs(part))],
    }).Value;

    static InvoiceLine LineOf(string id, decimal quantity) => new()
    {
        Id = id, Item = new Item("Nails"), Quantity = Kilograms(quantity), Price = UnitPrice.Of(3m, Currency.EUR),
        Taxes = [Vat.Standard(19m)], OrderLineReference = "1",
    };
}
