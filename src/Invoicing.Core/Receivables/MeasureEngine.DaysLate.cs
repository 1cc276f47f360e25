using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

public static partial class MeasureEngine
{
    /// <summary>How late customers paid: the days from due date to payment, weighted by what was paid.</summary>
    /// <param name="period">The period; what was paid outside it does not count.</param>
    /// <param name="paid">What was paid, in one currency unless amounts do not weigh.</param>
    /// <param name="options">How it is averaged; null: <see cref="DaysLateOptions.Default"/>.</param>
    /// <exception cref="CurrencyMismatchException">Amounts that weigh have different currencies.</exception>
    public static Measure DaysLatePaid(
        DateRange period, ImmutableArray<PaidPart> paid, DaysLateOptions? options = null)
    {
        options ??= DaysLateOptions.Default;
        var parts = (paid.IsDefault ? [] : paid)
            .Where(each => each.Amount.IsPositive && period.Contains(each.Paid))
            .Select(each => (each.Item, each.Amount, Days: Late(each.Due, each.Paid, options)));
        return Average(new Measure
        {
            Term = MeasureTerms.DaysLate,
            Period = period,
            AsOf = period.IsEmpty ? period.Start : period.Last,
        }, [.. parts], options);
    }

    /// <summary>How late what is overdue is by now: the days since the due date, weighted by what is open.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="items">The items; those that are not overdue, credits and purchases do not count.</param>
    /// <param name="options">How it is averaged; null: <see cref="DaysLateOptions.Default"/>.</param>
    /// <exception cref="CurrencyMismatchException">Amounts that weigh have different currencies.</exception>
    public static Measure DaysLateOpen(
        LocalDate asOf, ImmutableArray<OpenItem> items, DaysLateOptions? options = null)
    {
        options ??= DaysLateOptions.Default;
        var parts = (items.IsDefault ? [] : items)
            .Where(item => item.Open.IsPositive && item.Due < asOf && item.Ledger == ItemLedger.Sales)
            .Select(item => (item.Id, item.Open, Days: Late(item.Due, asOf, options)));
        return Average(new Measure { Term = MeasureTerms.DaysLate, AsOf = asOf }, [.. parts], options);
    }

    private static int Late(LocalDate due, LocalDate paid, DaysLateOptions options)
    {
        var days = NodaTime.Period.DaysBetween(due, paid);
        return options.EarlyIsOnTime ? Math.Max(days, 0) : days;
    }

    private static Measure Average(
        Measure measure, ImmutableArray<(string Item, Money Amount, int Days)> parts, DaysLateOptions options)
    {
        if (parts.IsEmpty) return measure with { NotDefined = MeasureGap.NoItems };
        if (options.Plain)
        {
            return Defined(measure, Explained.Quotient(
                MeasureTerms.DaysLate,
                Explained.Sum(MeasureTerms.Step,
                    [.. parts.Select(each => Explained.Stated(MeasureTerms.Days, each.Days, each.Item))]),
                Explained.Stated(MeasureTerms.Count, parts.Length)));
        }

        _ = Money.Sum(parts.Select(each => each.Amount), parts[0].Amount.Currency);
        ImmutableArray<Explanation> amounts =
            [.. parts.Select(each => Explained.Stated(MeasureTerms.Amount, each.Amount, each.Item))];
        var products = parts.Select((each, i) => Explained.Product(
            MeasureTerms.Step, amounts[i], Explained.Stated(MeasureTerms.Days, each.Days, each.Item), each.Item));
        return Defined(measure, Explained.Quotient(
            MeasureTerms.DaysLate,
            Explained.Sum(MeasureTerms.Step, [.. products]),
            Explained.Sum(MeasureTerms.Step, amounts, parts[0].Amount.Currency)));
    }
}
