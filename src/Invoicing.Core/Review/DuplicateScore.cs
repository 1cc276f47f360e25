using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;

namespace Invoicing.Review;

/// <summary>Compares two documents, and says what their points are for.</summary>
internal static class DuplicateScore
{
    /// <summary>How two documents compare; the same whichever comes first.</summary>
    public static DuplicateLikeness Compare(DuplicateEntry left, DuplicateEntry right, DuplicateOptions options)
    {
        int? days = left.HasDate && right.HasDate ? left.Day - right.Day : null;
        return new DuplicateLikeness(
            NumberOf(left, right, days, options),
            left.Currency == right.Currency
                ? DuplicateLikeness.OfAmounts(left.Amount, right.Amount) : AmountLikeness.Other,
            DuplicateLikeness.OfDates(days is { } some ? Math.Abs(some) : null, options),
            left.IsOfSupplier(right),
            left.SharesAccount(right),
            Of(left.Orders, right.Orders),
            left.Lines == 0 || right.Lines == 0 ? Likeness.Unknown : SameIf(left.Lines == right.Lines),
            left.Billed is null || right.Billed is null ? Likeness.Unknown : SameIf(left.Billed == right.Billed));
    }

    /// <summary>The criteria that count something.</summary>
    public static ImmutableArray<DuplicateCriterion> Explain(
        in DuplicateLikeness likeness, DuplicateEntry found, DuplicateEntry expected, DuplicateWeights weights)
    {
        var criteria = ImmutableArray.CreateBuilder<DuplicateCriterion>();
        Add($"number {Named(likeness.Number)}", likeness.NumberPoints(weights), each => each.Invoice.Number ?? "-");
        Add($"amount {Named(likeness.Amount)}", likeness.AmountPoints(weights),
            each => each.Invoice.Totals.WithTax.ToString());
        Add($"date {Named(likeness.Date)}", likeness.DatePoints(weights),
            each => LocalDatePattern.Iso.Format(each.Invoice.IssueDate));
        Add("supplier same", likeness.Supplier ? weights.SameSupplier : 0,
            each => each.Invoice.Seller.Id ?? each.Invoice.Seller.Name);
        Add("account same", likeness.Account ? weights.SameAccount : 0, each => string.Join(", ", each.Accounts));
        Add($"order {Named(likeness.Order)}",
            DuplicateLikeness.Of(likeness.Order, weights.SameOrder, weights.OtherOrder),
            each => each.Orders?.Replace("\n", ", ", StringComparison.Ordinal) ?? "-");
        Add($"lines {Named(likeness.Lines)}",
            DuplicateLikeness.Of(likeness.Lines, weights.SameLines, weights.OtherLines),
            each => each.Invoice.Draft.Lines.Length.ToString(CultureInfo.InvariantCulture));
        Add($"period {Named(likeness.Period)}",
            DuplicateLikeness.Of(likeness.Period, weights.SamePeriod, weights.OtherPeriod),
            each => each.Billed?.ToString() ?? "-");
        return criteria.DrainToImmutable();

        void Add(string name, int points, Func<DuplicateEntry, string> shown)
        {
            if (points != 0) criteria.Add(new DuplicateCriterion(name, points, shown(found), shown(expected)));
        }
    }

    private static NumberLikeness NumberOf(
        DuplicateEntry left, DuplicateEntry right, int? days, DuplicateOptions options)
    {
        if (left.Normal is null || right.Normal is null) return NumberLikeness.Unknown;
        if (left.Normal == right.Normal) return NumberLikeness.Same;
        if (left.Parts == right.Parts || left.Joined == right.Joined) return NumberLikeness.Alike;
        if (days is not { } some) return NumberLikeness.Other;
        if (Math.Abs(some) <= options.NearDays && DuplicateNumberForm.IsTransposed(left.Joined, right.Joined))
            return NumberLikeness.Transposed;
        return left.Tail >= 0 && right.Tail >= 0
            && left.Parts.AsSpan(0, left.Stem).SequenceEqual(right.Parts.AsSpan(0, right.Stem))
            && DuplicateLikeness.IsNext(some, left.Tail - right.Tail, options.SequenceReach)
            ? NumberLikeness.Next
            : NumberLikeness.Other;
    }

    private static Likeness Of(string? left, string? right) =>
        left is null || right is null ? Likeness.Unknown : SameIf(left == right);

    private static Likeness SameIf(bool same) => same ? Likeness.Same : Likeness.Other;

    private static string Named<T>(T likeness)
        where T : struct, Enum => likeness switch
        {
            NumberLikeness.Next => "next",
            DateLikeness.Window => "in window",
            _ => likeness.ToString().ToLowerInvariant(),
        };
}
