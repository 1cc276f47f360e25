using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Postings;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>
/// Revalues open items and unapplied cash of other currencies at a closing date, by the rate of that day (IAS 21,
/// paragraph 23 (a); German Commercial Code, section 256a). What was booked stays as it is: the difference is posted
/// beside it and taken back on the next day, so that what is realised later does not change. Pure, safe to use from
/// several threads.
/// </summary>
public static class Revaluation
{
    private static readonly Term Worth = new("VALUE-AT-CLOSING-DATE", "Value at the closing date");
    private static readonly Term Difference = new("UNREALISED-DIFFERENCE", "Unrealised exchange difference");
    private static readonly Term OpenAmount = new("OPEN-AMOUNT", "Open amount");
    private static readonly Term Rate = new("CLOSING-RATE", "Rate of the closing date");
    private static readonly Term Booked = new("BOOKED-VALUE", "Booked value");

    /// <summary>Revalues. What has no rate or no booked value is left out, with an error.</summary>
    /// <returns>The report, what is in the base currency or settled left out.</returns>
    public static Outcome<RevaluationReport> Of(RevaluationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var findings = new FindingSink();
        var rates = new RateBoard(facts.Rates);
        var amounts = ImmutableArray.CreateBuilder<RevaluedAmount>();
        foreach (var item in facts.OpenItems.OrderBy(item => item.Id, StringComparer.Ordinal))
            Add($"/openItems/{item.Id}", item.Id, AllocationSource.Item, item.Customer, item.Open, item.BookedOpen);
        foreach (var rest in facts.Unapplied.OrderBy(rest => rest.Payment, StringComparer.Ordinal))
            Add($"/unapplied/{rest.Payment}", rest.Payment, AllocationSource.Payment, rest.Customer, rest.Amount,
                rest.Booked);
        return new Outcome<RevaluationReport>(
            new RevaluationReport
            {
                Date = facts.Date, BaseCurrency = facts.BaseCurrency, Amounts = amounts.DrainToImmutable(),
            },
            findings.ToList());

        void Add(string path, string id, AllocationSource kind, string? customer, Money open, Money? booked)
        {
            if (open.IsZero || open.Currency == facts.BaseCurrency) return;
            if (booked is not { } value || value.Currency != facts.BaseCurrency)
                findings.Add(RevaluationFindings.NotBooked, Severity.Error, path,
                    ("open", open), ("base", facts.BaseCurrency.Code));
            else if (rates.Find(open.Currency, facts.BaseCurrency, facts.Date) is not { } rate)
                findings.Add(RevaluationFindings.RateMissing, Severity.Error, path,
                    ("open", open), ("base", facts.BaseCurrency.Code), ("date", facts.Date));
            else
                amounts.Add(new RevaluedAmount
                {
                    Id = id, Kind = kind, Customer = customer, Open = open, Booked = value, Rate = rate.Reduced(),
                    Value = RateBoard.Convert(open, rate, facts.BaseCurrency),
                });
        }
    }

    /// <summary>Why an amount is worth more or less than it was booked with.</summary>
    public static Explanation Explain(RevaluedAmount amount)
    {
        ArgumentNullException.ThrowIfNull(amount);
        var exact = Exact.Of(amount.Open) * amount.Rate;
        var value = Node(Worth, amount.Value, Formula.Product,
            [
                Node(OpenAmount, amount.Open),
                new Explanation { Term = Rate, Result = new ExplainedValue.OfNumber(amount.Rate) },
            ]) with
        {
            BeforeRounding = exact,
            Rounding = new RoundingStep(Rounding.HalfUp, amount.Value.Currency.Digits),
        };
        var booked = Node(Booked, amount.Booked);
        return Node(Difference, amount.Difference, Formula.Difference, amount.Kind == AllocationSource.Payment
            ? [booked, value with { IsSubtracted = true }]
            : [value, booked with { IsSubtracted = true }]) with
        { Subject = amount.Id };
    }

    /// <summary>The posting of a report at its closing date: for each amount its difference beside it, against
    /// unrealised gains or losses. Values in the base currency alone.</summary>
    public static Posting PostingOf(RevaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var lines = new PostingLines();
        foreach (var each in report.Amounts)
        {
            var none = Money.Zero(each.Open.Currency);
            lines.Add(PostingAccount.Revaluation, none, each.Difference, each.Customer, each.Id);
            lines.Add(each.Difference.IsPositive
                    ? PostingAccount.UnrealisedExchangeGain
                    : PostingAccount.UnrealisedExchangeLoss,
                none, -each.Difference, null, each.Id);
        }

        return new Posting
        {
            Id = FormattableString.Invariant($"revaluation/{report.Date:R}"),
            Date = report.Date,
            Lines = lines.ToImmutable(),
            Basis = new Basis("revaluation", "IAS 21, paragraph 23 (a)", Because: "rate of the closing date"),
        };
    }

    /// <summary>The posting that takes the revaluation back on the day after its closing date.</summary>
    public static Posting ReversalOf(RevaluationReport report) =>
        PostingOf(report).Reverse(report.Date.PlusDays(1), "the closing date is past");

    private static Explanation Node(
        Term term, Money amount, Formula formula = Formula.Stated, ImmutableArray<Explanation> operands = default) =>
        new()
        {
            Term = term, Result = new ExplainedValue.OfMoney(amount), Formula = formula, Operands = operands,
        };
}
