namespace Invoicing.Review;

/// <summary>How the numbers of two documents compare.</summary>
internal enum NumberLikeness : byte
{
    Unknown,
    Same,
    Alike,
    Transposed,
    Next,
    Other,
}

/// <summary>How the totals of two documents compare.</summary>
internal enum AmountLikeness : byte
{
    Other,
    Same,
    Transposed,
}

/// <summary>How the dates of two documents compare.</summary>
internal enum DateLikeness : byte
{
    Unknown,
    Same,
    Near,
    Window,
    Far,
}

/// <summary>How anything else of two documents compares.</summary>
internal enum Likeness : byte
{
    Unknown,
    Same,
    Other,
}

/// <summary>All that the points of a pair of documents follow from; the same whichever of both comes first.</summary>
internal readonly record struct DuplicateLikeness(
    NumberLikeness Number,
    AmountLikeness Amount,
    DateLikeness Date,
    bool Supplier,
    bool Account,
    Likeness Order,
    Likeness Lines,
    Likeness Period)
{
    /// <summary>The sum of the points.</summary>
    public int Points(DuplicateWeights weights) =>
        NumberPoints(weights) + AmountPoints(weights) + DatePoints(weights)
        + (Supplier ? weights.SameSupplier : 0) + (Account ? weights.SameAccount : 0)
        + Of(Order, weights.SameOrder, weights.OtherOrder) + Of(Lines, weights.SameLines, weights.OtherLines)
        + Of(Period, weights.SamePeriod, weights.OtherPeriod);

    public int NumberPoints(DuplicateWeights weights) => Number switch
    {
        NumberLikeness.Same => weights.SameNumber,
        NumberLikeness.Alike => weights.AlikeNumber,
        NumberLikeness.Transposed => weights.TransposedNumber,
        NumberLikeness.Next => weights.NextNumber,
        NumberLikeness.Other => weights.OtherNumber,
        _ => 0,
    };

    public int AmountPoints(DuplicateWeights weights) => Amount switch
    {
        AmountLikeness.Same => weights.SameAmount,
        AmountLikeness.Transposed => weights.TransposedAmount,
        _ => weights.OtherAmount,
    };

    public int DatePoints(DuplicateWeights weights) => Date switch
    {
        DateLikeness.Same => weights.SameDate,
        DateLikeness.Near => weights.NearDate,
        DateLikeness.Window => weights.DateInWindow,
        DateLikeness.Far => weights.FarDate,
        _ => 0,
    };

    public static int Of(Likeness likeness, int same, int other) => likeness switch
    {
        Likeness.Same => same,
        Likeness.Other => other,
        _ => 0,
    };

    /// <summary>How two dates compare, as days; null where one of both is not known.</summary>
    public static DateLikeness OfDates(int? days, DuplicateOptions options) => days switch
    {
        null => DateLikeness.Unknown,
        0 => DateLikeness.Same,
        { } some when some <= options.NearDays => DateLikeness.Near,
        { } some when some <= options.WindowDays => DateLikeness.Window,
        _ => DateLikeness.Far,
    };

    /// <summary>How two totals of one currency compare, in minor units.</summary>
    public static AmountLikeness OfAmounts(long left, long right)
    {
        if (left == right) return AmountLikeness.Same;
        return IsTransposed(left, right) ? AmountLikeness.Transposed : AmountLikeness.Other;
    }

    /// <summary>Whether a later number of a sequence follows an earlier one closely.</summary>
    /// <param name="days">From the one to the other, with its sign.</param>
    /// <param name="tails">From the number of the one to that of the other, with its sign.</param>
    /// <param name="reach">How far it may run ahead.</param>
    public static bool IsNext(int days, long tails, int reach) =>
        tails != 0 && Math.Abs(tails) <= reach && (days == 0 || (days > 0) == (tails > 0));

    // Two neighbouring digits a and b exchanged differ by (a - b) * 9 * 10^k: then the digits are looked at.
    private static bool IsTransposed(long left, long right)
    {
        if ((left < 0) != (right < 0) || left == long.MinValue || right == long.MinValue) return false;
        var difference = left > right ? left - right : right - left;
        if (difference % 9 != 0) return false;
        (left, right) = (Math.Abs(left), Math.Abs(right));
        while (left % 10 == right % 10) (left, right) = (left / 10, right / 10);
        return left / 100 == right / 100 && left / 10 % 10 == right % 10 && left % 10 == right / 10 % 10
            && left >= 10 && right >= 10;
    }
}
