using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;

namespace Invoicing.Core.Tests.Deviations;

/// <summary>Prices, quantities, amounts and totals that are not those agreed.</summary>
sealed class VarianceDeviations : IDeviationList
{
    static readonly string[] MoreInTotal =
    [
        MatchFindings.AmountAboveOrder, MatchFindings.CumulativeAboveOrder, MatchFindings.TaxAboveOrder,
        MatchFindings.TotalAboveOrder,
    ];

    static readonly string[] LessInTotal =
        [MatchFindings.CumulativeBelowOrder, MatchFindings.TaxBelowOrder, MatchFindings.TotalBelowOrder];

    static readonly string[] MoreQuantity =
    [
        MatchFindings.QuantityAboveDelivered, MatchFindings.QuantityAboveAccepted, MatchFindings.AcceptanceMissing,
        .. MoreInTotal,
    ];

    static readonly ToleranceTable AnyPrice = ToleranceTable.Strict
        .With(ToleranceKind.UnitPrice, ToleranceRange.Unlimited)
        .With(ToleranceKind.LineTotal, ToleranceRange.Unlimited);

    public IEnumerable<Deviation> All => [.. Prices, .. Quantities, .. Lower, .. Totals];

    static IEnumerable<Deviation> Prices =>
    [
        new(MatchFindings.PriceAboveOrder, "a price a tenth higher",
            (job, line) => job.Line(line, each => Priced(each, 1.1m))) { Consequences = MoreInTotal },
        new(MatchFindings.PriceBelowOrder, "a price a tenth lower",
            (job, line) => job.Line(line, each => Priced(each, 0.9m))) { Consequences = LessInTotal },
        new(MatchFindings.DiscountNotGiven, "a discount left out",
            (job, line) => job.Draft.Lines[line].Adjustments.IsEmpty
                ? null
                : job.Line(line, each => each with { Adjustments = [] })) { Consequences = MoreInTotal },
        new(MatchFindings.DiscountAboveAgreed, "a discount of 20 %",
            (job, line) => job.Line(line, each => each with { Adjustments = [Discount.Percent(20m)] }))
        { Consequences = LessInTotal },
        new(MatchFindings.LineChargeAboveOrder, "a charge on the line",
            (job, line) => job.Line(line, each => each with
            {
                Adjustments = [.. each.Adjustments, Charge.Of(Money.Of(5m, Currency.EUR), "Packing", "ABL")],
            })) { Consequences = MoreInTotal },
        new(MatchFindings.AmountAboveOrder, "a price within its tolerance, too much in all",
            (job, line) => job.Line(line, each => Priced(each, 1.1m)) with
            {
                Tolerances = ToleranceTable.Strict.With(ToleranceKind.UnitPrice, Percent(20m)),
            }) { Consequences = MoreInTotal },
        new(MatchFindings.AmountBelowOrder, "a price within its tolerance, too little in all",
            (job, line) => job.Line(line, each => Priced(each, 0.9m)) with
            {
                Tolerances = AnyPrice.With(ToleranceKind.LineTotal, ToleranceRange.None),
            }) { Consequences = LessInTotal },
    ];

    static IEnumerable<Deviation> Quantities =>
    [
        new(MatchFindings.QuantityAboveOrder, "one more than ordered",
            (job, line) => job.Line(line, each => More(each, 1m))) { Consequences = MoreQuantity },
        new(MatchFindings.QuantityAboveDelivered, "one less received",
            (job, line) => Level(job, line) == MatchLevel.Ordered ? null : Received(job, line, -1m))
        { Consequences = MoreQuantity },
        new(MatchFindings.ReceiptMissing, "nothing received",
            (job, line) => Level(job, line) == MatchLevel.Ordered
                ? null
                : Received(job, line, -job.Draft.Lines[line].Quantity.Value)) { Consequences = MoreQuantity },
        new(MatchFindings.QuantityAboveDelivered, "the last of it received, one less than ordered, at two-way",
            (job, line) => Level(job, line) == MatchLevel.Ordered ? Received(job, line, -1m, isFinal: true) : null)
        { Consequences = MoreQuantity },
        new(MatchFindings.QuantityAboveAccepted, "one less accepted",
            (job, line) => Level(job, line) == MatchLevel.Accepted ? Accepted(job, line, -1m) : null)
        { Consequences = MoreQuantity },
        new(MatchFindings.AcceptanceMissing, "nothing accepted",
            (job, line) => Level(job, line) == MatchLevel.Accepted
                ? Accepted(job, line, -job.Draft.Lines[line].Quantity.Value)
                : null) { Consequences = MoreQuantity },
    ];

    static IEnumerable<Deviation> Lower =>
    [
        Less(MatchFindings.QuantityBelowOrder, ToleranceKind.QuantityOrdered, _ => true),
        Less(MatchFindings.QuantityBelowDelivered, ToleranceKind.QuantityReceived,
            level => level != MatchLevel.Ordered),
        Less(MatchFindings.QuantityBelowAccepted, ToleranceKind.QuantityAccepted,
            level => level == MatchLevel.Accepted),
    ];

    static IEnumerable<Deviation> Totals =>
    [
        InTotal(MatchFindings.TaxAboveOrder, ToleranceKind.Tax, 1.1m, ""),
        InTotal(MatchFindings.TaxBelowOrder, ToleranceKind.Tax, 0.9m, ""),
        InTotal(MatchFindings.TotalAboveOrder, ToleranceKind.DocumentTotal, 1.1m, ""),
        InTotal(MatchFindings.TotalBelowOrder, ToleranceKind.DocumentTotal, 0.9m, ""),
        InTotal(MatchFindings.CumulativeAboveOrder, ToleranceKind.CumulativeTotal, 1.1m, "/orders/PO-1"),
        InTotal(MatchFindings.CumulativeBelowOrder, ToleranceKind.CumulativeTotal, 0.9m, "/orders/PO-1"),
    ];

    static Deviation Less(string code, ToleranceKind kind, Func<MatchLevel, bool> fits) =>
        new(code, "one less billed than there is",
            (job, line) => fits(Level(job, line))
                ? job.Line(line, each => More(each, -1m)) with
                {
                    Tolerances = ToleranceTable.Strict.With(kind, ToleranceRange.None),
                }
                : null);

    static Deviation InTotal(string code, ToleranceKind kind, decimal factor, string path) =>
        new(code, "prices that only the total shows",
            (job, line) => job.Line(line, each => Priced(each, factor)) with
            {
                Tolerances = AnyPrice.With(kind, ToleranceRange.None),
            }, (_, _) => path)
        { Consequences = factor > 1 ? MoreInTotal : LessInTotal };

    internal static InvoiceLine Priced(InvoiceLine line, decimal factor) => line with
    {
        Price = UnitPrice.Of(line.Price.Amount * factor, line.Price.Currency, line.Price.BaseQuantity),
    };

    internal static InvoiceLine More(InvoiceLine line, decimal more) => line with
    {
        Quantity = Quantity.Of(line.Quantity.Value + more, line.Quantity.Unit),
    };

    internal static Job Received(Job job, int line, decimal more, bool isFinal = false)
    {
        var receipt = job.Facts.Receipts[0];
        return job with
        {
            Facts = job.Facts with
            {
                Receipts = [receipt with { Lines = Changed(receipt.Lines, line, more, isFinal) }],
            },
        };
    }

    internal static Job Accepted(Job job, int line, decimal more)
    {
        var acceptance = job.Facts.Acceptances[0];
        return job with
        {
            Facts = job.Facts with
            {
                Acceptances = [acceptance with { Lines = Changed(acceptance.Lines, line, more, isFinal: false) }],
            },
        };
    }

    static ImmutableArray<DeliveredLine> Changed(
        ImmutableArray<DeliveredLine> lines, int line, decimal more, bool isFinal) =>
        lines.SetItem(line, lines[line] with
        {
            Quantity = Quantity.Of(lines[line].Quantity.Value + more, lines[line].Quantity.Unit),
            IsFinal = isFinal,
        });

    static MatchLevel Level(Job job, int line) => job.Facts.Orders[0].Lines[line].MatchLevel;

    static ToleranceRange Percent(decimal percent) =>
        ToleranceRange.Within(Tolerance.Of(Percentage.Of(percent)));
}
