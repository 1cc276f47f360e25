using Invoicing.Explanations;
using NodaTime.Text;

namespace Invoicing.Receivables;

public sealed partial record InterestCharge
{
    private static readonly Term Interest = new("INTEREST", "Interest for late payment");

    private static readonly Term PartInterest = new("INTEREST-PART", "Interest");

    private static readonly Term Balance = new("INTEREST-BALANCE", "Balance that bears interest");

    private static readonly Term Rate = new("INTEREST-RATE", "Rate of interest");

    private static readonly Term ReferenceRate = new("REFERENCE-RATE", "Reference rate");

    private static readonly Term Points = new("INTEREST-POINTS", "Points over the reference rate");

    private static readonly Term Periods = new("INTEREST-PERIODS", "Periods of the rate");

    /// <summary>Why the amount is what it is: balance times rate times periods for each part, added and rounded
    /// once.</summary>
    public Explanation Explain() => new()
    {
        Term = Interest,
        Subject = Document,
        Formula = Formula.Sum,
        Result = new ExplainedValue.OfMoney(Amount),
        Operands = [.. Parts.Select(Explain)],
        BeforeRounding = BeforeRounding,
        Rounding = new RoundingStep(Rounding, Amount.Currency.Digits),
        Basis = Basis,
    };

    private Explanation Explain(InterestPart part) => new()
    {
        Term = PartInterest,
        Subject = $"{LocalDatePattern.Iso.Format(part.From)} to {LocalDatePattern.Iso.Format(part.Until)}",
        Formula = Formula.Product,
        Result = new ExplainedValue.OfExactAmount(part.Interest.Reduced(), Amount.Currency),
        Operands = [BalanceOf(part), RateOf(part), PeriodsOf(part)],
        Basis = part.Basis,
    };

    private Explanation BalanceOf(InterestPart part)
    {
        if (part.Balances.Length == 1)
            return new() { Term = Balance, Result = new ExplainedValue.OfMoney(part.Balances[0].Balance) };
        var days = part.Balances.Sum(each => (long)each.Days);
        return new()
        {
            Term = Balance,
            Subject = "average",
            Formula = Formula.Quotient,
            Result = new ExplainedValue.OfExactAmount(part.Balance.Reduced(), Amount.Currency),
            Operands =
            [
                new()
                {
                    Term = Balance, Subject = "times days", Formula = Formula.Sum,
                    Result = new ExplainedValue.OfExactAmount((part.Balance * days).Reduced(), Amount.Currency),
                    Operands = [.. part.Balances.Select(TimesDays)],
                },
                new() { Term = Term.DaysCounted, Result = new ExplainedValue.OfNumber(days) },
            ],
        };
    }

    private Explanation TimesDays(BalanceDays each) => new()
    {
        Term = Balance,
        Formula = Formula.Product,
        Result = new ExplainedValue.OfExactAmount((Exact.Of(each.Balance) * each.Days).Reduced(), Amount.Currency),
        Operands =
        [
            new() { Term = Balance, Result = new ExplainedValue.OfMoney(each.Balance) },
            new() { Term = Term.DaysCounted, Result = new ExplainedValue.OfNumber(each.Days) },
        ],
    };

    private static Explanation RateOf(InterestPart part)
    {
        var rate = new Explanation { Term = Rate, Result = new ExplainedValue.OfPercentage(part.Rate) };
        if (part.Reference is not { } reference) return rate;
        var points = Percentage.Of(part.Rate.Value - reference.Value);
        return rate with
        {
            Formula = Formula.Sum,
            Operands =
            [
                new() { Term = ReferenceRate, Result = new ExplainedValue.OfPercentage(reference) },
                new() { Term = Points, Result = new ExplainedValue.OfPercentage(points) },
            ],
        };
    }

    private static Explanation PeriodsOf(InterestPart part)
    {
        var periods = new Explanation { Term = Periods, Result = new ExplainedValue.OfNumber(part.Periods.Reduced()) };
        if (part.Days == 0) return periods;
        return periods with
        {
            Formula = Formula.Quotient,
            Operands =
            [
                new() { Term = Term.DaysCounted, Result = new ExplainedValue.OfNumber(part.Days) },
                new()
                {
                    Term = Term.DaysCounted, Subject = "of a period",
                    Result = new ExplainedValue.OfNumber((part.Days / part.Periods).Reduced()),
                },
            ],
        };
    }
}
