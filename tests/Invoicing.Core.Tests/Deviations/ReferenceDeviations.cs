using Invoicing.Matching;

namespace Invoicing.Core.Tests.Deviations;

sealed class ReferenceDeviations : IDeviationList
{
    public IEnumerable<Deviation> All =>
    [
        new(MatchFindings.OrderUnknown, "an order that is not known",
            (job, line) => job.Line(line, each => each with { OrderReference = "PO-9" })),
        new(MatchFindings.OrderLineUnknown, "a line that the order does not have",
            (job, line) => job.Line(line, each => each with { OrderLineReference = "9" })),
    ];
}
