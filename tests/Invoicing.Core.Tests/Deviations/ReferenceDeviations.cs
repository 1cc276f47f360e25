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
        new(MatchFindings.UnitDiffers, "litres, which nothing makes of what was ordered",
            (job, line) => job.Line(line, each => each with
            {
                Quantity = Quantity.Of(each.Quantity.Value, UnitOfMeasure.Litre),
                Price = each.Price.Per(Quantity.Of(each.Price.BaseQuantity.Value, UnitOfMeasure.Litre)),
            })),
        new(MatchFindings.PriceNotAgreed, "an order line for which no price was agreed",
            (job, line) => job.OrderLine(line, each => each with { Price = null })),
    ];
}
