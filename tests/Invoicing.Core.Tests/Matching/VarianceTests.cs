using Invoicing.Core.Tests.Deviations;
using Invoicing.Discounts;
using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Matching;

/// <summary>Causes, and what they explain.</summary>
public class VarianceTests
{
    // 10 boards at 12.00, received and accepted.
    static readonly Job Right = JobOf(10m);

    [Fact]
    public void A_finding_of_a_vendor_that_says_what_it_costs_explains_the_totals()
    {
        var job = Right.Line(0, line => line with { Price = UnitPrice.Of(12.50m, Currency.EUR) });
        var report = MatchEngine.Standard.Without("price").With(new Says("ACME-SURCHARGE", "/lines/1", 5m))
            .Match(job.Invoice(), job.Facts);
        var variance = Assert.Single(report.Variances);
        Assert.Equal("ACME-SURCHARGE", variance.Finding.Code);
        Assert.Equal(
            [
                new VarianceConsequence(MatchFindings.AmountAboveOrder, "/lines/1", Money.Of(5m, Currency.EUR)),
                new(MatchFindings.CumulativeAboveOrder, "/orders/PO-1", Money.Of(5m, Currency.EUR)),
                new(MatchFindings.TaxAboveOrder, "", Money.Of(0.95m, Currency.EUR)),
                new(MatchFindings.TotalAboveOrder, "", Money.Of(5m, Currency.EUR)),
            ], variance.Consequences.AsEnumerable());
    }

    [Fact]
    public void What_a_vendor_explains_in_part_is_found_with_what_is_left()
    {
        var job = Right.Line(0, line => line with { Price = UnitPrice.Of(12.50m, Currency.EUR) });
        var report = MatchEngine.Standard.Without("price").With(new Says("ACME-SURCHARGE", "/lines/1", 3m))
            .Match(job.Invoice(), job.Facts);
        var amount = report.Variances.Single(each => each.Finding.Code == MatchFindings.AmountAboveOrder);
        Assert.Equal(Money.Of(2m, Currency.EUR), amount.Effect);
        Assert.Equal("125.00 EUR", amount.Found?.ToString());
        Assert.Equal("120.00 EUR", amount.Expected?.ToString());
        Assert.Equal("none (no rule)", amount.Tolerance);
    }

    [Fact]
    public void What_is_only_a_notice_explains_no_error()
    {
        var job = Right.Line(0, line => line with { Price = UnitPrice.Of(12.50m, Currency.EUR) });
        var report = MatchEngine.Standard.With(MatchFindings.PriceAboveOrder, Severity.Notice)
            .Match(job.Invoice(), job.Facts);
        Assert.Equal(
            [MatchFindings.AmountAboveOrder, MatchFindings.PriceAboveOrder],
            report.Findings.Select(finding => finding.Code));
        report = MatchEngine.Standard.With(MatchFindings.PriceAboveOrder, Severity.Notice)
            .With(MatchFindings.AmountAboveOrder, Severity.Notice).Match(job.Invoice(), job.Facts);
        Assert.Equal([MatchFindings.PriceAboveOrder], report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_line_that_is_not_compared_does_not_echo_in_the_totals()
    {
        var job = Right.Line(0, line => line with { OrderLineReference = "9" }) with
        {
            Tolerances = ToleranceTable.Strict.With(ToleranceKind.DocumentTotal, ToleranceRange.None),
        };
        var report = job.Match();
        Assert.Equal([MatchFindings.OrderLineUnknown], report.Findings.Select(finding => finding.Code));
        Assert.Empty(report.Variances);
    }

    [Fact]
    public void A_charge_that_was_not_agreed_is_in_the_document_total()
    {
        var job = Right with
        {
            Draft = Right.Draft with { Adjustments = [Charge.Freight(Money.Of(15m, Currency.EUR))] },
            Tolerances = ToleranceTable.Strict.With(ToleranceKind.DocumentTotal, ToleranceRange.None),
        };
        Assert.Equal("15.00 EUR", Explained(job, MatchFindings.TotalAboveOrder, "charges")?.ToString());
        var cause = Assert.Single(job.Match().Variances);
        Assert.Equal(
            (MatchFindings.ChargeNotOrdered, "15.00 EUR"), (cause.Finding.Code, cause.Effect?.ToString()));
        Assert.Contains(
            new VarianceConsequence(MatchFindings.TotalAboveOrder, "", Money.Of(15m, Currency.EUR)),
            cause.Consequences);
        var agreed = job.Order(order => order with { Adjustments = [Charge.Freight(Money.Of(15m, Currency.EUR))] });
        Assert.Null(Explained(agreed, MatchFindings.TotalAboveOrder, "charges"));
        var twice = agreed with
        {
            Facts = agreed.Facts with
            {
                BilledSoFar = new BilledSoFar
                {
                    Charges =
                    [
                        new BilledCharge { OrderId = "PO-1", ReasonCode = "FC", Amount = Money.Of(10m, Currency.EUR) },
                    ],
                },
            },
        };
        Assert.Equal("10.00 EUR", Explained(twice, MatchFindings.TotalAboveOrder, "charges")?.ToString());
    }

    [Fact]
    public void Charges_are_recorded_with_the_order_and_the_sign_of_the_document()
    {
        var draft = Right.Draft with { Adjustments = [Charge.Freight(Money.Of(15m, Currency.EUR))] };
        var invoice = InvoiceCalculator.Calculate(draft).Value;
        var credit = InvoiceCalculator.Calculate(draft with { Type = DocumentType.CreditNote }).Value;
        var billed = BilledSoFar.Nothing.With(invoice).With(credit, isPending: true);
        Assert.Equal(
            [
                new BilledCharge
                {
                    DocumentNumber = "R-1001", SellerId = "S-1", OrderId = "PO-1", ReasonCode = "FC",
                    Amount = Money.Of(15m, Currency.EUR),
                },
                new BilledCharge
                {
                    DocumentNumber = "R-1001", SellerId = "S-1", OrderId = "PO-1", ReasonCode = "FC",
                    Amount = Money.Of(-15m, Currency.EUR), IsPending = true,
                },
            ], billed.Charges.AsEnumerable());
    }

    [Theory]
    [InlineData(83, 0, -120)]
    [InlineData(84, 0, 120)]
    [InlineData(386, 0, 120)]
    [InlineData(381, -10, -120)]
    [InlineData(380, 10, 120)]
    public void Adjustments_of_value_and_prepayments_are_recorded_without_a_quantity(int type, int quantity, int net)
    {
        var invoice = InvoiceCalculator.Calculate(Right.Draft with { Type = DocumentType.Of(type) }).Value;
        var item = Assert.Single(BilledSoFar.Nothing.With(invoice).Items);
        Assert.Equal((Quantity.Pieces(quantity), Money.Of(net, Currency.EUR), type == 386),
            (item.Quantity, item.Net, item.IsPrepayment));
    }

    [Fact]
    public void Each_of_thousands_of_lines_has_its_own_cause()
    {
        var many = JobOf([.. Enumerable.Range(1, 2_000).Select(n => 1m + (n % 7))]);
        Assert.Empty(many.Match().Findings);
        var wrong = many with
        {
            Draft = many.Draft with
            {
                Lines = [.. many.Draft.Lines.Select(line => VarianceDeviations.Priced(line, 1.01m))],
            },
        };
        var report = wrong.Match();
        Assert.Equal(2_000, report.Variances.Length);
        Assert.All(report.Variances, variance =>
            Assert.Equal(variance.Finding.Path, variance.Consequences[0].Path));
    }

    static FindingValue? Explained(Job job, string code, string without = "") =>
        MatchEngine.Standard.With(job.Tolerances).Without(without).Match(job.Invoice(), job.Facts).Findings
            .FirstOrDefault(finding => finding.Code == code)?[Variance.EffectName];

    static Job JobOf(params decimal[] quantities)
    {
        OrderLine[] lines =
        [
            .. quantities.Select((quantity, n) => new OrderLine
            {
                Id = $"{n + 1}", Item = new($"Board {n + 1}"), Quantity = Quantity.Pieces(quantity),
                Price = UnitPrice.Of(12m, Currency.EUR), Taxes = [Vat.Standard(19m)],
            }),
        ];
        return new Job
        {
            Facts = new MatchFacts
            {
                Orders =
                [
                    new Order
                    {
                        Id = "PO-1", SellerId = "S-1", BuyerId = "US", Date = RightJobs.Ordered,
                        Currency = Currency.EUR, Lines = [.. lines],
                    },
                ],
                Receipts =
                [
                    new GoodsReceipt
                    {
                        Number = "GR-1", OrderId = "PO-1", Date = RightJobs.Received,
                        Lines =
                        [
                            .. lines.Select(line =>
                                new DeliveredLine { OrderLineId = line.Id, Quantity = line.Quantity }),
                        ],
                    },
                ],
            },
            Draft = new InvoiceDraft
            {
                Number = "R-1001", Currency = Currency.EUR, Seller = RightJobs.Supplier, Buyer = RightJobs.Us,
                IssueDate = RightJobs.Issued, OrderReference = "PO-1",
                Delivery = new Delivery { Date = RightJobs.Received },
                Lines =
                [
                    .. lines.Select(line => new InvoiceLine
                    {
                        Id = line.Id, Item = line.Item, Quantity = line.Quantity, Price = line.Price!.Value,
                        Taxes = line.Taxes, OrderLineReference = line.Id,
                    }),
                ],
            },
        };
    }

    sealed class Says(string code, string path, decimal effect) : IMatchRule
    {
        public string Id => "acme";

        public void Check(MatchContext context, FindingSink findings) =>
            findings.Add(code, Severity.Error, path, (Variance.EffectName, Money.Of(effect, context.Invoice.Currency)));
    }
}
