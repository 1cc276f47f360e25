using Invoicing.Matching;
using Invoicing.Parties;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Deviations;

sealed class InputTaxDeviations : IDeviationList
{
    static readonly Party French = new("Atelier Sud SARL", "FR") { Id = "S-1", VatNumber = "FR40303265045" };

    public IEnumerable<Deviation> All =>
    [
        new(InputTaxFindings.NumberMissing, "a supplier without a number",
            (job, _) => From(job, RightJobs.Supplier with { VatNumber = null }), (_, _) => "/seller"),
        new(InputTaxFindings.NumberWrong, "a number with a wrong check digit",
            (job, _) => From(job, RightJobs.Supplier with { VatNumber = "DE136695977" }), (_, _) => "/seller"),
        new(InputTaxFindings.RateNotInForce, "a rate of the year 2020", (job, line) => Purchase(job)
            .Line(line, each => each with { Taxes = [Vat.Standard(16m)] })
            .OrderLine(line, each => each with { Taxes = [Vat.Standard(16m)] })),
        new(InputTaxFindings.ReverseChargeExpected, "tax of another member state", (job, line) =>
        {
            var all = job;
            for (var n = 0; n < job.Draft.Lines.Length; n++)
            {
                var taxes = n == line ? Vat.Standard(20m) : Vat.ReverseCharge;
                all = all.Line(n, each => each with { Taxes = [taxes] })
                    .OrderLine(n, each => each with { Taxes = [taxes] });
            }

            return From(all, French);
        }),
        new(InputTaxFindings.BuyerNumberMissing, "reverse charge without the number of the buyer", (job, line) =>
            Purchase(job) with
            {
                Draft = job.Draft with
                {
                    Buyer = RightJobs.Us with { VatNumber = null },
                    Lines = [.. job.Draft.Lines.Select(each => each with { Taxes = [Vat.ReverseCharge] })],
                },
                Facts = job.Facts with
                {
                    Orders =
                    [
                        job.Facts.Orders[0] with
                        {
                            Lines =
                            [
                                .. job.Facts.Orders[0].Lines.Select(each => each with { Taxes = [Vat.ReverseCharge] }),
                            ],
                        },
                    ],
                },
            }, (_, _) => "/buyer"),
        new(InputTaxFindings.BuyerNumberDiffers, "the number of somebody else", (job, _) => Purchase(job) with
        {
            Facts = job.Facts with { BuyerVatNumbers = ["DE129273398"] },
        }, (_, _) => "/buyer"),
    ];

    static Job Purchase(Job job) => job with { Engine = MatchEngine.Purchases };

    static Job From(Job job, Party seller) => Purchase(job) with { Draft = job.Draft with { Seller = seller } };
}
