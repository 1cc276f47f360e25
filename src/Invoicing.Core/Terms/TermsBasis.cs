using Invoicing.Explanations;

namespace Invoicing.Terms;

/// <summary>What due dates rest on: shared, one for each form of terms.</summary>
internal static class TermsBasis
{
    /// <summary>The id of the rule.</summary>
    public const string RuleId = "payment-terms";

    public static Basis Stated { get; } = new(RuleId, Because: "a date stated outright");

    public static Basis Counted { get; } = new(RuleId, Because: "months and days counted from the baseline");

    public static Basis InAdvance { get; } = new(RuleId, Because: "cash in advance, counted back from the baseline");

    public static Basis FromMonthEnd { get; } = new(RuleId, Because: "days counted from the end of the month");

    public static Basis ToMonthEnd { get; } = new(RuleId, Because: "days counted, then the end of the month");

    public static Basis ToFixedDay { get; } = new(RuleId, Because: "days counted, then the next of the fixed days");

    public static Basis AtOnce { get; } =
        new(RuleId, Because: "the term was over before the invoice date; no date lies before it");

    public static Basis NoBusinessDay(BusinessDayRule rule, string calendar) => new(
        RuleId, Version: calendar, Because: Words(rule));

    public static Basis Of(PaymentTerms terms, bool isStated) => isStated
        ? Stated
        : terms switch
        {
            { InAdvance: true } => InAdvance,
            { FixedDays.IsEmpty: false } => ToFixedDay,
            { MonthEnd: MonthEnd.BeforeDays } => FromMonthEnd,
            { MonthEnd: MonthEnd.AfterDays } => ToMonthEnd,
            _ => Counted,
        };

    private static string Words(BusinessDayRule rule) => rule switch
    {
        BusinessDayRule.Preceding => "the business day before",
        BusinessDayRule.ModifiedFollowing => "the next business day, in the same month where there is one",
        _ => "the next business day",
    };
}
