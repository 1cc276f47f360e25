using Invoicing.Catalog;
using Invoicing.Matching;

namespace Invoicing.Core.Tests.Deviations;

sealed class AssignmentDeviations : IDeviationList
{
    public IEnumerable<Deviation> All =>
    [
        new(MatchFindings.Ambiguous, "two lines of the order that fit alike, and a line that names none",
            (job, line) => Unnamed(Copied(job, line, 1), line)),
        new(MatchFindings.SearchBounded, "more lines of the order that fit alike than are looked through",
            (job, line) => Unnamed(Copied(job, line, 201), line)),
        new(MatchFindings.ReferenceWrittenOtherwise, "an order number in another spelling",
            (job, line) => job.Line(line, each => each with { OrderReference = "po 01" })),
        new(MatchFindings.ReferenceWrittenOtherwise, "an order line number with leading zeros",
            (job, line) => job.Line(line, each => each with { OrderLineReference = "00" + each.OrderLineReference })),
        new(MatchFindings.NotAgreed, "a line for what nobody ordered, in a document that names no order for it",
            (job, line) => NotOrdered(job, line)),
        new(MatchFindings.TotalNotExplained, "one line for all, a cent above all that is open",
            (job, _) => Lump(job, 1), (job, _) => $"/lines/{job.Draft.Lines[0].Id}"),
    ];

    static Job Unnamed(Job job, int line) => job.Line(line, each => each with { OrderLineReference = null });

    // Copies that are due a day later each, so that they are not interchangeable.
    static Job Copied(Job job, int line, int copies) => job.Order(order => order with
    {
        Lines =
        [
            .. order.Lines,
            .. Enumerable.Range(1, copies).Select(n => order.Lines[line] with
            {
                Id = $"{1_000 + n}",
                DeliverIn = DateRange.Inclusive(RightJobs.Ordered, RightJobs.Received.PlusDays(5 + n)),
            }),
        ],
    });

    static Job NotOrdered(Job job, int line)
    {
        var named = job with
        {
            Draft = job.Draft with
            {
                OrderReference = null,
                Lines = [.. job.Draft.Lines.Select(each => each with { OrderReference = "PO-1" })],
            },
        };
        return named.Line(line, each => each with
        {
            OrderReference = null,
            OrderLineReference = null,
            Item = new Item("Packing"),
            Price = UnitPrice.Of(each.Price.Amount + 1m, Currency.EUR, each.Price.BaseQuantity),
        });
    }

    static Job Lump(Job job, long centsAbove)
    {
        var sum = job.Invoice().Totals.SumOfLineNets + Money.FromMinor(centsAbove, Currency.EUR);
        var lump = job.Draft.Lines[0] with
        {
            Item = new Item("As per order"),
            Quantity = Quantity.Ones(1),
            Price = UnitPrice.Of(sum),
            Adjustments = [],
            OrderLineReference = null,
        };
        return job with { Draft = job.Draft with { Lines = [lump] } };
    }
}
