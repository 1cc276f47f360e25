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
}
