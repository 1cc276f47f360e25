using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Taxes;
using Invoicing.Terms;

namespace Invoicing.Core.Tests.Deviations;

sealed class TermsDeviations : IDeviationList
{
    static readonly Currency Pound = Currency.GBP;
    static readonly string[] TaxTotals = ["MATCH-TAX-ABOVE-ORDER", "MATCH-TAX-BELOW-ORDER"];
    static readonly string[] Totals = ["MATCH-TOTAL-ABOVE-ORDER", "MATCH-TAX-ABOVE-ORDER"];

    public IEnumerable<Deviation> All =>
    [
        new(MatchFindings.DateEarly, "a day before the days agreed",
            (job, line) => job.Line(line, each => each with { Performed = RightJobs.Ordered.PlusDays(-1) })),
        new(MatchFindings.DateLate, "a day after the days agreed",
            (job, line) => job.Line(line, each => each with { Performed = RightJobs.Received.PlusDays(6) })),
        new(MatchFindings.TaxDiffers, "another rate", (job, line) => job.Line(line, each => each with
        {
            Taxes = [Vat.Standard(each.Taxes[0].Rate == Percentage.Of(19m) ? 7m : 19m)],
        })) { Consequences = TaxTotals },
        new(MatchFindings.TaxDiffers, "another category",
            (job, line) => job.Line(line, each => each with { Taxes = [Vat.ReverseCharge] }))
        { Consequences = TaxTotals },
        new(MatchFindings.ChargeNotOrdered, "a charge that nobody ordered",
            (job, _) => Charged(job, Charge.Of(Money.Of(5m, Currency.EUR), "Packing", "PC")), (_, _) => "")
        { Consequences = Totals },
        new(MatchFindings.ChargeAboveOrder, "freight above the one ordered", (job, _) =>
            job.Draft.Adjustments.IsEmpty ? null : Charged(job, Charge.Freight(Money.Of(0.01m, Currency.EUR))),
            (_, _) => "")
        { Consequences = Totals },
        new(MatchFindings.AllowanceNotGiven, "three per cent not given", (job, _) =>
            job.Invoice().Totals.SumOfLineNets < Money.Of(10m, Currency.EUR) ? null : job.Order(each => each with
            {
                Adjustments = [.. each.Adjustments, Discount.Percent(3m)],
            }), (_, _) => ""),
        new(MatchFindings.DueEarlier, "due in ten days", (job, _) => Stated(job, PaymentTerms.NetDays(10)),
            (_, _) => ""),
        new(MatchFindings.EarlyPaymentDiffers, "no discount for early payment", (job, _) => job.Order(each =>
            each with { Terms = PaymentTerms.NetDays(30) with { EarlyPayment = [EarlyPayment.Percent(2m, 14)] } }),
            (_, _) => ""),
        new(MatchFindings.TermsDiffer, "due in forty-five days",
            (job, _) => Stated(job, PaymentTerms.NetDays(45)), (_, _) => ""),
        new(MatchFindings.PriceListDiffers, "the price of the next year's list", OtherList)
        { Consequences = [.. Totals, "MATCH-AMOUNT-ABOVE-ORDER", "MATCH-CUMULATIVE-ABOVE-ORDER"] },
        new(MatchFindings.ExchangeRateDiffers, "another rate of exchange", (job, _) => job with
        {
            Draft = job.Draft with { AccountingRate = ExchangeRate.Of(Currency.EUR, Pound, 0.86m) },
            Facts = job.Facts with
            {
                Rates = [new DatedRate(RightJobs.Received, ExchangeRate.Of(Currency.EUR, Pound, 0.85m))],
            },
        }, (_, _) => ""),
        new(MatchFindings.PrepaymentNotAgreed, "a prepayment that was not agreed",
            (job, _) => Request(job), (_, _) => ""),
        new(MatchFindings.PrepaymentAboveAgreed, "all before delivery where a third was agreed",
            (job, _) => Request(job.Order(each => each with { Prepayment = Percentage.Of(30m) })), (_, _) => ""),
        new(MatchFindings.PrepaymentNotDeducted, "a prepayment that is not deducted", (job, _) => job with
        {
            Facts = job.Facts with { BilledSoFar = BilledSoFar.Nothing.With(Request(job).Invoice()) },
        }, (_, _) => ""),
    ];

    static Job Charged(Job job, Adjustment charge) =>
        job with { Draft = job.Draft with { Adjustments = [.. job.Draft.Adjustments, charge] } };

    static Job Stated(Job job, PaymentTerms terms) => job with { Draft = job.Draft with { Terms = terms } };

    static Job Request(Job job) =>
        job with { Draft = job.Draft with { Type = DocumentType.PrepaymentInvoice, Adjustments = [] } };

    static Job OtherList(Job job, int line)
    {
        var ordered = job.Facts.Orders[0].Lines[line];
        var dearer = UnitPrice.Of(ordered.Price!.Value.Amount + 1, Currency.EUR, ordered.Price!.Value.BaseQuantity);
        var named = job.Order(each => each with { PriceListId = "2026" })
            .Line(line, each => each with { Price = dearer });
        return named with
        {
            Facts = named.Facts with
            {
                PriceLists = [List("2026", ordered.Price!.Value), List("2027", dearer)],
            },
        };

        PriceList List(string id, UnitPrice price) => new()
        {
            Id = id, Currency = Currency.EUR, Entries = [PriceEntry.Of(ordered.Item.SellerId!, price)],
        };
    }
}
