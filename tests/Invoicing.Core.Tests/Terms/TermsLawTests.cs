using System.Collections.Immutable;
using FsCheck.Fluent;
using Invoicing.Explanations;
using Invoicing.Terms;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Terms;

public class TermsLawTests
{
    static PaymentSchedule Schedule(TermsCase given) =>
        TermsEngine.Standard.Schedule(given.Terms, given.Facts, given.Due, given.Rounding).Value;

    [Fact]
    public void Instalments_sum_to_what_is_due() =>
        Law.Holds(TermsGenerators.Cases(), given => TermsLaws.AddsUp(Schedule(given)), 2_000);

    [Fact]
    public void A_due_date_is_not_before_the_invoice_unless_the_term_says_so() =>
        Law.Holds(TermsGenerators.Cases(), given => TermsLaws.IsNotBeforeInvoice(given, Schedule(given)), 2_000);

    [Fact]
    public void Turning_the_sign_of_what_is_due_turns_every_part() => Law.Holds(TermsGenerators.Cases(), given =>
    {
        var symmetric = given with { Rounding = given.Rounding with { LineMode = Rounding.HalfEven } };
        return Schedule(symmetric with { Due = -given.Due }).Payments.Select(payment => -payment.Amount)
            .SequenceEqual(Schedule(symmetric).Payments.Select(payment => payment.Amount));
    });

    [Fact]
    public void The_next_of_fixed_days_stays_where_it_is() => Law.Holds(TermsGenerators.Cases(), given =>
    {
        var days = given.Terms.FixedDays.IsEmpty ? [31, 7] : given.Terms.FixedDays;
        var terms = PaymentTerms.DaysThenNextOf(0, days.AsSpan());
        var reached = terms.DueDate(given.Facts.Issued)!.Value;
        return terms.DueDate(reached) == reached && reached >= given.Facts.Issued
            && Period.DaysBetween(given.Facts.Issued, reached) <= 31;
    });

    [Fact]
    public void The_date_of_the_terms_alone_is_that_of_the_engine() => Law.Holds(TermsGenerators.Cases(), given =>
        given.Terms.DueDate(given.Facts) == TermsEngine.Standard.DueDate(given.Terms, given.Facts).Value
        && given.Terms.DueDate(given.Facts) == Schedule(given).FirstDue);

    [Fact]
    public void A_calendar_gives_business_days() => TermsLaws.Check(new HolidayCalendar
    {
        Id = "X", Holidays = [.. Enumerable.Range(0, 200).Select(i => new LocalDate(2026, 1, 1).PlusDays(7 * i))],
    });

    [Fact]
    public void A_calendar_that_answers_by_chance_is_caught() =>
        Assert.ThrowsAny<Exception>(() => TermsLaws.Check(new Fickle()));

    [Fact]
    public void The_case_that_is_shown_is_a_small_one()
    {
        var thrown = Record.Exception(() => TermsLaws.Check(new Failing()));

        Assert.Contains("Shrunk", thrown!.Message, StringComparison.Ordinal);
        var shrunk = thrown.Message[thrown.Message.IndexOf("Shrunk", StringComparison.Ordinal)..];
        Assert.Contains("Delivered = , Received = , Accepted = ", shrunk, StringComparison.Ordinal);
        Assert.Contains("Months = 0,", shrunk, StringComparison.Ordinal);
        Assert.Contains("InAdvance = False,", shrunk, StringComparison.Ordinal);
    }

    [Fact]
    public void A_smaller_case_leaves_out_a_fact_or_has_a_smaller_number()
    {
        var issued = new LocalDate(2026, 11, 30);
        var terms = PaymentTerms.NetDays(30) with
        {
            Instalments = [Instalment.Percent(40m, 10), Instalment.EqualParts(2, 1, 0)],
        };
        var given = new TermsCase(
            terms, new DueFacts(issued) { Received = issued }, Money.Of(1m, Currency.EUR), RoundingPolicy.Default);

        Assert.Equal(
            [
                given with { Terms = terms with { Instalments = [] } },
                given with { Terms = terms with { Instalments = [terms.Instalments[1]] } },
                given with { Terms = terms with { Instalments = [terms.Instalments[0]] } },
                given with { Terms = terms with { Days = 0 } },
                given with { Terms = terms with { Days = 15 } },
                given with { Terms = terms with { Days = 29 } },
                given with { Facts = new DueFacts(issued) },
                given with { Due = Money.Of(0.10m, Currency.EUR) },
                given with { Due = Money.Of(0.50m, Currency.EUR) },
            ],
            TermsGenerators.Shrink(given));
    }

    [Fact]
    public void Every_explained_amount_and_date_follows_from_its_operands() =>
        Law.Holds(TermsGenerators.Cases(), given =>
    {
        var schedule = Schedule(given);
        var explained = TermsEngine.Standard.Explain(given.Terms, given.Facts, given.Due, given.Rounding);
        return explained.Payments.Length == schedule.Payments.Length
            && explained.Payments.Zip(schedule.Payments).All(pair =>
                pair.First.Amount.Result == new ExplainedValue.OfMoney(pair.Second.Amount)
                && pair.First.Date.Result == new ExplainedValue.OfDate(pair.Second.Due)
                && Follows(pair.First.Amount) && Follows(pair.First.Date));
    });

    static bool Follows(Explanation explanation) =>
        explanation.Evaluate() == explanation.Result.Number && explanation.Operands.All(Follows);

    sealed class Failing : IHolidayCalendar
    {
        public string Id => "FAILING";

        public ImmutableArray<IsoDayOfWeek> Weekend => [];

        public bool IsHoliday(LocalDate date) => throw new InvalidOperationException();
    }

    sealed class Fickle : IHolidayCalendar
    {
        private int _asked;

        public string Id => "FICKLE";

        public ImmutableArray<IsoDayOfWeek> Weekend => [];

        public bool IsHoliday(LocalDate date) => _asked++ % 2 == 0;
    }
}
