namespace Invoicing.Receivables;

/// <summary>The codes of findings about reminders; each has a page under <c>docs/rules</c>.</summary>
public static class ReminderFindings
{
    /// <summary>Several items have one id.</summary>
    public const string ItemRepeated = "REMINDER-ITEM-REPEATED";

    /// <summary>A customer's plan is not known.</summary>
    public const string PlanUnknown = "REMINDER-PLAN-UNKNOWN";

    /// <summary>A plan has no levels, or one that comes before the level below it.</summary>
    public const string PlanLevels = "REMINDER-PLAN-LEVELS";

    /// <summary>A fee is an amount and a percentage, or neither, or its least is above its most.</summary>
    public const string FeeUnclear = "REMINDER-FEE-UNCLEAR";

    /// <summary>A level has fees, but none in the currency of the reminder.</summary>
    public const string FeeCurrency = "REMINDER-FEE-CURRENCY";

    /// <summary>The calendar that tells business days is not known, or has none near the date.</summary>
    public const string CalendarUnknown = "REMINDER-CALENDAR-UNKNOWN";

    /// <summary>A customer is listed twice among those for which something differs.</summary>
    public const string CustomerRepeated = "REMINDER-CUSTOMER-REPEATED";
}

/// <summary>The codes of findings about promises and instalment agreements; each has a page under
/// <c>docs/rules</c>.</summary>
public static class PromiseFindings
{
    /// <summary>Several promises or agreements have one id.</summary>
    public const string Repeated = "PROMISE-REPEATED";

    /// <summary>An amount promised or agreed is not positive.</summary>
    public const string AmountNotPositive = "PROMISE-AMOUNT-NOT-POSITIVE";

    /// <summary>The day of a promise or an instalment is before it was made.</summary>
    public const string DayBeforeMade = "PROMISE-DAY-BEFORE-MADE";

    /// <summary>An agreement has no instalments, or instalments of several currencies.</summary>
    public const string Instalments = "PROMISE-INSTALMENTS";
}
