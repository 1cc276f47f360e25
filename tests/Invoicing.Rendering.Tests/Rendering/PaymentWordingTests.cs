using Invoicing.Invoices;
using Invoicing.Rendering.Text;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Rendering.Tests;

public class PaymentWordingTests
{
    static PaymentPlan PlanOf(Invoice invoice) => EarlyPaymentEngine.Standard.Plan(invoice).Value;

    [Fact]
    public void Early_payment_is_told_by_date_and_amount_in_English_and_German()
    {
        // 1831.17 less 54.94 is 1776.23, less 36.62 it is 1794.55.
        var plan = PlanOf(Samples.WithSkonto());
        Assert.Equal(
            """
            If paid by 7 Dec 2026: 1,776.23 EUR (3 % discount, 54.94 EUR).
            If paid by 14 Dec 2026: 1,794.55 EUR (2 % discount, 36.62 EUR).
            Payable by 30 Dec 2026 without deduction.
            """, PaymentWording.Of(plan, DocumentLanguage.English));
        Assert.Equal(
            """
            Bei Zahlung bis 07.12.2026: 1.776,23 EUR (3 % Skonto, 54,94 EUR).
            Bei Zahlung bis 14.12.2026: 1.794,55 EUR (2 % Skonto, 36,62 EUR).
            Zahlbar bis 30.12.2026 ohne Abzug.
            """, PaymentWording.Of(plan, DocumentLanguage.German));
    }

    [Fact]
    public void Instalments_are_told_each()
    {
        var plan = PlanOf(Samples.InInstalments());
        Assert.Equal(
            """
            549,35 EUR zahlbar bis 30.11.2026.
            640,91 EUR zahlbar bis 30.12.2026.
            640,91 EUR zahlbar bis 30.01.2027.
            """, PaymentWording.Of(plan, DocumentLanguage.German));
    }

    [Fact]
    public void Without_a_plan_an_invoice_tells_percentages_and_dates()
    {
        var text = TextRenderer.Render(Samples.WithSkonto());
        Assert.Contains("Bei Zahlung bis 14.12.2026: 2 % Skonto.\n", text, StringComparison.Ordinal);
        Assert.Contains("Zahlbar bis 30.12.2026 ohne Abzug.\n", text, StringComparison.Ordinal);
        Assert.Contains("In instalments, the first payable by 30 Nov 2026.\n",
            TextRenderer.Render(Samples.InInstalments(), DocumentLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_seller_stand_in_place_of_those_made()
    {
        var invoice = Samples.WithSkonto();
        var plan = PlanOf(invoice);
        invoice = invoice with
        {
            Draft = invoice.Draft with { Terms = invoice.Draft.Terms! with { Text = "Wie vereinbart." } },
        };
        var text = TextRenderer.Render(invoice, plan);
        Assert.Contains("Wie vereinbart.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Skonto", text, StringComparison.Ordinal);
    }

    [Fact]
    public void XRechnung_has_a_form_of_its_own()
    {
        var invoice = Samples.WithSkonto();
        Assert.Equal("#SKONTO#TAGE=7#PROZENT=3.00#\n#SKONTO#TAGE=14#PROZENT=2.00#\n",
            PaymentWording.XRechnung(invoice, PlanOf(invoice)));
        Assert.Equal("", PaymentWording.XRechnung(Samples.InInstalments(), PlanOf(Samples.InInstalments())));
    }

    [Theory]
    [InlineData("2.25 %", "#SKONTO#TAGE=10#PROZENT=2.25#BASISBETRAG=1550.90#\n")]
    [InlineData("2.255 %", null)]
    public void XRechnung_states_a_base_that_is_not_what_is_due(string percent, string? lines)
    {
        var early = new EarlyPayment
        {
            Discount = Percentage.Parse(percent, null), Days = 10, Tax = EarlyPaymentTax.Never,
        };
        var invoice = Samples.WithSkonto();
        var draft = invoice.Draft with { Terms = PaymentTerms.NetDays(30) with { EarlyPayment = [early] } };
        invoice = InvoiceCalculator.Calculate(draft).Value;
        Assert.Equal(lines, PaymentWording.XRechnung(invoice, PlanOf(invoice)));
    }

    [Fact]
    public void The_plan_gives_the_due_date_that_the_draft_cannot()
    {
        var calendar = new HolidayCalendar { Id = "X", Holidays = [new LocalDate(2026, 12, 30)] };
        var invoice = Samples.WithSkonto();
        var terms = PaymentTerms.NetDays(30) with { BusinessDays = BusinessDayRule.Following };
        invoice = invoice with { Draft = invoice.Draft with { Terms = terms } };
        var plan = EarlyPaymentEngine.Standard.With(TermsEngine.Standard.With(calendar)).Plan(invoice).Value;
        Assert.Contains("31.12.2026", TextRenderer.Render(invoice, plan), StringComparison.Ordinal);
        Assert.DoesNotContain("31.12.2026", TextRenderer.Render(invoice), StringComparison.Ordinal);
    }
}
