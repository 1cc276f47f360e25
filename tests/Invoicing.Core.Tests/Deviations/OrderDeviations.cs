using Invoicing.Approvals;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;

namespace Invoicing.Core.Tests.Deviations;

sealed class OrderDeviations : IDeviationList
{
    public IEnumerable<Deviation> All =>
    [
        new(MatchFindings.PartyDiffers, "another supplier",
            (job, _) => job with { Draft = job.Draft with { Seller = RightJobs.Supplier with { Id = "S-2" } } }),
        new(MatchFindings.PartyDiffers, "another buyer",
            (job, _) => job with { Draft = job.Draft with { Buyer = RightJobs.Us with { Id = "US-2" } } }),
        new(MatchFindings.CurrencyDiffers, "an order in another currency",
            (job, _) => job.Order(each => each with { Currency = Currency.USD })),
        new(MatchFindings.OrderClosed, "a closed order",
            (job, _) => job.Order(each => each with { Status = OrderStatus.Closed })),
        new(MatchFindings.OrderClosed, "a cancelled order",
            (job, _) => job.Order(each => each with { Status = OrderStatus.Cancelled })),
        new(MatchFindings.OrderClosed, "a closed line",
            (job, line) => job.OrderLine(line, each => each with { IsClosed = true })),
        new(MatchFindings.ApprovalMissing, "an order that waits for approval",
            (job, _) => job.Order(each => each with { Status = OrderStatus.AwaitingApproval })),
        new(MatchFindings.OrderNotValid, "a delivery after the term of the order",
            (job, _) => job.Order(each => each with
            {
                ValidIn = DateRange.Of(RightJobs.Ordered, RightJobs.Received),
            })),
        new(MatchFindings.LimitExceeded, "a cent above the limit of the order", (job, _) =>
        {
            var net = job.Invoice().Totals.SumOfLineNets;
            return job.Order(each => each with { Limit = net - Money.FromMinor(1, Currency.EUR) });
        }, (_, _) => ""),
        new(MatchFindings.BlanketQuantityExceeded, "one more than the blanket order has", Blanket, (_, _) => ""),
        new(MatchFindings.SelfApproved, "approved by who ordered",
            (job, _) => Approved(job, new Approval("kim", RightJobs.Issued)), (_, _) => ""),
        new(MatchFindings.ApprovalLimit, "approved by somebody who may not approve so much",
            (job, _) => Approved(job,
                new Approval("lee", RightJobs.Issued, Money.FromMinor(1, Currency.EUR))), (_, _) => ""),
        new(MatchFindings.InvoiceBeforeOrder, "dated before the order",
            (job, _) => job with { Draft = job.Draft with { IssueDate = RightJobs.Ordered.PlusDays(-1) } },
            (_, _) => ""),
    ];

    static Job Approved(Job job, Approval approval) =>
        job with { Facts = job.Facts with { Approvals = [approval] } };

    static Job? Blanket(Job job, int line)
    {
        var released = job.Facts.Orders[0].Lines[line];
        var blanket = job.Facts.Orders[0] with
        {
            Id = "B-1",
            Adjustments = [],
            Lines = [released with { Id = "1", Quantity = released.Quantity - Quantity.Of(1, released.Quantity.Unit) }],
        };
        var release = job.Order(each => each with { BlanketOrderId = "B-1" })
            .OrderLine(line, each => each with { BlanketLineId = "1" });
        return release with { Facts = release.Facts with { Orders = [.. release.Facts.Orders, blanket] } };
    }
}
