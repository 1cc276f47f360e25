using Invoicing.Explanations;

namespace Invoicing.Receivables;

/// <summary>The names of what credit decisions and worklists compute.</summary>
internal static class CreditTerms
{
    public static Term Headroom { get; } = new("CREDIT-HEADROOM", "Headroom");

    public static Term Limit { get; } = new("CREDIT-LIMIT", "Credit limit");

    public static Term Exposure { get; } = new("CREDIT-EXPOSURE", "Exposure");

    public static Term Items { get; } = new("CREDIT-ITEMS", "Open items");

    public static Term Unbilled { get; } = new("CREDIT-UNBILLED", "Not billed yet");

    public static Term Unapplied { get; } = new("CREDIT-UNAPPLIED", "On account");

    public static Term Score { get; } = new("COLLECTION-SCORE", "Score");

    public static Term Points { get; } = new("COLLECTION-POINTS", "Points");

    public static Term Counted { get; } = new("COLLECTION-COUNTED", "Counted");

    public static Term Weight { get; } = new("COLLECTION-WEIGHT", "Points for one");
}
