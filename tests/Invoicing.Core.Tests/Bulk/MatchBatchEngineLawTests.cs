using FsCheck;
using FsCheck.Fluent;
using Invoicing.Bulk;
using Invoicing.Core.Tests.Deviations;
using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Bulk;

/// <summary>What the match engine finds, a batch finds: invoices of one order, one after the other, as they should be
/// and not.</summary>
public class MatchBatchEngineLawTests
{
    static readonly string[] Codes =
    [
        MatchFindings.CurrencyDiffers, MatchFindings.UnitDiffers, MatchFindings.PriceNotAgreed,
        MatchFindings.PriceAboveOrder, MatchFindings.PriceBelowOrder, MatchFindings.QuantityAboveOrder,
        MatchFindings.QuantityAboveDelivered, "MATCH-QUANTITY-ABOVE-ACCEPTED", "MATCH-RECEIPT-MISSING",
        "MATCH-ACCEPTANCE-MISSING", "MATCH-QUANTITY-BELOW-ORDER", "MATCH-QUANTITY-BELOW-DELIVERED",
        "MATCH-QUANTITY-BELOW-ACCEPTED",
    ];

    static readonly Gen<Tolerance> Any = Gen.Elements<Tolerance>(
        Tolerance.None, Tolerance.None, Tolerance.Unlimited, Tolerance.Of(Percentage.Of(5)),
        Tolerance.Of(Percentage.Of(50)), Tolerance.Of(Quantity.Pieces(10)), Tolerance.Of(Quantity.Kilograms(3)),
        Tolerance.Of(Money.FromMinor(5, Currency.EUR)),
        Tolerance.LowerOf(Tolerance.Of(Quantity.Hours(20)), Percentage.Of(10)),
        Tolerance.HigherOf(Tolerance.Of(Quantity.Pieces(4)), Percentage.Of(2)),
        Tolerance.LowerOf(Tolerance.Of(Money.FromMinor(2, Currency.EUR)), Percentage.Of(1)));

    static readonly Gen<ToleranceTable> Tolerances =
        from ordered in Any
        from received in Any
        from accepted in Any
        from price in Any
        from below in Gen.Elements(Tolerance.Unlimited, Tolerance.Unlimited, Tolerance.None)
        select ToleranceTable.Strict
            .With(ToleranceKind.QuantityOrdered, new ToleranceRange(below, ordered))
            .With(ToleranceKind.QuantityReceived, new ToleranceRange(below, received))
            .With(new ToleranceRule(ToleranceKind.QuantityAccepted, new ToleranceRange(below, accepted))
            {
                Supplier = "S-1",
            })
            .With(new ToleranceRule(ToleranceKind.UnitPrice, ToleranceRange.Within(price)) { Item = "A-1" });

    static readonly Gen<(int Percent, int Cents, bool IsBack)> Change =
        from percent in Gen.Elements(0, 25, 50, 50, 100, 100, 110, 205)
        from cents in Gen.Elements(0, 0, 0, 0, 1, -1, 50)
        from isBack in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        select (percent, cents, isBack);

    static readonly Gen<(int Type, int Odd, (int Percent, int Cents, bool IsBack)[] Lines)> Document =
        from type in Gen.Frequency((8, Gen.Constant(380)), (2, Gen.Constant(381)), (1, Gen.Elements(83, 84, 386)))
        from odd in Gen.Choose(0, 20)
        from lines in Gen.ArrayOf(Change, 6)
        select (type, odd, lines);

    static readonly Gen<(Job Job, InvoiceDraft[] Drafts)> Cases =
        from job in RightJobs.All
        from tolerances in Tolerances
        from received in Gen.ArrayOf(Gen.Elements(0, 50, 100, 100, 100, 110), 6)
        from accepted in Gen.ArrayOf(Gen.Elements(0, 50, 100, 100, 100), 6)
        from count in Gen.Choose(1, 4)
        from documents in Gen.ArrayOf(Document, count)
        select (
            job with
            {
                Tolerances = tolerances,
                Facts = job.Facts with
                {
                    Receipts = [job.Facts.Receipts[0] with { Lines = Parts(job.Facts.Receipts[0].Lines, received) }],
                    Acceptances =
                    [
                        job.Facts.Acceptances[0] with { Lines = Parts(job.Facts.Acceptances[0].Lines, accepted) },
                    ],
                },
            },
            documents.Select((document, n) => Draft(job.Draft, document, n)).ToArray());

    [Fact]
    public void A_batch_finds_what_the_engine_finds()
    {
        var (compared, found) = (0, 0);
        Law.Holds(Cases, each =>
        {
            var (job, drafts) = each;
            var invoices = drafts.Select(draft => InvoiceCalculator.Calculate(draft))
                .Where(outcome => outcome.IsOk).Select(outcome => outcome.Value).ToList();
            var half = invoices.Count / 2;
            var before = invoices.Take(half).Aggregate(BilledSoFar.Nothing, (sum, invoice) => sum.With(invoice));
            var expected = new List<(int, string, string, string)>();
            var builder = Builder(job, before);
            foreach (var invoice in invoices.Skip(half))
            {
                var number = builder.Documents;
                if (!builder.TryAdd(invoice, out _)) break;
                var report = MatchEngine.Standard.With(job.Tolerances)
                    .Match(invoice, job.Facts with { BilledSoFar = before });
                expected.AddRange(Told(number, report.Findings));
                before = before.With(invoice);
                compared++;
            }

            var inOther = Enumerable.Range(0, builder.Documents)
                .Where(number => invoices[half + number].Currency != job.Facts.Orders[0].Currency).ToHashSet();
            expected.RemoveAll(finding => IsLeftOut(finding, inOther));
            var actual = builder.ToBatch().Match().ToFindings(builder.Keys)
                .SelectMany(document => Told(document.Document, document.Findings)).ToList();
            actual.RemoveAll(finding => IsLeftOut(finding, inOther));
            found += actual.Count;
            Assert.Equal(expected, actual);
            return true;
        }, count: 1_000);
        Assert.True(compared >= 500 && found >= 500, $"{compared} invoices, {found} findings");
    }

    // In another currency a quantity has no effect: the engine then tells every level, the batch the most basic one.
    static bool IsLeftOut((int Document, string Code, string, string) finding, HashSet<int> inOtherCurrency) =>
        inOtherCurrency.Contains(finding.Document) && finding.Code != MatchFindings.CurrencyDiffers;

    static IEnumerable<(int, string, string, string)> Told(int document, FindingList findings) => findings
        .Where(each => Codes.Contains(each.Code, StringComparer.Ordinal))
        .Select(each => (document, each.Code, each.Path,
            $"{Variance.EffectOf(each)} {each.Severity} {each[Variance.ToleranceName]}"))
        .Order();

    static MatchBatchBuilder Builder(Job job, BilledSoFar before)
    {
        var builder = new MatchBatchBuilder(job.Tolerances);
        foreach (var order in job.Facts.Orders) Assert.True(builder.TryAdd(order, out _));
        foreach (var receipt in job.Facts.Receipts) builder.Add(receipt);
        foreach (var acceptance in job.Facts.Acceptances) builder.Add(acceptance);
        builder.Add(before);
        return builder;
    }

    static System.Collections.Immutable.ImmutableArray<DeliveredLine> Parts(
        System.Collections.Immutable.ImmutableArray<DeliveredLine> lines, int[] percents) =>
    [
        .. lines.Select((line, n) => line with { Quantity = Part(line.Quantity, percents[n]) })
            .Where(line => !line.Quantity.IsZero),
    ];

    static Quantity Part(Quantity quantity, int percent) =>
        Quantity.Of(quantity.Value * percent / 100, quantity.Unit);

    static InvoiceDraft Draft(
        InvoiceDraft right, (int Type, int Odd, (int Percent, int Cents, bool IsBack)[] Lines) document, int number)
    {
        var lines = right.Lines.Select((line, n) => Changed(line, document.Lines[n]))
            .Where(line => !line.Quantity.IsZero).ToList();
        if (document.Odd == 1 && lines.Count > 0)
            lines[0] = lines[0] with { Quantity = Quantity.Of(lines[0].Quantity.Value, UnitOfMeasure.Of("XBX")) };
        if (document.Odd == 2)
            lines = [.. lines.Select(line => line with
            {
                Price = UnitPrice.Of(line.Price.Amount, Currency.CHF, line.Price.BaseQuantity),
            })];
        if (document.Odd is 3 or 4)
            lines = [.. lines.SelectMany(line => new[] { line, line with { Id = $"9{line.Id}" } })];
        return right with
        {
            Number = $"R-{number + 1}",
            Type = DocumentType.Of(document.Type),
            Lines = [.. lines],
            Currency = document.Odd == 2 ? Currency.CHF : right.Currency,
            Adjustments = [],
        };
    }

    static InvoiceLine Changed(InvoiceLine line, (int Percent, int Cents, bool IsBack) change)
    {
        var quantity = Part(line.Quantity, change.Percent);
        return line with
        {
            Quantity = change.IsBack ? -quantity : quantity,
            Price = UnitPrice.Of(
                line.Price.Amount + (change.Cents / 100m), line.Price.Currency, line.Price.BaseQuantity),
        };
    }
}
