using System.Collections.Immutable;
using Invoicing.Explanations;

namespace Invoicing.Receivables;

/// <summary>Builds explanations whose results are worked out from their operands.</summary>
internal static class Explained
{
    public static Explanation Stated(Term term, Money amount, string? subject = null) =>
        new() { Term = term, Subject = subject, Result = new ExplainedValue.OfMoney(amount) };

    public static Explanation Stated(Term term, Exact number, string? subject = null) =>
        new() { Term = term, Subject = subject, Result = new ExplainedValue.OfNumber(number) };

    public static Explanation Quotient(Term term, Explanation dividend, Explanation divisor) =>
        Of(term, Formula.Quotient, [dividend, divisor]);

    public static Explanation Product(Term term, Explanation left, Explanation right, string? subject = null) =>
        Of(term, Formula.Product, [left, right], subject);

    public static Explanation Sum(Term term, ImmutableArray<Explanation> operands, string? subject = null) =>
        Of(term, Formula.Sum, operands, subject);

    /// <summary>A sum of amounts, whose result is an amount.</summary>
    public static Explanation Sum(Term term, ImmutableArray<Explanation> operands, Currency currency) =>
        AsMoney(Of(term, Formula.Sum, operands), currency);

    public static Explanation Difference(Term term, params ReadOnlySpan<Explanation> operands) =>
        Of(term, Formula.Difference, [.. operands]);

    public static Explanation Less(this Explanation operand) => operand with { IsSubtracted = true };

    /// <summary>The same with its exact result as an amount.</summary>
    public static Explanation AsMoney(this Explanation explanation, Currency currency) => explanation with
    {
        Result = new ExplainedValue.OfMoney(Money.Round(explanation.Result.Number, currency, Rounding.HalfUp)),
    };

    private static Explanation Of(
        Term term, Formula formula, ImmutableArray<Explanation> operands, string? subject = null)
    {
        var open = new Explanation
        {
            Term = term,
            Subject = subject,
            Formula = formula,
            Operands = operands,
            Result = new ExplainedValue.OfNumber(Exact.Zero),
        };
        return open with { Result = new ExplainedValue.OfNumber(open.EvaluateExactly()) };
    }
}
