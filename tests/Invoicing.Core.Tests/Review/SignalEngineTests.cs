using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Review;
using Invoicing.Terms;
using NodaTime;
using static Invoicing.Core.Tests.Review.ReceivedSamples;

namespace Invoicing.Core.Tests.Review;

public class SignalEngineTests
{
    static readonly KnownAccount Usual = new() { Account = "DE89 3704 0044 0532 0130 00" };

    static readonly KnownSupplier Known = new()
    {
        Id = "S-1", VatNumbers = ["DE136695976"], Accounts = [Usual], Since = new LocalDate(2020, 1, 1),
    };

    static readonly SignalFacts OfKnown = new() { Suppliers = [Known] };

    [Fact]
    public void An_account_that_is_not_known_is_told()
    {
        Assert.Equal(["SIGNAL-ACCOUNT-NEW Warning"], Accounts(PaidTo("DE02120300000000202051"), OfKnown));
        Assert.Empty(Accounts(PaidTo(Account), OfKnown));
        Assert.Empty(Accounts(draft => draft, OfKnown));
    }

    [Fact]
    public void Without_known_accounts_those_named_before_are_known()
    {
        SignalFacts facts = new() { Earlier = [Received("1", "2026-10-01", 5m, change: PaidTo(Account))] };
        Assert.Empty(Accounts(PaidTo(Account), facts));
        Assert.Equal(["SIGNAL-ACCOUNT-NEW Warning"], Accounts(PaidTo("DE02120300000000202051"), facts));
        Assert.Empty(Accounts(PaidTo("DE02120300000000202051"), SignalFacts.None));
    }

    [Theory]
    [InlineData("2026-09-21", false, "SIGNAL-ACCOUNT-RECENT Warning")]
    [InlineData("2026-09-21", true, "SIGNAL-ACCOUNT-RECENT Notice")]
    [InlineData("2026-09-20", false, null)]
    public void An_account_is_recent_for_sixty_days(string since, bool confirmed, string? expected)
    {
        // 21 September to 20 November: 60 days.
        var account = Usual with { Since = Day(since), IsConfirmed = confirmed };
        SignalFacts facts = new() { Suppliers = [Known with { Accounts = [account] }] };
        Assert.Equal(expected is null ? [] : [expected], Accounts(PaidTo(Account), facts));
    }

    [Fact]
    public void An_account_that_came_with_the_supplier_is_not_recent() =>
        Assert.Empty(Accounts(PaidTo(Account), new SignalFacts
        {
            Suppliers =
            [
                Known with { Since = Day("2026-11-01"), Accounts = [Usual with { Since = Day("2026-11-01") }] },
            ],
        }));

    [Fact]
    public void An_account_in_another_country_is_told_unless_it_was_confirmed()
    {
        var account = new KnownAccount { Account = AbroadAccount };
        SignalFacts facts = new() { Suppliers = [Known with { Accounts = [account] }] };
        Assert.Equal(["SIGNAL-ACCOUNT-COUNTRY Warning"], Accounts(PaidTo(AbroadAccount), facts));
        facts = new() { Suppliers = [Known with { Accounts = [account], Country = CountryCode.Of("GB") }] };
        Assert.Empty(Accounts(PaidTo(AbroadAccount), facts));
        facts = new() { Suppliers = [Known with { Accounts = [account with { IsConfirmed = true }] }] };
        Assert.Empty(Accounts(PaidTo(AbroadAccount), facts));
    }

    [Fact]
    public void An_account_of_another_supplier_or_of_an_employee_is_told()
    {
        SignalFacts facts = OfKnown with
        {
            Suppliers = [Known, new KnownSupplier { Id = "S-2", Accounts = [Usual] }],
            OtherAccounts = [new OtherAccount(Account, "Employee 7")],
            Earlier = [Received("1", "2026-10-01", 5m, "S-3", PaidTo(Account))],
        };
        var found = SignalEngine.Standard.Check(Received("9", "2026-11-20", 5m, change: PaidTo(Account)), facts)
            .Where(each => each.Code == SignalFindings.AccountShared).Select(each => each.Message());
        Assert.Equal(
            [
                "Account DE89370400440532013000 is also that of S-2 (supplier).",
                "Account DE89370400440532013000 is also that of S-3 (supplier).",
                "Account DE89370400440532013000 is also that of Employee 7 (other).",
            ], found.OrderBy(each => each.Contains("Employee")).ThenBy(each => each, StringComparer.Ordinal));
    }

    [Fact]
    public void The_account_of_a_factor_is_shared_and_tells_nothing()
    {
        var factor = Usual with { IsShared = true };
        Assert.Empty(Accounts(PaidTo(Account), new SignalFacts
        {
            Suppliers = [Known with { Accounts = [factor] }, new KnownSupplier { Id = "S-2", Accounts = [Usual] }],
        }));
    }

    [Theory]
    [InlineData(94999, false)]
    [InlineData(95000, true)]
    [InlineData(99999, true)]
    [InlineData(100001, false)]
    public void An_amount_within_five_percent_below_a_limit_is_told(int cents, bool told)
    {
        var amount = cents / 100m;
        SignalFacts facts = new() { ApprovalLimits = [Money.Of(1000m, Currency.EUR), Money.Of(1000m, Currency.USD)] };
        var found = SignalEngine.Standard.Check(Received("9", "2026-11-20", amount), facts)
            .Where(each => each.Code == SignalFindings.BelowLimit).ToList();
        Assert.Equal(told ? 1 : 0, found.Count);
        if (amount == 950m)
            Assert.Equal("950.00 EUR is 50.00 EUR below the approval limit of 1000.00 EUR, within 5 % of it.",
                found[0].Message());
    }

    [Fact]
    public void Invoices_of_a_day_that_pass_a_limit_together_are_told_with_the_highest_limit()
    {
        SignalFacts facts = new()
        {
            ApprovalLimits =
                [Money.Of(500m, Currency.EUR), Money.Of(1000m, Currency.EUR), Money.Of(5000m, Currency.EUR)],
            Earlier =
            [
                Received("1", "2026-11-20", 400m), Received("2", "2026-11-20", 350m), Received("3", "2026-11-19", 400m),
                Received("4", "2026-11-20", 400m, "S-2"), Received("5", "2026-11-20", 1200m),
            ],
        };
        var found = Assert.Single(SignalEngine.Standard.Check(Received("9", "2026-11-20", 250m), facts),
            each => each.Code == SignalFindings.SplitBelowLimit);
        Assert.Equal("3 invoices below the limit of 1000.00 EUR come to 1000.00 EUR together, the others: 1, 2.",
            found.Message());
        found = Assert.Single(SignalEngine.Standard.Check(Received("9", "2026-11-20", 249.99m), facts),
            each => each.Code == SignalFindings.SplitBelowLimit);
        Assert.Equal("3 invoices below the limit of 500.00 EUR come to 999.99 EUR together, the others: 1, 2.",
            found.Message());
    }

    [Theory]
    [InlineData(500000, true)]
    [InlineData(150000, false)]
    [InlineData(100001, false)]
    public void A_multiple_of_a_thousand_is_round(int cents, bool told) =>
        Assert.Equal(told, Codes(Received("9", "2026-11-20", cents / 100m), SignalFacts.None)
            .Contains(SignalFindings.RoundAmount));

    [Theory]
    [InlineData(16000, null)]
    [InlineData(16001, "SIGNAL-AMOUNT-UNUSUAL Warning")]
    [InlineData(4000, null)]
    [InlineData(3999, "SIGNAL-AMOUNT-UNUSUAL Notice")]
    public void An_amount_far_off_the_median_is_told(int cents, string? expected)
    {
        var amount = cents / 100m;
        // 80, 90, 100, 110, 900: median 100, deviations 20, 10, 0, 10, 800, median 10; six times 10 is 60, and 50 % of
        // the median is 50.
        decimal[] amounts = [110m, 80m, 900m, 100m, 90m];
        SignalFacts facts = new()
        {
            Earlier = [.. amounts.Select((each, at) => Received($"A{at}", "2026-10-01", each))],
        };
        Assert.Equal(expected is null ? [] : [expected], Shown(Received("9", "2026-11-20", amount), facts)
            .Where(each => each.Contains("UNUSUAL")));
        Assert.DoesNotContain(SignalFindings.AmountUnusual,
            Codes(Received("9", "2026-11-20", amount), facts with { Earlier = facts.Earlier[..4] }));
    }

    [Fact]
    public void An_even_count_has_its_median_between_the_two_in_the_middle()
    {
        // 100 and 101 each three times: median 100.50, deviation 0.50; 151 is 50.50 off, more than 50 % and 6 x 0.50.
        SignalFacts facts = new()
        {
            Earlier = [.. Enumerable.Range(0, 6).Select(at => Received($"A{at}", "2026-10-01", 100m + (at % 2)))],
        };
        var found = Assert.Single(SignalEngine.Standard.Check(Received("9", "2026-11-20", 151m), facts),
            each => each.Code == SignalFindings.AmountUnusual);
        Assert.Equal("151.00 EUR is more than 6 times 0.50 EUR off 100.50 EUR, the median of 6 earlier invoices.",
            found.Message());
        Assert.DoesNotContain(SignalFindings.AmountUnusual, Codes(Received("9", "2026-11-20", 150.75m), facts));
    }

    [Theory]
    [InlineData("2026-11-20", null)]
    [InlineData("2026-11-21", "Saturday")]
    [InlineData("2026-12-25", "holiday")]
    public void A_date_on_a_weekend_or_holiday_is_told(string date, string? day)
    {
        SignalFacts facts = new()
        {
            Calendars = [new HolidayCalendar { Id = "DE", Holidays = [new LocalDate(2026, 12, 25)] }],
        };
        var found = SignalEngine.Standard.Check(Received("9", date, 5m), facts)
            .Where(each => each.Code == SignalFindings.NonBusinessDay).ToList();
        Assert.Equal(day, found.Count == 0 ? null : found[0]["day"]!.ToString());
        Assert.DoesNotContain(SignalFindings.NonBusinessDay, Codes(Received("9", date, 5m), SignalFacts.None));
    }

    [Fact]
    public void A_number_against_the_dates_is_told()
    {
        SignalFacts facts = new() { Earlier = [Received("RE-2026-100", "2026-11-10", 5m)] };
        Assert.Contains(SignalFindings.NumberOutOfOrder, Codes(Received("RE-2026-99", "2026-11-11", 5m), facts));
        Assert.Contains(SignalFindings.NumberOutOfOrder, Codes(Received("RE-2026-101", "2026-11-09", 5m), facts));
        Assert.DoesNotContain(SignalFindings.NumberOutOfOrder, Codes(Received("RE-2026-99", "2026-11-10", 5m), facts));
        Assert.DoesNotContain(SignalFindings.NumberOutOfOrder, Codes(Received("RE-2025-99", "2026-11-11", 5m), facts));
        Assert.DoesNotContain(SignalFindings.NumberOutOfOrder, Codes(Received("GS-2026-99", "2026-11-11", 5m), facts));
    }

    [Fact]
    public void A_number_more_than_five_hundred_ahead_is_a_jump()
    {
        SignalFacts facts = new()
        {
            Earlier = [Received("RE-100", "2026-11-10", 5m), Received("RE-90", "2026-11-01", 5m)],
        };
        Assert.DoesNotContain(SignalFindings.NumberJump, Codes(Received("RE-600", "2026-11-20", 5m), facts));
        var found = Assert.Single(SignalEngine.Standard.Check(Received("RE-601", "2026-11-20", 5m), facts),
            each => each.Code == SignalFindings.NumberJump);
        Assert.Equal("RE-601 is 501 ahead of RE-100; up to 500 are usual.", found.Message());
    }

    [Fact]
    public void Numbers_without_a_gap_over_some_time_are_told()
    {
        SignalFacts facts = new()
        {
            Earlier = [.. new[] { 1, 2, 3 }.Select(at => Received($"RE-{at}", $"2026-11-0{at}", 5m))],
        };
        Assert.Contains(SignalFindings.NumbersConsecutive, Codes(Received("RE-4", "2026-11-21", 5m), facts));
        Assert.DoesNotContain(SignalFindings.NumbersConsecutive, Codes(Received("RE-4", "2026-11-20", 5m), facts));
        Assert.DoesNotContain(SignalFindings.NumbersConsecutive, Codes(Received("RE-5", "2026-11-21", 5m), facts));
    }

    [Fact]
    public void The_first_invoice_of_a_supplier_is_told_where_it_can_be_known()
    {
        var invoice = Received("9", "2026-11-20", 5m);
        Assert.Contains(SignalFindings.FirstInvoice, Codes(invoice, OfKnown));
        Assert.Contains(SignalFindings.FirstInvoice,
            Codes(invoice, new SignalFacts { Earlier = [Received("1", "2026-11-20", 5m, "S-2")] }));
        Assert.DoesNotContain(SignalFindings.FirstInvoice,
            Codes(invoice, new SignalFacts { Earlier = [Received("1", "2026-11-20", 5m)] }));
        Assert.DoesNotContain(SignalFindings.FirstInvoice, Codes(invoice, SignalFacts.None));
    }

    [Fact]
    public void A_supplier_that_was_silent_for_more_than_a_year_is_told()
    {
        SignalFacts facts = new() { Earlier = [Received("1", "2025-11-19", 5m)] };
        Assert.Contains(SignalFindings.SupplierDormant, Codes(Received("9", "2026-11-20", 5m), facts));
        Assert.DoesNotContain(SignalFindings.SupplierDormant, Codes(Received("9", "2026-11-19", 5m), facts));
    }

    [Fact]
    public void A_seller_without_any_official_number_is_told()
    {
        Assert.Contains(SignalFindings.SupplierUnidentified, Codes(Received("9", "2026-11-20", 5m), SignalFacts.None));
        Assert.DoesNotContain(SignalFindings.SupplierUnidentified, Codes(Received("9", "2026-11-20", 5m), OfKnown));
        Assert.DoesNotContain(SignalFindings.SupplierUnidentified, Codes(Received("9", "2026-11-20", 5m,
            change: draft => draft with { Seller = draft.Seller with { TaxNumber = "12/345" } }), SignalFacts.None));
    }

    [Theory]
    [InlineData("P.O. Box 12", null, true)]
    [InlineData("Postfach 10 20 30", null, true)]
    [InlineData("BP 7", null, true)]
    [InlineData("Bpost street 7", null, false)]
    [InlineData("Postfach 12", "Hauptstraße 1", false)]
    [InlineData(null, null, false)]
    public void An_address_that_is_a_post_box_only_is_told(string? line1, string? line2, bool told)
    {
        var invoice = Received("9", "2026-11-20", 5m, change: draft => draft with
        {
            Seller = draft.Seller with { Address = draft.Seller.Address with { Line1 = line1, Line2 = line2 } },
        });
        Assert.Equal(told, Codes(invoice, SignalFacts.None).Contains(SignalFindings.PostBox));
    }

    [Fact]
    public void An_order_that_is_dated_after_the_invoice_is_told()
    {
        SignalFacts facts = new()
        {
            Orders =
            [
                new Order
                {
                    Id = "PO-1", SellerId = "S-1", BuyerId = "US", Date = new LocalDate(2026, 11, 21),
                    Currency = Currency.EUR,
                },
            ],
        };
        Assert.Contains(SignalFindings.OrderAfterInvoice,
            Codes(Received("9", "2026-11-20", 5m, change: Order("PO-1")), facts));
        Assert.DoesNotContain(SignalFindings.OrderAfterInvoice,
            Codes(Received("9", "2026-11-21", 5m, change: Order("PO-1")), facts));
        Assert.DoesNotContain(SignalFindings.OrderAfterInvoice,
            Codes(Received("9", "2026-11-20", 5m, change: Order("PO-2")), facts));
    }

    [Fact]
    public void Rules_are_added_left_out_and_weighed_otherwise()
    {
        var round = Received("9", "2026-11-20", 5000m);
        var engine = SignalEngine.Standard.Without("round-amount").Without("supplier-unidentified");
        Assert.Empty(engine.Check(round, SignalFacts.None));
        Assert.Throws<ArgumentException>(() => engine.Without("round-amount"));
        engine = SignalEngine.Standard.With(SignalFindings.RoundAmount, Severity.Error);
        Assert.True(engine.Check(round, SignalFacts.None).HasErrors);
        engine = SignalEngine.Standard.With(new SignalOptions { RoundTo = 10_000 });
        Assert.DoesNotContain(engine.Check(round, SignalFacts.None), each => each.Code == SignalFindings.RoundAmount);
        var own = SignalEngine.None.With(new Night()).Check(round, SignalFacts.None);
        Assert.Equal("ACME-NIGHT", Assert.Single(own).Code);
    }

    [Fact]
    public void A_rule_that_throws_is_told_and_the_others_go_on()
    {
        var found = SignalEngine.Standard.With(new Broken())
            .Check(Received("9", "2026-11-20", 5000m), SignalFacts.None);
        Assert.Equal("Rule acme-broken failed: InvalidOperationException: no",
            Assert.Single(found, each => each.Code == SignalFindings.RuleFailed).Message());
        Assert.DoesNotContain(found, each => each.Code == "ACME-BROKEN");
        Assert.Contains(found, each => each.Code == SignalFindings.RoundAmount);
        Assert.Throws<OperationCanceledException>(() =>
            SignalEngine.Standard.With(new Cancelled()).Check(Received("9", "2026-11-20", 1m), SignalFacts.None));
    }

    static IEnumerable<string> Accounts(Func<InvoiceDraft, InvoiceDraft> change, SignalFacts facts) =>
        Shown(Received("9", "2026-11-20", 5m, change: change), facts).Where(each => each.Contains("ACCOUNT"));

    static IEnumerable<string> Shown(Invoice invoice, SignalFacts facts) =>
        SignalEngine.Standard.Check(invoice, facts).Select(each => $"{each.Code} {each.Severity}");

    static ImmutableArray<string> Codes(Invoice invoice, SignalFacts facts) =>
        [.. SignalEngine.Standard.Check(invoice, facts).Select(each => each.Code)];

    sealed class Night : ISignalRule
    {
        public string Id => "acme-night";

        public void Check(SignalContext context, FindingSink findings) =>
            findings.Add("ACME-NIGHT", Severity.Notice, "");
    }

    sealed class Broken : ISignalRule
    {
        public string Id => "acme-broken";

        public void Check(SignalContext context, FindingSink findings)
        {
            findings.Add("ACME-BROKEN", Severity.Notice, "");
            throw new InvalidOperationException("no");
        }
    }

    sealed class Cancelled : ISignalRule
    {
        public string Id => "acme-cancelled";

        public void Check(SignalContext context, FindingSink findings) => throw new OperationCanceledException();
    }
}
