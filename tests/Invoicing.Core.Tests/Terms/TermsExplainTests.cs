using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Core.Tests.Terms;

public class TermsExplainTests
{
    static readonly DueFacts Facts = new(new LocalDate(2026, 11, 30));

    [Fact]
    public void A_due_date_names_each_step()
    {
        var calendar = new HolidayCalendar { Id = "BANK", Holidays = [new(2027, 1, 10)] };
        var terms = PaymentTerms.DaysThenNextOf(30, 10, 20) with { BusinessDays = BusinessDayRule.Following };
        var explained = TermsEngine.Standard.With(calendar).Explain(terms, Facts, Money.Of(119m, Currency.EUR));
        Assert.Equal(
            """
            Instalment, all at once: 119.00 EUR, stated
            Payment due date (BT-9): 2027-01-11 = 2027-01-10 + 1 (payment-terms: the next business day [BANK])
              Date reached: 2027-01-10 = 2026-12-30 + 11 (payment-terms: the next of the fixed days 10, 20)
                Date reached: 2026-12-30 = 2026-11-30 + 30
                  Baseline date, invoice date: 2026-11-30, stated
                  Days counted: 30, stated
                Days counted: 11, stated
              Days counted: 1, stated
            """, explained.ToText());
    }

    [Fact]
    public void The_date_of_a_part_tells_from_which_fixed_day_it_counts()
    {
        var terms = PaymentTerms.DaysThenNextOf(0, 30) with { Instalments = [Instalment.EqualParts(2)] };
        var explained = TermsEngine.Standard.Explain(
            terms, new DueFacts(new(2026, 1, 31)), Money.Of(90m, Currency.EUR)).Payments[1].Date;
        Assert.Equal(
            """
            2026-03-30 = 2026-03-28 + 2 (payment-terms: the next of the fixed days 30)
              Date reached: 2026-03-28 = 2026-02-28 + 28 (payment-terms: 1 months)
                Date reached: 2026-02-28 = 2026-01-31 + 28 (payment-terms: the next of the fixed days 30)
                  Baseline date, invoice date: 2026-01-31, stated
                  Days counted: 28, stated
                Days counted: 28, stated
              Days counted: 2, stated
            """, explained.ToText());
    }

    [Fact]
    public void Amounts_tell_their_share_and_what_rounding_left()
    {
        var terms = PaymentTerms.NetDays(30) with
        {
            Instalments = [Instalment.Percent(33.33m, 0), Instalment.Percent(66.67m)],
            EarlyPayment = [EarlyPayment.Percent(2m, 14)],
        };
        var text = TermsEngine.Standard.Explain(terms, Facts, Money.Of(100.01m, Currency.EUR)).ToText();
        Assert.StartsWith(
            "Instalment, instalment 1: 33.33 EUR = 100.01 EUR x 33.33 % = 33.333333, half-up to 2 digits", text,
            StringComparison.Ordinal);
        Assert.Contains("Instalment, instalment 2: 66.68 EUR = 100.01 EUR - 33.33 EUR "
            + "(payment-terms: the last percentage takes what rounding leaves)", text, StringComparison.Ordinal);
        Assert.Contains("Last day of early payment, 2 %: 2026-12-14 = 2026-11-30 + 14", text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_with_errors_are_not_explained() => Assert.Throws<FindingsException>(() =>
        TermsEngine.Standard.Explain(new PaymentTerms { Text = "soon" }, Facts, Money.Of(1m, Currency.EUR)));

    [Fact]
    public void An_explained_date_reads_back_from_its_json()
    {
        var date = TermsEngine.Standard.Explain(PaymentTerms.EndOfMonth(10), Facts, Money.Of(1m, Currency.EUR))
            .Payments[0].Date;
        var json = Serialization.InvoicingJson.Write(date);
        Assert.Contains("{\"date\":\"2026-12-10\"}", json.Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Equal(date, Serialization.InvoicingJson.Read<Explanation>(json).Value);
    }
}
