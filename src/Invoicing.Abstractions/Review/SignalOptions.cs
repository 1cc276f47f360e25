namespace Invoicing.Review;

/// <summary>The figures from which on signals are told. Immutable; JSON may leave out what is as usual.</summary>
/// <param name="RecentAccountDays">Days for which a bank account is new after it became known. Default: 60.</param>
/// <param name="LimitBandPercent">How far below an approval limit an amount is just below it, in percent of the limit.
/// Default: 5.</param>
/// <param name="SplitDays">Days within which invoices below a limit are added up; 0 is the same day. Default:
/// 0.</param>
/// <param name="RoundTo">Amounts are round that are a multiple of so many whole units of the currency. Default:
/// 1,000.</param>
/// <param name="MostJump">How far a number may be ahead of the last one of its sequence. Default: 500.</param>
/// <param name="ConsecutiveCount">How many numbers without a gap show that the supplier bills nobody else. Default:
/// 4.</param>
/// <param name="ConsecutiveDays">Days between the first and the last of them, at least. Default: 20.</param>
/// <param name="HistoryCount">How many earlier invoices make a history. Default: 5.</param>
/// <param name="DeviationFactor">How many times the median deviation an amount may lie off the median. Default:
/// 6.</param>
/// <param name="LeastDeviationPercent">How far it may lie off in any case, in percent of the median. Default:
/// 50.</param>
/// <param name="DormantDays">Days without an invoice after which a supplier was thought gone. Default: 365.</param>
public sealed record SignalOptions(
    int RecentAccountDays = 60,
    int LimitBandPercent = 5,
    int SplitDays = 0,
    int RoundTo = 1000,
    int MostJump = 500,
    int ConsecutiveCount = 4,
    int ConsecutiveDays = 20,
    int HistoryCount = 5,
    int DeviationFactor = 6,
    int LeastDeviationPercent = 50,
    int DormantDays = 365)
{
    /// <summary>The usual figures.</summary>
    public static SignalOptions Default { get; } = new();
}
