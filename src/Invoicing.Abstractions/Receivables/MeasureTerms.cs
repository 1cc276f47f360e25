using Invoicing.Explanations;

namespace Invoicing.Receivables;

/// <summary>The names of measures and of what they are made of.</summary>
public static class MeasureTerms
{
    /// <summary>Days sales outstanding, average method.</summary>
    public static Term DaysSalesOutstanding { get; } = new("DSO", "Days sales outstanding");

    /// <summary>Days sales outstanding, count-back method.</summary>
    public static Term CountBack { get; } = new("DSO-COUNT-BACK", "Days sales outstanding, counted back");

    /// <summary>Best possible days sales outstanding: were all paid when due.</summary>
    public static Term BestPossible { get; } = new("DSO-BEST", "Best possible days sales outstanding");

    /// <summary>Average days delinquent: what is above the best possible.</summary>
    public static Term Delinquent { get; } = new("ADD", "Average days delinquent");

    /// <summary>Collection effectiveness index.</summary>
    public static Term CollectionEffectiveness { get; } = new("CEI", "Collection effectiveness index");

    /// <summary>Average days late.</summary>
    public static Term DaysLate { get; } = new("DAYS-LATE", "Average days late");

    /// <summary>The share of the largest customers.</summary>
    public static Term TopShare { get; } = new("TOP-SHARE", "Share of the largest");

    /// <summary>The Herfindahl index: the sum of squared shares.</summary>
    public static Term Herfindahl { get; } = new("HHI", "Herfindahl index");

    /// <summary>What customers owe.</summary>
    public static Term Receivables { get; } = new("RECEIVABLES", "Receivables");

    /// <summary>What customers owe that is not due.</summary>
    public static Term CurrentReceivables { get; } = new("RECEIVABLES-CURRENT", "Receivables not due");

    /// <summary>What customers owed before the period.</summary>
    public static Term OpeningReceivables { get; } = new("RECEIVABLES-OPENING", "Opening receivables");

    /// <summary>Sales of the period, on credit.</summary>
    public static Term Sales { get; } = new("SALES", "Sales");

    /// <summary>Days of a period.</summary>
    public static Term Days { get; } = new("DAYS", "Days");

    /// <summary>A product or a sum on the way to a measure.</summary>
    public static Term Step { get; } = new("STEP", "Step");

    /// <summary>An amount that weighs.</summary>
    public static Term Amount { get; } = new("AMOUNT", "Amount");

    /// <summary>How many items there are.</summary>
    public static Term Count { get; } = new("COUNT", "Count");
}
