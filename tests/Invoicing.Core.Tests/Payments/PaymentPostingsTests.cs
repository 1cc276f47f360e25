using System.Collections.Immutable;
using Invoicing.Payments;
using Invoicing.Postings;
using Invoicing.Terms;
using NodaTime;
using DatedRate = Invoicing.Catalog.DatedRate;

namespace Invoicing.Core.Tests.Payments;

public class PaymentPostingsTests
{
    static readonly LocalDate Day = new(2026, 12, 1);

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    static Money Usd(decimal amount) => Money.Of(amount, Currency.USD);

    // An item all at 19 %, or without a tax.
    static OpenItem Item(
        string id, Money amount, Money? tax = null, bool onPayment = false, Money? booked = null) => new()
        {
            Id = id,
            Customer = "A",
            Issued = Day.PlusDays(-5),
            Due = Day.PlusDays(25),
            Amount = amount,
            Open = amount,
            Booked = booked,
            BookedOpen = booked,
            Taxes = tax is { } some ? [Group(SettlementCases.Full, amount, some, onPayment)] : [],
        };

    static ItemTax Group(Invoicing.Taxes.TaxGroupKey key, Money gross, Money tax, bool onPayment = false) => new()
    {
        Group = key, Gross = gross, Tax = tax, OpenGross = gross, OpenTax = tax, OnPayment = onPayment,
    };

    static Payment Pay(Money amount, Money? booked = null, params ImmutableArray<RemittanceLine> lines) => new()
    {
        Id = "P1", Received = Day, Amount = amount, Booked = booked, Customer = "A", Remittance = lines,
    };

    static AllocationReport Allocate(SettlementPolicy policy, Payment payment, params ImmutableArray<OpenItem> items) =>
        PaymentAllocator.Standard.With(policy).Allocate(new AllocationFacts
        {
            Payments = [payment], OpenItems = items,
            Rates = [new DatedRate(Day, ExchangeRate.Of(Currency.EUR, Currency.USD, 1.25m))],
        }).Value;

    static Posting Post(Payment payment, params ImmutableArray<OpenItem> items) =>
        Assert.Single(PaymentPostings.Of(Allocate(new SettlementPolicy(), payment, items)));

    static void Posts(Posting posting, params string[] lines)
    {
        Assert.Equal(lines, posting.Lines.Select(line => $"{line.Account} {line.Amount}"
            + (line.Base is { } booked ? $" ({booked})" : "")));
        Assert.True(posting.IsBalanced);
    }

    [Fact]
    public void A_payment_takes_from_unapplied_cash_what_was_owed()
    {
        var posting = Post(Pay(Eur(119m)), Item("INV-1", Eur(119m), Eur(19m)));

        Posts(posting, "UnappliedCash 119.00 EUR", "Receivables -119.00 EUR");
        Assert.Equal(("P1#1", Day, "by-exact-amount"), (posting.Id, posting.Date, posting.Basis.RuleId));
        Assert.Equal([("A", "P1"), ("A", "INV-1")], posting.Lines.Select(line => (line.Customer!, line.Document!)));
    }

    [Fact]
    public void A_discount_lowers_the_tax_of_each_group()
    {
        // 2 % of 119.00 = 2.38, with 0.38 of tax; of 53.50 at 7 % 1.07 with 0.07. Together 3.45 of 172.50.
        var item = Item("INV-1", Eur(172.50m)) with
        {
            Taxes =
            [
                Group(SettlementCases.Full, Eur(119m), Eur(19m)),
                Group(SettlementCases.Reduced, Eur(53.50m), Eur(3.50m)),
            ],
            Discounts = [new CashDiscount { Until = Day, Amount = Eur(3.45m) }],
        };

        var posting = Post(Pay(Eur(169.05m)), item);

        Posts(posting, "UnappliedCash 169.05 EUR",
            "DiscountGranted 2.00 EUR", "OutputTax 0.38 EUR", "DiscountGranted 1.00 EUR", "OutputTax 0.07 EUR",
            "Receivables -3.45 EUR", "Receivables -169.05 EUR");
        Assert.Equal([null, "VAT S 19 %", "VAT S 19 %", "VAT S 7 %", "VAT S 7 %", null, null],
            posting.Lines.Select(line => line.TaxGroup));
    }

    [Fact]
    public void A_discount_whose_tax_stays_is_posted_whole() => Posts(
        Post(Pay(Eur(117m)), Item("INV-1", Eur(119m), Eur(19m)) with
        {
            Discounts = [new CashDiscount { Until = Day, Amount = Eur(2m), Tax = EarlyPaymentTax.Never }],
        }),
        "UnappliedCash 117.00 EUR", "DiscountGranted 2.00 EUR", "Receivables -2.00 EUR", "Receivables -117.00 EUR");

    [Fact]
    public void A_difference_within_the_tolerance_is_written_off_with_its_tax()
    {
        var policy = new SettlementPolicy { Tolerance = ToleranceRange.Within(Tolerance.Of(Eur(2m))) };

        // 1.19 short: 1.00 and 0.19. 1.19 too much: kept, the other way round.
        Posts(
            Assert.Single(PaymentPostings.Of(Allocate(policy, Pay(Eur(117.81m)), Item("INV-1", Eur(119m), Eur(19m))))),
            "UnappliedCash 117.81 EUR", "WriteOff 1.00 EUR", "OutputTax 0.19 EUR", "Receivables -1.19 EUR",
            "Receivables -117.81 EUR");
        Posts(
            Assert.Single(PaymentPostings.Of(Allocate(policy, Pay(Eur(120.19m)), Item("INV-1", Eur(119m), Eur(19m))))),
            "UnappliedCash 120.19 EUR", "WriteOff -1.00 EUR", "OutputTax -0.19 EUR", "Receivables 1.19 EUR",
            "Receivables -120.19 EUR");
    }

    [Fact]
    public void Bank_charges_tax_withheld_and_claims_leave_the_tax_alone() => Posts(
        Post(Pay(Eur(80m), null, new RemittanceLine
        {
            Document = "INV-1", BankCharges = Eur(4m), Withheld = Eur(15m), Deduction = Eur(20m), Reason = "damaged",
        }), Item("INV-1", Eur(119m), Eur(19m))),
        "UnappliedCash 80.00 EUR", "Claims 20.00 EUR", "Receivables -20.00 EUR", "WithholdingTax 15.00 EUR",
        "Receivables -15.00 EUR", "BankCharges 4.00 EUR", "Receivables -4.00 EUR", "Receivables -80.00 EUR");

    [Fact]
    public void A_claim_that_is_paid_goes_off_the_claims() => Posts(
        Post(Pay(Eur(20m)), Item("INV-1/P0", Eur(20m), Eur(3.19m)) with { Kind = OpenItemKind.Claim }),
        "UnappliedCash 20.00 EUR", "Claims -20.00 EUR");

    [Fact]
    public void A_credit_note_settles_an_invoice_on_one_account()
    {
        var posting = Assert.Single(PaymentPostings.Of(Allocate(new SettlementPolicy { ApplyCredits = true },
            Pay(Eur(0m)) with { Id = "P0" }, Item("INV-1", Eur(119m)), Item("CN-1", Eur(-19m)))));

        Posts(posting, "Receivables 19.00 EUR", "Receivables -19.00 EUR");
        Assert.Equal(["CN-1", "INV-1"], posting.Lines.Select(line => line.Document));
    }

    [Fact]
    public void Netting_sets_what_we_owe_against_what_we_are_owed() => Posts(
        Assert.Single(PaymentPostings.Of(Allocate(new SettlementPolicy { NetPurchases = true },
            Pay(Eur(0m)) with { Id = "P0" }, Item("INV-1", Eur(119m)),
            Item("S-1", Eur(-50m)) with { Ledger = ItemLedger.Purchases }))),
        "Payables 50.00 EUR", "Receivables -50.00 EUR");

    [Fact]
    public void What_we_pay_with_a_discount_lowers_the_input_tax() => Posts(
        Post(Pay(Eur(-116.62m)), Item("S-1", Eur(-119m), Eur(-19m)) with
        {
            Ledger = ItemLedger.Purchases,
            Discounts = [new CashDiscount { Until = Day, Amount = Eur(-2.38m) }],
        }),
        "UnappliedCash -116.62 EUR", "DiscountTaken -2.00 EUR", "InputTax -0.38 EUR", "Payables 2.38 EUR",
        "Payables 116.62 EUR");

    [Fact]
    public void Tax_on_payment_falls_due_with_its_part() => Posts(
        Post(Pay(Eur(59.50m)), Item("INV-1", Eur(119m), Eur(19m), onPayment: true)),
        "UnappliedCash 59.50 EUR", "Receivables -59.50 EUR", "OutputTaxPending 9.50 EUR", "OutputTax -9.50 EUR");

    [Fact]
    public void A_discount_lowers_the_tax_that_still_waits() => Posts(
        Post(Pay(Eur(116.62m)), Item("INV-1", Eur(119m), Eur(19m), onPayment: true) with
        {
            Discounts = [new CashDiscount { Until = Day, Amount = Eur(2.38m) }],
        }),
        "UnappliedCash 116.62 EUR", "DiscountGranted 2.00 EUR", "OutputTaxPending 0.38 EUR", "Receivables -2.38 EUR",
        "Receivables -116.62 EUR", "OutputTaxPending 18.62 EUR", "OutputTax -18.62 EUR");

    [Fact]
    public void A_gain_is_what_was_received_above_what_was_booked() => Posts(
        Post(Pay(Usd(100m), Eur(82m)), Item("INV-1", Usd(100m), booked: Eur(80m))),
        "UnappliedCash 100.00 USD (82.00 EUR)", "ExchangeGain 0.00 USD (-2.00 EUR)",
        "Receivables -100.00 USD (-80.00 EUR)");

    [Fact]
    public void A_loss_is_what_was_received_below_what_was_booked() => Posts(
        Post(Pay(Usd(50m), Eur(39m)), Item("INV-1", Usd(100m), booked: Eur(80m))),
        "UnappliedCash 50.00 USD (39.00 EUR)", "ExchangeLoss 0.00 USD (1.00 EUR)",
        "Receivables -50.00 USD (-40.00 EUR)");

    [Fact]
    public void Another_currency_goes_through_the_clearing_account()
    {
        // 80.00 EUR at 1.25 are 100.00 USD, which were booked with 78.00 EUR.
        var item = Item("INV-1", Usd(100m), booked: Eur(78m));

        Posts(Post(Pay(Eur(80m), Eur(80m), new RemittanceLine { Document = "INV-1" }), item),
            "UnappliedCash 80.00 EUR (80.00 EUR)", "CurrencyClearing -80.00 EUR (-80.00 EUR)",
            "CurrencyClearing 100.00 USD (80.00 EUR)", "ExchangeGain 0.00 USD (-2.00 EUR)",
            "Receivables -100.00 USD (-78.00 EUR)");
        // Not booked by itself: money in the base currency is worth its face.
        Posts(Post(Pay(Eur(80m), null, new RemittanceLine { Document = "INV-1" }), item),
            "UnappliedCash 80.00 EUR (80.00 EUR)", "CurrencyClearing -80.00 EUR (-80.00 EUR)",
            "CurrencyClearing 100.00 USD (80.00 EUR)", "ExchangeGain 0.00 USD (-2.00 EUR)",
            "Receivables -100.00 USD (-78.00 EUR)");
    }

    [Fact]
    public void Without_a_value_of_the_payment_none_is_posted() => Posts(
        Post(Pay(Usd(100m)), Item("INV-1", Usd(100m), booked: Eur(80m))),
        "UnappliedCash 100.00 USD", "Receivables -100.00 USD");

    [Fact]
    public void A_prepayment_is_taken_from_prepayments()
    {
        var payment = Pay(Eur(119m)) with { Kind = PaymentKind.Prepayment };

        Posts(PaymentPostings.Received(payment), "Cash 119.00 EUR", "Prepayments -119.00 EUR");
        Posts(Assert.Single(PaymentPostings.Of(
                Allocate(new SettlementPolicy(), payment, Item("INV-1", Eur(119m))), [payment])),
            "Prepayments 119.00 EUR", "Receivables -119.00 EUR");
    }

    [Fact]
    public void A_receipt_and_its_return_with_the_charge_of_the_bank()
    {
        Posts(PaymentPostings.Received(Pay(Usd(100m), Eur(82m))),
            "Cash 100.00 USD (82.00 EUR)", "UnappliedCash -100.00 USD (-82.00 EUR)");
        var returned = PaymentPostings.Returned(Pay(Eur(119m)), Day.PlusDays(3), "AC04 account closed", Eur(7.50m));
        Posts(returned, "Cash -119.00 EUR", "UnappliedCash 119.00 EUR", "BankCharges 7.50 EUR", "Cash -7.50 EUR");
        Assert.Equal(("P1/returned", "P1", "AC04 account closed"),
            (returned.Id, returned.Reverses, returned.Basis.Because));
        Posts(PaymentPostings.BankCharged("B-9", Day, Eur(3m)), "BankCharges 3.00 EUR", "Cash -3.00 EUR");
    }

    [Fact]
    public void A_refund_at_another_rate_realises_the_difference()
    {
        var rest = Assert.Single(Allocate(new SettlementPolicy(), Pay(Usd(100m), Eur(82m))).Unapplied);

        Posts(PaymentPostings.Refunded(rest, Day, Eur(85m)), "UnappliedCash 100.00 USD (82.00 EUR)",
            "Cash -100.00 USD (-85.00 EUR)", "ExchangeLoss 0.00 USD (3.00 EUR)");
        Posts(PaymentPostings.Refunded(rest, Day), "UnappliedCash 100.00 USD (82.00 EUR)",
            "Cash -100.00 USD (-82.00 EUR)");
    }

    [Theory]
    [InlineData(UnappliedUse.Unapplied, null)]
    [InlineData(UnappliedUse.OnAccount, "CreditOnAccount -10.00 EUR")]
    [InlineData(UnappliedUse.NextInvoice, "CreditOnAccount -10.00 EUR")]
    [InlineData(UnappliedUse.Refund, "RefundsPayable -10.00 EUR")]
    public void What_is_left_goes_where_the_policy_says(UnappliedUse use, string? to) => Posts(
        PaymentPostings.Kept(Assert.Single(
            Allocate(new SettlementPolicy { Overpayment = use }, Pay(Eur(10m))).Unapplied)),
        to is null ? [] : ["UnappliedCash 10.00 EUR", to]);

    [Theory]
    [InlineData(OpenItemKind.Interest, "InterestIncome -5.00 EUR")]
    [InlineData(OpenItemKind.Fee, "FeeIncome -5.00 EUR")]
    public void Interest_and_fees_are_income_without_tax(OpenItemKind kind, string to) => Posts(
        PaymentPostings.Charged(Item("F-1", Eur(5m)) with { Kind = kind }), "Receivables 5.00 EUR", to);

    [Fact]
    public void A_document_is_no_charge() => Assert.Throws<ArgumentException>(() =>
        PaymentPostings.Charged(Item("INV-1", Eur(5m))));

    [Fact]
    public void Other_items_than_those_of_the_allocation_are_refused()
    {
        var allocation = Allocate(new SettlementPolicy(), Pay(Eur(119m)), Item("INV-1", Eur(119m))).Allocations[0];

        Assert.Throws<ArgumentException>(() => PaymentPostings.Of(allocation, Item("INV-2", Eur(119m))));
        Assert.Throws<ArgumentException>(() =>
            PaymentPostings.Of(allocation, Item("INV-1", Eur(119m)), Item("CN-1", Eur(-119m))));
    }

    [Fact]
    public void A_reversal_is_the_posting_on_the_other_side()
    {
        var posting = Post(Pay(Usd(100m), Eur(82m)), Item("INV-1", Usd(100m), booked: Eur(80m)));
        var reversal = posting.Reverse(Day.PlusDays(2), "bounced");

        Posts(reversal, "UnappliedCash -100.00 USD (-82.00 EUR)", "ExchangeGain 0.00 USD (2.00 EUR)",
            "Receivables 100.00 USD (80.00 EUR)");
        Assert.Equal(("P1#1/reversed", "P1#1", Day.PlusDays(2), "bounced"),
            (reversal.Id, reversal.Reverses, reversal.Date, reversal.Basis.Because));
        Assert.Throws<ArgumentException>(() => posting.Reverse(Day, " "));
    }

    [Fact]
    public void Lines_that_do_not_sum_to_nothing_do_not_balance()
    {
        var posting = Post(Pay(Eur(119m)), Item("INV-1", Eur(119m)));

        Assert.False((posting with { Lines = posting.Lines[..1] }).IsBalanced);
        Assert.False((posting with
        {
            Lines = [posting.Lines[0] with { Base = Eur(1m) }, posting.Lines[1]],
        }).IsBalanced);
    }
}
