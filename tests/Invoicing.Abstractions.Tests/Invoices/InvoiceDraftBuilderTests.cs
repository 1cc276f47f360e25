using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Abstractions.Tests.Invoices;

public class InvoiceDraftBuilderTests
{
    private static readonly LocalDate Today = new(2026, 11, 30);

    private static InvoiceDraftBuilder Start() =>
        InvoiceDraft.In(Currency.EUR, new Party("Studio Nord GmbH", "DE"), new Party("Atelier Sud SARL", "FR"), Today);

    private static InvoiceLine Line(string id, decimal price = 1m) => new()
    {
        Id = id, Item = new("Hour"), Quantity = Quantity.Hours(1), Price = UnitPrice.Of(price, Currency.EUR),
        Taxes = [Vat.Standard(19m)],
    };

    [Fact]
    public void Lines_without_an_id_get_their_position_or_the_next_free_number()
    {
        var draft = Start().Line(Line("2")).Line(Line("")).Line(Line("")).Line(Line("x")).ToDraft();
        Assert.Equal(["2", "5", "3", "x"], draft.Lines.Select(line => line.Id));
    }

    [Fact]
    public void A_line_in_another_currency_is_refused()
    {
        var mismatch = Assert.Throws<CurrencyMismatchException>(
            () => Start().Line("Hour", Quantity.Hours(1), UnitPrice.Of(1m, Currency.USD), Vat.Standard(19m)));
        Assert.Equal(Currency.EUR, mismatch.Left);
        Assert.Equal(Currency.USD, mismatch.Right);
    }

    [Fact]
    public void With_sets_any_member_and_keeps_lines_and_adjustments()
    {
        var draft = Start().Line(Line("1")).Adjust(Discount.Percent(2m))
            .With(d => d with { BuyerReference = "04011000-12345-34" }).ToDraft();
        Assert.Equal("04011000-12345-34", draft.BuyerReference);
        Assert.Single(draft.Lines);
        Assert.Single(draft.Adjustments);
    }

    [Fact]
    public void A_builder_can_go_on_after_a_draft_was_taken()
    {
        var builder = Start().Line(Line("1"));
        var first = builder.ToDraft();
        var second = builder.Line(Line("2")).ToDraft();
        Assert.Single(first.Lines);
        Assert.Equal(2, second.Lines.Length);
    }

    [Fact]
    public void The_due_date_is_the_stated_one_or_follows_from_the_terms()
    {
        Assert.Null(Start().ToDraft().EffectiveDueDate);
        Assert.Equal(new LocalDate(2026, 12, 30), Start().Terms(PaymentTerms.NetDays(30)).ToDraft().EffectiveDueDate);
        var stated = Start().Terms(PaymentTerms.NetDays(30)).With(d => d with { DueDate = Today }).ToDraft();
        Assert.Equal(Today, stated.EffectiveDueDate);
    }

    [Fact]
    public void Drafts_are_equal_when_everything_in_them_is()
    {
        static InvoiceDraft Make(decimal price) =>
            Start().Line(Line("", price)).Rounded(new RoundingPolicy()).ToDraft();
        Assert.Equal(Make(1m), Make(1m));
        Assert.Equal(Make(1m).GetHashCode(), Make(1m).GetHashCode());
        Assert.NotEqual(Make(1m), Make(2m));
        Assert.Equal(Make(1m), Make(1m) with { Rounding = RoundingPolicy.Default });
    }

    [Fact]
    public void A_gross_price_is_the_price_and_its_discount()
    {
        var line = Line("1", 90m) with { PriceDiscount = UnitPrice.Of(10m, Currency.EUR) };
        Assert.Equal(UnitPrice.Of(100m, Currency.EUR), line.GrossPrice);
        Assert.Null(Line("1").GrossPrice);
    }
}
