using FluentValidation;
using Invoicing.Catalog;
using Invoicing.Contracts;
using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Core.Tests.Review;

public class OrderContractPaymentTests
{
    static readonly LocalDate Day = new(2026, 11, 1);

    static readonly Order Order = new()
    {
        Id = "PO-1", SellerId = "S", BuyerId = "B", Date = Day, Currency = Currency.EUR,
        Lines = [Line("1"), Line("2")],
    };

    static readonly Contract Contract = new()
    {
        Id = "C-1", SellerId = "S", BuyerId = "B", Currency = Currency.EUR,
        Recurring = [new RecurringItem { Id = "rent", Item = new("Rent"), Price = Euro(900m), Start = Day }],
        Rates = [Rate("senior", null), Rate("junior", null)],
        Milestones = [new Milestone { Id = "m1", Description = "Design", Amount = Money.Of(500m, Currency.EUR) }],
    };

    static readonly Payment Payment = new()
    {
        Id = "B-1", Received = Day, Amount = Money.Of(10m, Currency.EUR), PayerName = "Atelier Sud",
    };

    static UnitPrice Euro(decimal price) => UnitPrice.Of(price, Currency.EUR);

    static OrderLine Line(string id) => new()
    {
        Id = id, Item = new Item("Board"), Quantity = Quantity.Pieces(10), Price = Euro(12m),
    };

    static WorkRate Rate(string? role, DateRange? days) => new()
    {
        Item = new("Work"), Unit = Quantity.Hours(1).Unit, Price = Euro(90m), Role = role, ValidIn = days,
    };

    static string[] Found(Order order)
    {
        var sink = new FindingSink();
        OrderRules.Check(order, sink);
        return [.. sink.ToList().Select(finding => $"{finding.Code} {finding.Path}")];
    }

    static string[] Found(Contract contract)
    {
        var sink = new FindingSink();
        ContractRules.Check(contract, sink);
        return [.. sink.ToList().Select(finding => $"{finding.Code} {finding.Path}")];
    }

    static string[] Found(Payment payment)
    {
        var sink = new FindingSink();
        PaymentRules.Check(payment, sink);
        return [.. sink.ToList().Select(finding => $"{finding.Code} {finding.Path}")];
    }

    [Fact]
    public void Sound_ones_have_no_findings()
    {
        Assert.Empty(Found(Order));
        Assert.Empty(Found(Contract));
        Assert.Empty(Found(Payment));
    }

    [Fact]
    public void An_order_says_who_what_when_and_under_which_number()
    {
        Assert.Equal(["ORDER-ID-MISSING /id"], Found(Order with { Id = " " }));
        Assert.Equal(["ORDER-PARTY-MISSING /sellerId"], Found(Order with { SellerId = "" }));
        Assert.Equal(["ORDER-PARTY-MISSING /buyerId"], Found(Order with { BuyerId = "" }));
        Assert.Equal(["ORDER-PARTIES-SAME /buyerId"], Found(Order with { BuyerId = "S" }));
        Assert.Equal(["ORDER-DATE-MISSING /date"], Found(Order with { Date = default }));
        Assert.Equal(["ORDER-LINE-MISSING /lines"], Found(Order with { Lines = [] }));
    }

    [Fact]
    public void An_order_has_one_currency_with_minor_units()
    {
        Assert.Equal(["ORDER-CURRENCY-DIFFERS /lines/1/price", "ORDER-CURRENCY-DIFFERS /lines/2/price"],
            Found(Order with { Currency = Currency.USD }));
        var gold = Currency.Of("XAU");
        Assert.Equal(["ORDER-CURRENCY-UNUSABLE /currency"],
            Found(Order with { Currency = gold, Lines = [Line("1") with { Price = null }] })
                .Where(found => !found.StartsWith("ORDER-PRICE-MISSING", StringComparison.Ordinal)));
    }

    [Fact]
    public void Lines_of_an_order_are_known_by_ids_that_differ()
    {
        Assert.Equal(["ORDER-LINE-ID-REPEATED /lines/2"],
            Found(Order with { Lines = [Line("2"), Line("2"), Line("2")] }));
        Assert.Equal(["ORDER-LINE-ID-MISSING /lines/2/id"], Found(Order with { Lines = [Line("1"), Line("")] }));
    }

    [Fact]
    public void Lines_of_an_order_say_what_how_much_and_at_what_price()
    {
        Assert.Equal(["ORDER-ITEM-MISSING /lines/1/item/name"], Of(Line("1") with { Item = new("") }));
        Assert.Equal(["ORDER-QUANTITY-NOT-POSITIVE /lines/1/quantity"],
            Of(Line("1") with { Quantity = Quantity.Pieces(0) }));
        Assert.Equal(["ORDER-QUANTITY-NOT-POSITIVE /lines/1/quantity"],
            Of(Line("1") with { Quantity = Quantity.Pieces(-1) }));
        Assert.Equal(["ORDER-PRICE-MISSING /lines/1/price"], Of(Line("1") with { Price = null }));
        Assert.Equal(["ORDER-PRICE-NEGATIVE /lines/1/price"], Of(Line("1") with { Price = Euro(-1m) }));
        Assert.Equal(["ORDER-PRICE-NEGATIVE /lines/1/priceDiscount"],
            Of(Line("1") with { PriceDiscount = Euro(-1m) }));
        Assert.Equal(["ORDER-UNIT-DIFFERS /lines/1/price"],
            Of(Line("1") with { Price = UnitPrice.Of(12m, Currency.EUR, Quantity.Hours(10)) }));
        Assert.Equal(["ORDER-ADJUSTMENT-AMBIGUOUS /lines/1/adjustments"],
            Of(Line("1") with { Adjustments = [new Adjustment()] }));

        static string[] Of(OrderLine line) => Found(Order with { Lines = [line] });
    }

    [Fact]
    public void An_order_has_no_more_lines_than_the_limit()
    {
        var sink = new FindingSink();
        OrderRules.Check(Order, sink, "/orders/PO-1", Limits.Default with { Lines = 1 });
        Assert.Equal(["ORDER-LIMIT /orders/PO-1/lines"], sink.ToList().Select(found => $"{found.Code} {found.Path}"));
        Assert.Empty(new OrderValidator(Limits.Default with { Lines = 2 }).Validate(Order).Errors);
    }

    [Fact]
    public void A_contract_says_who_and_under_which_number()
    {
        Assert.Equal(["CONTRACT-ID-MISSING /id"], Found(Contract with { Id = "" }));
        Assert.Equal(["CONTRACT-PARTY-MISSING /sellerId"], Found(Contract with { SellerId = "" }));
        Assert.Equal(["CONTRACT-PARTIES-SAME /buyerId"], Found(Contract with { BuyerId = "S" }));
        Assert.Equal(["CONTRACT-EMPTY "], Found(Contract with { Recurring = [], Rates = [], Milestones = [] }));
        Assert.Equal(["CONTRACT-CURRENCY-UNUSABLE /currency"],
            Found(Contract with { Currency = Currency.Of("XAU"), Recurring = [], Rates = [], Milestones = [] })
                .Where(found => found != "CONTRACT-EMPTY "));
        Assert.Equal(["CONTRACT-CAP-NOT-POSITIVE /cap"], Found(Contract with { Cap = Money.Zero(Currency.EUR) }));
    }

    [Fact]
    public void A_contract_has_one_currency()
    {
        Assert.Equal(["CONTRACT-CURRENCY-DIFFERS /cap"], Found(Contract with { Cap = Money.Of(1m, Currency.USD) }));
        Assert.Equal(["CONTRACT-CURRENCY-DIFFERS /milestones/m1/amount", "CONTRACT-CURRENCY-DIFFERS /rates/1/price",
            "CONTRACT-CURRENCY-DIFFERS /rates/2/price", "CONTRACT-CURRENCY-DIFFERS /recurring/rent/price"],
            Found(Contract with { Currency = Currency.USD }));
    }

    [Fact]
    public void What_a_contract_bills_has_id_name_quantity_price_and_days()
    {
        var rent = Contract.Recurring[0];
        Assert.Equal(["CONTRACT-ITEM-ID-MISSING /recurring/1/id"], Of(rent with { Id = "" }));
        Assert.Equal(["CONTRACT-ITEM-ID-REPEATED /recurring/rent"], Found(Contract with { Recurring = [rent, rent] }));
        Assert.Equal(["CONTRACT-ITEM-MISSING /recurring/rent/item/name"], Of(rent with { Item = new(" ") }));
        Assert.Equal(["CONTRACT-QUANTITY-NOT-POSITIVE /recurring/rent/quantity"],
            Of(rent with { Quantity = Quantity.Ones(0) }));
        Assert.Equal(["CONTRACT-PRICE-NEGATIVE /recurring/rent/price"], Of(rent with { Price = Euro(-1m) }));
        Assert.Equal(["CONTRACT-UNIT-DIFFERS /recurring/rent/price"],
            Of(rent with { Price = UnitPrice.Of(1m, Currency.EUR, Quantity.Hours(1)) }));
        Assert.Equal(["CONTRACT-PERIOD-EMPTY /recurring/rent/lastDay"], Of(rent with { LastDay = Day.PlusDays(-1) }));
        Assert.Empty(Of(rent with { LastDay = Day }));
        Assert.Equal(["CONTRACT-INTERVAL /recurring/rent/intervalMonths"], Of(rent with { IntervalMonths = 0 }));

        static string[] Of(RecurringItem item) => Found(Contract with { Recurring = [item] });
    }

    [Fact]
    public void Rates_for_the_same_work_do_not_overlap()
    {
        var october = DateRange.Month(2026, 10);
        var november = DateRange.Month(2026, 11);
        Assert.Empty(Of(Rate("a", october), Rate("a", november), Rate("b", october), Rate(null, null)));
        Assert.Equal(["CONTRACT-RATES-OVERLAP /rates/3"],
            Of(Rate("a", november), Rate("b", null), Rate("a", november)));
        Assert.Equal(["CONTRACT-RATES-OVERLAP /rates/2", "CONTRACT-RATES-OVERLAP /rates/3"],
            Of(Rate("a", null), Rate("a", october), Rate("a", november)));
        Assert.Equal(["CONTRACT-PERIOD-EMPTY /rates/1/validIn"],
            Of(Rate("a", DateRange.Of(Day, Day)), Rate("a", november)));

        static string[] Of(params WorkRate[] rates) => Found(Contract with { Rates = [.. rates] });
    }

    [Fact]
    public void Tiers_of_metered_items_follow_each_other()
    {
        var metered = new MeteredItem
        {
            Id = "kWh", Item = new("Energy"), Unit = Quantity.Pieces(1).Unit,
            Model = new PricingModel.GraduatedTiers(
                [new PriceTier { UpTo = Quantity.Pieces(10), UnitPrice = Euro(1m) }]),
        };
        Assert.Equal(["PRICE-TIERS-GAP /metered/kWh/model"], Found(Contract with { Metered = [metered] }));
    }

    [Fact]
    public void A_payment_says_what_when_and_by_whom()
    {
        Assert.Equal(["PAYMENT-ID-MISSING /id"], Found(Payment with { Id = "" }));
        Assert.Equal(["PAYMENT-DATE-MISSING /received"], Found(Payment with { Received = default }));
        Assert.Equal(["PAYMENT-NOT-A-RECEIPT /amount"], Found(Payment with { Amount = Money.Zero(Currency.EUR) }));
        Assert.Equal(["PAYMENT-PAYER-MISSING "], Found(Payment with { PayerName = null }));
        Assert.Equal(["PAYMENT-TEXT-TOO-LONG /payerName"], Found(Payment with { PayerName = new string('x', 10_001) }));
        Assert.Empty(Found(Payment with { PayerName = new string('x', 10_000) }));
        Assert.Equal(["PARTY-IBAN-CHECK-DIGITS /payerAccount"],
            Found(Payment with { PayerAccount = Iban.Of("DE89370400440532013001") }));
    }

    [Fact]
    public void Validators_give_the_findings_of_the_tables()
    {
        var failure = Assert.Single(new OrderValidator().Validate(Order with { Id = "" }).Errors);
        Assert.Equal("ORDER-ID-MISSING", failure.ErrorCode);
        Assert.Equal("The order has no number.", failure.ErrorMessage);
        failure = Assert.Single(new ContractValidator().Validate(Contract with { Id = "" }).Errors);
        Assert.Equal("CONTRACT-ID-MISSING", failure.ErrorCode);
        failure = Assert.Single(new PaymentValidator().Validate(Payment with { Id = "" }).Errors);
        Assert.Equal("PAYMENT-ID-MISSING", failure.ErrorCode);
        failure = Assert.Single(new PartyValidator("/seller").Validate(new Party("", "DE")).Errors);
        Assert.Equal("/seller/name", failure.PropertyName);
    }

    [Fact]
    public void A_validator_of_an_application_gives_findings_of_any_type()
    {
        var rules = new InlineValidator<Order>();
        rules.Include(new OrderValidator());
        rules.RuleForEach(order => order.Lines).ChildRules(line =>
            line.RuleFor(each => each.Item.SellerId).NotEmpty()
                .WithErrorCode("ACME-ITEM").WithMessage("No item number."));
        var order = Order with { Date = default, Lines = [Line("A7")] };
        var findings = ValidatorFindings.Of(
            rules, order, "ACME-SHAPE", (list, at) => list == "Lines" ? order.Lines[at].Id : null);
        Assert.Equal(["ORDER-DATE-MISSING /date", "ACME-ITEM /lines/A7/item/sellerId"],
            findings.Select(finding => $"{finding.Code} {finding.Path}"));
        Assert.Equal("/lines/0/item/sellerId", ValidatorFindings.Of(rules, order, "ACME-SHAPE")[1].Path);
    }
}
