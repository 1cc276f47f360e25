using Invoicing.Serialization;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Abstractions.Tests.Terms;

public class PaymentTermsTests
{
    [Fact]
    public void Days_are_counted_from_the_invoice_date()
    {
        var issued = new LocalDate(2026, 11, 30);
        Assert.Equal(new LocalDate(2026, 12, 30), PaymentTerms.NetDays(30).DueDate(issued));
        Assert.Equal(issued, PaymentTerms.Immediately.DueDate(issued));
        Assert.Null(new PaymentTerms { Text = "on delivery" }.DueDate(issued));
    }

    [Fact]
    public void Terms_have_at_most_a_century_of_days()
    {
        Assert.Equal(36_500, PaymentTerms.NetDays(36_500).Days);
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => PaymentTerms.NetDays(36_501));
        Assert.Equal(36_501, refused.ActualValue);
        Assert.Throws<ArgumentOutOfRangeException>(() => PaymentTerms.NetDays(-1));
        Assert.Throws<OverflowException>(() => PaymentTerms.NetDays(1).DueDate(LocalDate.MaxIsoValue));
    }

    [Theory]
    [InlineData("{\"days\":-1}")]
    [InlineData("{\"days\":36501}")]
    [InlineData("{\"days\":2147483647}")]
    public void Terms_that_no_calendar_has_are_a_finding(string json)
    {
        var finding = Assert.Single(InvoicingJson.Read<PaymentTerms>(json).Findings);
        Assert.Equal(("JSON-INCONSISTENT", "0 to 36500 days of payment"), (finding.Code, $"{finding["expected"]}"));
    }

    [Theory]
    [InlineData("{\"fixedDays\":[10,32]}", "days 1 to 31 of a month")]
    [InlineData("{\"months\":1201}", "0 to 1200 months of payment")]
    [InlineData("{\"instalments\":[{\"parts\":0}]}", "1 to 1200 equal parts")]
    [InlineData("{\"instalments\":[{\"share\":\"0 %\"}]}", "above 0 % and up to 100 %")]
    [InlineData("{\"earlyPayment\":[{\"discount\":\"101 %\",\"days\":7}]}", "above 0 % and up to 100 %")]
    public void Numbers_out_of_range_are_findings_that_say_the_range(string json, string expected)
    {
        var finding = Assert.Single(InvoicingJson.Read<PaymentTerms>(json).Findings);
        Assert.Equal(("JSON-INCONSISTENT", expected), (finding.Code, $"{finding["expected"]}"));
    }

    [Fact]
    public void Terms_of_days_read_as_they_always_did() =>
        Assert.Equal(PaymentTerms.NetDays(30), InvoicingJson.Read<PaymentTerms>("{\"days\":30}").Value);

    [Fact]
    public void Terms_with_every_member_read_back_as_they_were()
    {
        var terms = new PaymentTerms
        {
            Days = 30,
            Months = 1,
            MonthEnd = MonthEnd.AfterDays,
            FixedDays = [10, 20],
            Baseline = DueBaseline.Acceptance,
            BusinessDays = BusinessDayRule.ModifiedFollowing,
            Calendar = "TARGET",
            Instalments =
            [
                Instalment.Percent(30m, 0), Instalment.Amount(Money.Of(100m, Currency.EUR)) with { Months = 2 },
                Instalment.EqualParts(3),
            ],
            EarlyPayment =
            [
                EarlyPayment.Percent(2m, 14) with { WithoutFreight = true, GraceDays = 2, Of = EarlyPaymentBase.Net },
            ],
            Text = "as agreed",
        };
        var json = InvoicingJson.Write(terms);
        Assert.Equal(terms, InvoicingJson.Read<PaymentTerms>(json).Value);
        Assert.Contains("\"baseline\":\"Acceptance\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_terms_do_not_state_has_its_default()
    {
        var terms = InvoicingJson.Read<PaymentTerms>("{}").Value;
        Assert.Equal(new PaymentTerms(), terms);
        Assert.Equal((0, MonthEnd.None, DueBaseline.Invoice, BusinessDayRule.None),
            (terms.Months, terms.MonthEnd, terms.Baseline, terms.BusinessDays));
        var early = InvoicingJson.Read<PaymentTerms>("{\"earlyPayment\":[{\"discount\":\"2 %\",\"days\":14}]}")
            .Value.EarlyPayment[0];
        Assert.Equal(EarlyPayment.Percent(2m, 14), early);
        Assert.Equal((EarlyPaymentTax.OnPayment, EarlyPaymentBase.Total), (early.Tax, early.Base));
        Assert.Equal(EarlyPaymentBase.Net, (early with { Tax = EarlyPaymentTax.Never }).Base);
    }

    [Fact]
    public void The_due_date_of_instalments_is_the_first()
    {
        var terms = PaymentTerms.NetDays(30) with { Instalments = [Instalment.Rest(), Instalment.Percent(30m, 5)] };
        Assert.Equal(new LocalDate(2026, 12, 5), terms.DueDate(new LocalDate(2026, 11, 30)));
        Assert.Null((terms with { Days = null }).DueDate(new LocalDate(2026, 11, 30)));
    }

    [Fact]
    public void Early_payment_ends_on_a_day_that_the_terms_know_unless_they_need_a_calendar()
    {
        var early = EarlyPayment.Percent(2m, 14);
        var facts = new DueFacts(new LocalDate(2026, 11, 30));
        Assert.Equal(new LocalDate(2026, 12, 14), PaymentTerms.NetDays(30).EarlyPaymentUntil(early, facts));
        Assert.Null((PaymentTerms.NetDays(30) with { BusinessDays = BusinessDayRule.Following })
            .EarlyPaymentUntil(early, facts));
        Assert.Null((PaymentTerms.NetDays(30) with { Baseline = DueBaseline.Receipt }).EarlyPaymentUntil(early, facts));
    }
}
