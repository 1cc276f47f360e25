using System.Collections.Immutable;
using Invoicing.Explanations;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>
/// Measures of receivables. Each is exact, explained and dated; where there is nothing to divide by it says so. Pure,
/// safe to use from several threads.
/// </summary>
public static partial class MeasureEngine
{
    /// <summary>Days sales outstanding by the average method: receivables / sales x days of the period.</summary>
    /// <param name="receivables">What customers owe at the end of the period.</param>
    /// <param name="sales">The sales of the period, on credit.</param>
    /// <exception cref="CurrencyMismatchException">Receivables and sales have different currencies.</exception>
    public static Measure DaysSalesOutstanding(Money receivables, SalesOfPeriod sales) =>
        Turnover(MeasureTerms.DaysSalesOutstanding, MeasureTerms.Receivables, receivables, sales);

    /// <summary>The days sales outstanding that would be reached if nothing were overdue: receivables that are not due
    /// / sales x days of the period.</summary>
    /// <param name="current">What customers owe at the end of the period and is not due.</param>
    /// <param name="sales">The sales of the period, on credit.</param>
    /// <exception cref="CurrencyMismatchException">Receivables and sales have different currencies.</exception>
    public static Measure BestPossible(Money current, SalesOfPeriod sales) =>
        Turnover(MeasureTerms.BestPossible, MeasureTerms.CurrentReceivables, current, sales);

    /// <summary>Average days delinquent: days sales outstanding less the best possible.</summary>
    /// <inheritdoc cref="BestPossible"/>
    /// <param name="receivables">What customers owe at the end of the period.</param>
    /// <param name="current">What of it is not due.</param>
    /// <param name="sales">The sales of the period, on credit.</param>
    public static Measure Delinquent(Money receivables, Money current, SalesOfPeriod sales)
    {
        var all = DaysSalesOutstanding(receivables, sales);
        var best = BestPossible(current, sales);
        var measure = all with { Term = MeasureTerms.Delinquent };
        if (all.Explanation is { } first && best.Explanation is { } second)
            return Defined(measure, Explained.Difference(MeasureTerms.Delinquent, first, second.Less()));
        return measure with { Value = null, Explanation = null, NotDefined = all.NotDefined ?? best.NotDefined };
    }

    /// <summary>
    /// Days sales outstanding by the count-back method: the sales of the latest periods are taken off the receivables
    /// until they are used up; each period taken whole counts its days, the last one its part.
    /// </summary>
    /// <param name="asOf">The day of the receivables; the latest period ends with it.</param>
    /// <param name="receivables">What customers owe.</param>
    /// <param name="sales">The sales by period, one after the other without a gap; in any order.</param>
    /// <exception cref="ArgumentException">The periods leave a gap or overlap, or the latest does not end on the
    /// day.</exception>
    /// <exception cref="CurrencyMismatchException">Receivables and sales have different currencies.</exception>
    public static Measure CountBack(LocalDate asOf, Money receivables, ImmutableArray<SalesOfPeriod> sales)
    {
        var latest = Latest(asOf, sales);
        var measure = new Measure { Term = MeasureTerms.CountBack, AsOf = asOf };
        if (receivables.IsNegative) return measure with { NotDefined = MeasureGap.CreditBalance };
        var parts = ImmutableArray.CreateBuilder<Explanation>();
        var taken = new List<Explanation> { Explained.Stated(MeasureTerms.Receivables, receivables) };
        var rest = receivables;
        foreach (var each in latest)
        {
            if (rest.IsZero) break;
            var subject = each.Period.ToString();
            var days = Explained.Stated(MeasureTerms.Days, each.Period.Days, subject);
            var sold = Explained.Stated(MeasureTerms.Sales, each.Amount, subject);
            if (rest < each.Amount)
            {
                var left = taken.Count == 1
                    ? taken[0]
                    : Explained.Difference(MeasureTerms.Step, [.. taken]).AsMoney(rest.Currency);
                parts.Add(Explained.Quotient(
                    MeasureTerms.Days, Explained.Product(MeasureTerms.Step, left, days), sold));
                rest = Money.Zero(rest.Currency);
                break;
            }

            rest -= each.Amount;
            parts.Add(days);
            taken.Add(sold.Less());
        }

        return rest.IsZero
            ? Defined(measure with { Period = Whole(latest) },
                Explained.Sum(MeasureTerms.CountBack, parts.ToImmutable()))
            : measure with { NotDefined = MeasureGap.SalesUsedUp };
    }

    /// <summary>Collection effectiveness: (opening + sales - closing) / (opening + sales - closing that is not due).
    /// One means that all that was due was collected.</summary>
    /// <param name="opening">What customers owed before the period.</param>
    /// <param name="sales">The sales of the period, on credit.</param>
    /// <param name="closing">What they owe at its end.</param>
    /// <param name="current">What of it is not due.</param>
    /// <exception cref="CurrencyMismatchException">The amounts have different currencies.</exception>
    public static Measure CollectionEffectiveness(Money opening, SalesOfPeriod sales, Money closing, Money current)
    {
        ArgumentNullException.ThrowIfNull(sales);
        var collectable = opening + sales.Amount - current;
        _ = collectable - closing;
        var measure = Of(MeasureTerms.CollectionEffectiveness, sales) with { Unit = MeasureUnit.Ratio };
        if (!collectable.IsPositive) return measure with { NotDefined = MeasureGap.NothingToCollect };
        var before = Explained.Stated(MeasureTerms.OpeningReceivables, opening);
        var sold = Explained.Stated(MeasureTerms.Sales, sales.Amount);
        return Defined(measure, Explained.Quotient(
            MeasureTerms.CollectionEffectiveness,
            Explained.Difference(MeasureTerms.Step, before, sold,
                Explained.Stated(MeasureTerms.Receivables, closing).Less()),
            Explained.Difference(MeasureTerms.Step, before, sold,
                Explained.Stated(MeasureTerms.CurrentReceivables, current).Less())));
    }

    private static Measure Turnover(Term term, Term amountTerm, Money receivables, SalesOfPeriod sales)
    {
        ArgumentNullException.ThrowIfNull(sales);
        if (receivables.Currency != sales.Amount.Currency)
            throw new CurrencyMismatchException(receivables.Currency, sales.Amount.Currency);
        var measure = Of(term, sales);
        if (receivables.IsNegative) return measure with { NotDefined = MeasureGap.CreditBalance };
        if (!sales.Amount.IsPositive) return measure with { NotDefined = MeasureGap.NoSales };
        return Defined(measure, Explained.Quotient(
            term,
            Explained.Product(MeasureTerms.Step, Explained.Stated(amountTerm, receivables),
                Explained.Stated(MeasureTerms.Days, sales.Period.Days)),
            Explained.Stated(MeasureTerms.Sales, sales.Amount)));
    }

    private static Measure Of(Term term, SalesOfPeriod sales) =>
        new() { Term = term, Period = sales.Period, AsOf = sales.Period.Last };

    private static Measure Defined(Measure measure, Explanation explanation) =>
        measure with { Value = explanation.Result.Number, Explanation = explanation };

    private static List<SalesOfPeriod> Latest(LocalDate asOf, ImmutableArray<SalesOfPeriod> sales)
    {
        var latest = (sales.IsDefault ? [] : sales).OrderByDescending(each => each.Period.Start).ToList();
        var end = asOf.PlusDays(1);
        foreach (var each in latest)
        {
            if (each.Period.EndExclusive != end)
                throw new ArgumentException("Periods follow each other and the latest ends on the day.", nameof(sales));
            end = each.Period.Start;
        }

        return latest;
    }

    private static DateRange? Whole(List<SalesOfPeriod> latest) =>
        latest.Count == 0 ? null : DateRange.Of(latest[^1].Period.Start, latest[0].Period.EndExclusive);
}
