using System.Globalization;
using Invoicing.Catalog;
using Invoicing.Contracts;
using Invoicing.Discounts;
using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Taxes;
using Invoicing.Terms;
using Invoicing.Work;
using NodaTime;

namespace Invoicing.Core.Tests.Matching;

public class MatchEngineTests
{
    static readonly Party Supplier = new("Holz KG", "DE") { Id = "S-1" };
    static readonly Party Us = new("Studio Nord GmbH", "DE") { Id = "US" };
    static readonly LocalDate Day = new(2026, 11, 20);

    // 10 boards at 12.00, 10 % off; 6 of them received.
    static readonly Order Purchase = new()
    {
        Id = "PO-1", SellerId = "S-1", BuyerId = "US", Date = Day.PlusDays(-10), Currency = Currency.EUR,
        Terms = PaymentTerms.NetDays(30),
        Lines =
        [
            new OrderLine
            {
                Id = "1", Item = new Item("Board"), Quantity = Quantity.Pieces(10),
                Price = UnitPrice.Of(12m, Currency.EUR), Adjustments = [Discount.Percent(10m)],
            },
        ],
    };

    static readonly MatchFacts Facts = new()
    {
        Orders = [Purchase],
        Receipts =
        [
            new GoodsReceipt
            {
                Number = "GR-1", OrderId = "PO-1", Date = Day,
                Lines = [new DeliveredLine { OrderLineId = "1", Quantity = Quantity.Pieces(6) }],
            },
        ],
        Contracts =
        [
            new Contract
            {
                Id = "C-1", SellerId = "S-1", BuyerId = "US", Currency = Currency.EUR,
                Cap = Money.Of(1_000m, Currency.EUR),
                Rates =
                [
                    new WorkRate
                    {
                        Item = new Item("Joinery"), Unit = UnitOfMeasure.Hour, Price = UnitPrice.Of(60m, Currency.EUR),
                    },
                ],
            },
        ],
    };

    static readonly InvoiceLine Boards = new()
    {
        Id = "1", Item = new Item("Board"), Quantity = Quantity.Pieces(6), Price = UnitPrice.Of(12m, Currency.EUR),
        Adjustments = [Discount.Percent(10m)], Taxes = [Vat.Standard(19m)],
        OrderReference = "PO-1", OrderLineReference = "1",
    };

    static readonly InvoiceLine Joinery = new()
    {
        Id = "1", Item = new Item("Joinery"), Quantity = Quantity.Hours(10), Price = UnitPrice.Of(60m, Currency.EUR),
        Taxes = [Vat.Standard(19m)], ContractReference = "C-1",
    };

    [Fact]
    public void An_invoice_of_what_was_received_at_the_price_ordered_matches()
    {
        var report = Match(Invoice(Boards));
        Assert.Equal(FindingList.Empty, report.Findings);
        Assert.True(report.IsMatched);
        var line = Assert.Single(report.Lines);
        Assert.Equal(("1", "PO-1", "1", null), (line.Line, line.OrderId, line.OrderLineId, line.ContractId));
        Assert.Equal((AssignmentWay.Reference, Quantity.Pieces(6), Money.Of(64.80m, Currency.EUR)),
            (line.Way, line.Quantity!.Value, line.Net!.Value));
    }

    [Fact]
    public void Work_at_the_rate_of_the_contract_matches() => Assert.True(Match(Invoice(Joinery)).IsMatched);

    [Fact]
    public void Work_is_matched_with_the_rate_of_its_entry_where_that_is_known()
    {
        var contract = Facts.Contracts[0];
        var senior = contract.Rates[0] with { Role = "senior", Price = UnitPrice.Of(80m, Currency.EUR) };
        var facts = Facts with
        {
            Contracts = [contract with { Rates = [contract.Rates[0], senior] }],
            Timesheets =
            [
                new TimesheetEntry
                {
                    Id = "T-1", ContractId = "C-1", Date = Day, Person = "Ana", Quantity = Quantity.Hours(10),
                    ApprovedBy = "Kim",
                },
            ],
        };
        var line = Joinery with { Price = senior.Price, SourceReference = "timesheets/T-1" };
        Assert.Equal(MatchFindings.PriceAboveOrder, Assert.Single(Match(Invoice(line), facts).Findings).Code);
        Assert.True(Match(Invoice(line), facts with { Timesheets = [] }).IsMatched);
    }

    [Fact]
    public void A_line_without_a_line_reference_is_found_by_its_name() =>
        Assert.True(Match(Invoice(Boards with { OrderLineReference = null })).IsMatched);

    [Fact]
    public void The_order_of_the_document_counts_for_lines_that_name_none() =>
        Assert.True(Match(Invoice(
            Boards with { OrderReference = null }, draft => draft with { OrderReference = "PO-1" })).IsMatched);

    public static TheoryData<string, Invoice> Faults => new()
    {
        { MatchFindings.NotAgreed, Invoice(Boards with { OrderReference = null, Item = new Item("Freight") }) },
        { MatchFindings.OrderUnknown, Invoice(Boards with { OrderReference = "PO-9" }) },
        { MatchFindings.OrderLineUnknown, Invoice(Boards with { OrderLineReference = "9" }) },
        { MatchFindings.ContractUnknown, Invoice(Joinery with { ContractReference = "C-9" }) },
        {
            MatchFindings.PartyDiffers,
            Invoice(Boards, draft => draft with { Seller = new("Holz KG", "DE") { Id = "S-2" } })
        },
        { MatchFindings.PartyDiffers, Invoice(Boards, draft => draft with { Buyer = new("Studio Nord", "DE") }) },
        { MatchFindings.DueEarlier, Invoice(Boards, draft => draft with { Terms = PaymentTerms.NetDays(14) }) },
        { MatchFindings.PriceAboveOrder, Invoice(Boards with { Price = UnitPrice.Of(12.01m, Currency.EUR) }) },
        { MatchFindings.PriceAboveOrder, Invoice(Joinery with { Price = UnitPrice.Of(61m, Currency.EUR) }) },
        { MatchFindings.PriceBelowOrder, Invoice(Boards with { Price = UnitPrice.Of(11.99m, Currency.EUR) }) },
        { MatchFindings.PriceNotAgreed, Invoice(Joinery with { Quantity = Quantity.Days(1) }) },
        { MatchFindings.DiscountNotGiven, Invoice(Boards with { Adjustments = [] }) },
        { MatchFindings.UnitDiffers, Invoice(Boards with { Quantity = Quantity.Kilograms(6) }) },
        { MatchFindings.QuantityAboveDelivered, Invoice(Boards with { Quantity = Quantity.Pieces(7) }) },
        { MatchFindings.QuantityAboveOrder, Invoice(Boards with { Quantity = Quantity.Pieces(11) }) },
        { MatchFindings.CapExceeded, Invoice(Joinery with { Quantity = Quantity.Hours(17) }) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void An_invoice_with_a_fault_is_found_for_it_and_for_nothing_else(string code, Invoice invoice) =>
        Assert.Equal([code], Match(invoice).Findings.Select(finding => finding.Code));

    [Fact]
    public void An_invoice_in_another_currency_is_found_and_its_prices_are_not_compared()
    {
        var line = Boards with { Price = UnitPrice.Of(99m, Currency.USD) };
        var invoice = Invoice(line, draft => draft with { Currency = Currency.USD });
        Assert.Equal([MatchFindings.CurrencyDiffers], Match(invoice).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void What_was_billed_before_counts()
    {
        var first = Invoice(Boards with { Quantity = Quantity.Pieces(4), OrderLineReference = null });
        var billed = Match(first).Record(BilledSoFar.Nothing, first);
        Assert.Equal("1", Assert.Single(billed.Items).OrderLineId);
        var facts = Facts with { BilledSoFar = billed };
        Assert.True(Match(Invoice(Boards with { Quantity = Quantity.Pieces(2) }), facts).IsMatched);
        var finding = Assert.Single(Match(Invoice(Boards with { Quantity = Quantity.Pieces(3) }), facts).Findings);
        Assert.Equal(MatchFindings.QuantityAboveDelivered, finding.Code);
        Assert.Equal("3 H87 billed here and 4 H87 before are more than the 6 H87 delivered.", finding.Message());
    }

    // 0.05 off 3 boards: 0.02 off the first, 0.01 off the second, 0.02 off the third.
    [Theory]
    [InlineData("0.02", "0.01", "0.02", true)]
    [InlineData("0.02", "0.00", "0.02", false)]
    public void An_amount_off_an_order_line_is_shared_over_the_lines_that_bill_its_parts(
        string first, string second, string third, bool matches)
    {
        var ordered = Purchase.Lines[0] with
        {
            Quantity = Quantity.Pieces(3),
            Adjustments = [Discount.Of(Money.Of(0.05m, Currency.EUR))],
        };
        var facts = Facts with { Orders = [Purchase with { Lines = [ordered] }] };
        InvoiceLine[] lines =
        [
            .. new[] { first, second, third }.Select((off, n) => Boards with
            {
                Id = $"{n}", Quantity = Quantity.Pieces(1),
                Adjustments = [Discount.Of(Money.Parse(off + " EUR", CultureInfo.InvariantCulture))],
            }),
        ];
        Assert.Equal(matches, Match(Invoice(lines), facts).IsMatched);
    }

    [Fact]
    public void Lines_of_one_order_line_are_added_up()
    {
        var invoice = Invoice(
            [Boards with { Quantity = Quantity.Pieces(4) }, Boards with { Id = "2", Quantity = Quantity.Pieces(3) }]);
        var finding = Assert.Single(Match(invoice).Findings);
        Assert.Equal((MatchFindings.QuantityAboveDelivered, "/lines/1"), (finding.Code, finding.Path));
    }

    [Fact]
    public void A_credit_note_gives_room_for_what_it_credits()
    {
        var invoice = Invoice(Boards);
        var credit = Invoice(Boards, draft => draft with { Type = DocumentType.CreditNote });
        var billed = BilledSoFar.Nothing.With(invoice);
        Assert.False(Match(invoice, Facts with { BilledSoFar = billed }).IsMatched);
        Assert.True(Match(invoice, Facts with { BilledSoFar = billed.With(credit) }).IsMatched);
    }

    [Fact]
    public void A_tolerance_lets_small_differences_pass()
    {
        // 12.05 for 12.00; the line comes to 65.07 for 64.80.
        var invoice = Invoice(Boards with { Price = UnitPrice.Of(12.05m, Currency.EUR) });
        Assert.False(Match(invoice).IsMatched);
        Assert.True(Within(0.05m, 0.27m).Match(invoice, Facts).IsMatched);
        Assert.False(Within(0.04m, 0.27m).Match(invoice, Facts).IsMatched);
        Assert.False(Within(0.05m, 0.26m).Match(invoice, Facts).IsMatched);
    }

    [Fact]
    public void An_own_rule_is_asked_too()
    {
        var report = MatchEngine.Standard.With(new NoWeekend()).Match(
            Invoice(Boards with { Performed = new LocalDate(2026, 11, 21) }), Facts);
        Assert.Equal("ACME-WEEKEND", Assert.Single(report.Findings).Code);
    }

    [Fact]
    public void A_report_records_only_the_invoice_that_it_is_about() =>
        Assert.Throws<ArgumentException>(() =>
            Match(Invoice(Boards)).Record(BilledSoFar.Nothing, Invoice([Boards, Boards with { Id = "2" }])));

    [Fact]
    public void A_tolerance_in_another_currency_allows_no_difference()
    {
        var invoice = Invoice(Boards with { Price = UnitPrice.Of(12.05m, Currency.EUR) });
        var report = Within(Money.Of(5m, Currency.USD), Money.Of(50m, Currency.USD)).Match(invoice, Facts);
        Assert.Equal([MatchFindings.PriceAboveOrder], report.Findings.Select(finding => finding.Code));
        var without = Invoice(Boards with { Adjustments = [] });
        report = Within(Money.Of(5m, Currency.USD), Money.Of(50m, Currency.USD)).Match(without, Facts);
        Assert.Equal([MatchFindings.DiscountNotGiven], report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_rule_that_throws_is_reported_and_the_others_go_on()
    {
        var report = MatchEngine.Standard.With(new Failing(new InvalidOperationException("half")))
            .Match(Invoice(Boards with { OrderReference = "PO-9" }), Facts);
        Assert.Equal(
            [MatchFindings.RuleFailed, MatchFindings.OrderUnknown], report.Findings.Select(finding => finding.Code));
        Assert.Equal(
            "The rule acme-failing failed with InvalidOperationException; what it checks is not checked.",
            report.Findings[0].Message());
        Assert.Throws<OperationCanceledException>(() =>
            MatchEngine.Standard.With(new Failing(new OperationCanceledException())).Match(Invoice(Boards), Facts));
    }

    [Fact]
    public void A_rule_is_switched_off_and_a_finding_weighs_as_is_said()
    {
        var invoice = Invoice(Boards with { Price = UnitPrice.Of(12.01m, Currency.EUR) });
        Assert.Equal([], MatchEngine.Standard.Without("price").Without("amount").Match(invoice, Facts).Findings);
        var report = MatchEngine.Standard.With(MatchFindings.PriceAboveOrder, Severity.Notice).Match(invoice, Facts);
        Assert.Equal(Severity.Notice, report.Findings.Single(found =>
            found.Code == MatchFindings.PriceAboveOrder).Severity);
    }

    [Fact]
    public void A_receipt_that_is_there_twice_is_counted_once()
    {
        var facts = Facts with { Receipts = [Facts.Receipts[0], Facts.Receipts[0] with { }] };
        var report = Match(Invoice(Boards with { Quantity = Quantity.Pieces(7) }), facts);
        Assert.Equal([MatchFindings.QuantityAboveDelivered], report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_period_at_the_end_of_the_calendar_is_one_that_was_not_agreed()
    {
        var hosting = new RecurringItem
        {
            Id = "HOST", Item = new Item("Hosting"), Price = UnitPrice.Of(50m, Currency.EUR),
            Start = new LocalDate(2026, 11, 1),
        };
        var facts = Facts with { Contracts = [Facts.Contracts[0] with { Recurring = [hosting] }] };
        foreach (var start in new[] { hosting.Start, new LocalDate(9999, 12, 1) })
        {
            var line = Joinery with
            {
                SourceReference = SourceReference.Recurring("C-1", "HOST", start),
                Period = DateRange.Of(start, LocalDate.MaxIsoValue),
            };
            Assert.Equal([MatchFindings.PriceNotAgreed],
                Match(Invoice(line), facts).Findings.Select(finding => finding.Code));
        }
    }

    [Fact]
    public void A_credit_of_a_part_takes_back_the_share_of_that_part()
    {
        // 0.01 off 10 boards: the first 5 have it, the last 5 do not.
        var order = Purchase with
        {
            Lines = [Purchase.Lines[0] with { Adjustments = [Discount.Of(Money.Of(0.01m, Currency.EUR))] }],
        };
        var first = Boards with
        {
            Quantity = Quantity.Pieces(5),
            Adjustments = [Discount.Of(Money.Of(0.01m, Currency.EUR))],
        };
        var last = Boards with { Id = "2", Quantity = Quantity.Pieces(5), Adjustments = [] };
        var facts = Facts with { Orders = [order], Receipts = [], Deliveries = [] };
        var billed = BilledSoFar.Nothing.With(Invoice(first)).With(Invoice(last));
        var credit = Invoice(last, draft => draft with { Type = DocumentType.CreditNote });
        Assert.DoesNotContain(Match(credit, facts with { BilledSoFar = billed }).Findings,
            finding => finding.Code == MatchFindings.AmountAboveOrder);
    }

    [Fact]
    public void An_amount_agreed_in_another_currency_than_its_order_is_no_reason_to_throw()
    {
        var order = Purchase with
        {
            Lines = [Purchase.Lines[0] with { Adjustments = [Discount.Of(Money.Of(1m, Currency.USD))] }],
        };
        Assert.NotNull(Match(Invoice(Boards), Facts with { Orders = [order] }));
    }

    static MatchReport Match(Invoice invoice, MatchFacts? facts = null) =>
        MatchEngine.Standard.Match(invoice, facts ?? Facts);

    static MatchEngine Within(decimal price, decimal line) =>
        Within(Money.Of(price, Currency.EUR), Money.Of(line, Currency.EUR));

    static MatchEngine Within(Money price, Money line) => MatchEngine.Standard.With(ToleranceTable.Strict
        .With(ToleranceKind.UnitPrice, ToleranceRange.Within(Tolerance.Of(price)))
        .With(ToleranceKind.LineTotal, ToleranceRange.Within(Tolerance.Of(line))));

    static Invoice Invoice(InvoiceLine line, Func<InvoiceDraft, InvoiceDraft>? change = null) =>
        Invoice([line], change);

    static Invoice Invoice(InvoiceLine[] lines, Func<InvoiceDraft, InvoiceDraft>? change = null)
    {
        var draft = new InvoiceDraft
        {
            Number = "R-1", Currency = Currency.EUR, Seller = Supplier, Buyer = Us, IssueDate = Day,
            Terms = PaymentTerms.NetDays(30), Lines = [.. lines],
        };
        return InvoiceCalculator.Calculate(change is null ? draft : change(draft)).Value;
    }

    sealed class Failing(Exception exception) : IMatchRule
    {
        public string Id => "acme-failing";

        public void Check(MatchContext context, FindingSink findings)
        {
            findings.Add("ACME-HALF", Severity.Error, "");
            throw exception;
        }
    }

    sealed class NoWeekend : IMatchRule
    {
        public string Id => "ACME-WEEKEND";

        public void Check(MatchContext context, FindingSink findings)
        {
            foreach (var line in context.Lines)
                if (line is { OrderPrice: { } agreed, Performed.DayOfWeek: >= IsoDayOfWeek.Saturday })
                    findings.Add(Id, Severity.Error, line.Path, ("billed", line.Price), ("agreed", agreed));
        }
    }
}
