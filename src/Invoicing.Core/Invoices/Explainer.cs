using System.Collections.Immutable;
using Invoicing.Explanations;

namespace Invoicing.Invoices;

/// <summary>
/// Explains the amounts of one exact calculation. Each explanation is made once and shared by all that stand on it.
/// Allowances are explained by their magnitude: a rounding of what counts below zero is told as that of its opposite.
/// </summary>
internal sealed partial class Explainer(ExactCalculation calculation)
{
    private readonly Dictionary<(string Kind, object Of, int Index), Explanation> _made = [];

    private Currency Currency => calculation.Draft.Currency;

    private Explanation Once(string kind, object of, int index, Func<Explanation> make)
    {
        if (!_made.TryGetValue((kind, of, index), out var made)) _made.Add((kind, of, index), made = make());
        return made;
    }

    private ExplainedValue Value(Exact units)
    {
        if (units.IsInteger && units.Numerator is var whole && whole >= long.MinValue && whole <= long.MaxValue)
            return new ExplainedValue.OfMoney(Money.FromMinor((long)whole, Currency));
        return new ExplainedValue.OfExactAmount((units / Powers.Of10[Currency.Digits]).Reduced(), Currency);
    }

    private static Explanation Leaf(
        Term term, string? subject, ExplainedValue value, Formula formula = Formula.Stated) =>
        new() { Term = term, Subject = subject, Result = value, Formula = formula };

    private static Explanation Leaf(Term term, string? subject, Percentage value) =>
        Leaf(term, subject, new ExplainedValue.OfPercentage(value));

    private static Explanation Leaf(Term term, string? subject, Quantity value) =>
        Leaf(term, subject, new ExplainedValue.OfQuantity(value));

    private static Explanation Leaf(Term term, string? subject, UnitPrice value) =>
        Leaf(term, subject, new ExplainedValue.OfPrice(value));

    /// <summary>Computed, and explained elsewhere.</summary>
    private Explanation Referred(Term term, string? subject, Exact units) =>
        Leaf(term, subject, Value(units), Formula.Referred);

    private Explanation Node(
        Term term, string? subject, Formula formula, Exact units, params ImmutableArray<Explanation> operands) =>
        new() { Term = term, Subject = subject, Formula = formula, Result = Value(units), Operands = operands };

    private static Explanation Number(
        Term term, string? subject, Formula formula, Exact number, params ImmutableArray<Explanation> operands) =>
        new()
        {
            Term = term, Subject = subject, Formula = formula, Operands = operands,
            Result = new ExplainedValue.OfNumber(number.Reduced()),
        };

    /// <summary>What was added up; of a single amount the explanation is its own.</summary>
    private Explanation Sum(Term term, string? subject, Exact units, params ImmutableArray<Explanation> operands)
    {
        if (operands is [{ IsSubtracted: false } only])
            return only with { Term = term, Subject = subject ?? only.Subject };
        var formula = operands.Any(operand => operand.IsSubtracted) ? Formula.Difference : Formula.Sum;
        return Node(term, subject, formula, units, operands);
    }

    private static Explanation Subtracted(Explanation operand) => operand with { IsSubtracted = true };

    private static Explanation Signed(Explanation operand, int sign) => sign < 0 ? Subtracted(operand) : operand;

    /// <summary>An explanation under the name of what it explains in the end.</summary>
    private static Explanation Named(Explanation explanation, Term term, string? subject) =>
        explanation with { Term = term, Subject = subject };

    /// <summary>An exact value as it is shown: rounded, with the units that were placed on it.</summary>
    private Explanation Shown(
        Explanation exact, Exact exactUnits, Exact shown, Rounding mode, string? whole = null,
        PlacedBy by = PlacedBy.Reconcile)
    {
        var isRounded = exact.Rounding is not null
            || exact.Formula is Formula.Stated or Formula.Referred or Formula.Choose;
        if (isRounded && exactUnits == shown) return exact;
        var step = new RoundingStep(mode, Currency.Digits, calculation.Step);
        var scale = Powers.Of10[Currency.Digits];
        var before = (exactUnits / scale).Reduced();
        var placed = ((shown / scale) - step.Apply(before)) * scale;
        if (!placed.IsZero)
            step = step with { Placed = new PlacedUnits(Units.Narrow(placed), by, whole ?? Value(shown).ToString()) };
        var result = isRounded ? Node(exact.Term, exact.Subject, Formula.Round, shown, exact) : exact;
        return result with { Result = Value(shown), BeforeRounding = before, Rounding = step };
    }

    /// <summary>The mode for the opposite of a number.</summary>
    private static Rounding Turned(Rounding mode, int sign) => (mode, sign) switch
    {
        (Rounding.Ceiling, < 0) => Rounding.Floor,
        (Rounding.Floor, < 0) => Rounding.Ceiling,
        _ => mode,
    };

    /// <summary>What parts were reconciled to; and, where units were placed on it first, how many.</summary>
    private string Whole(long total, Exact exact, Rounding mode)
    {
        var step = new RoundingStep(mode, 0, calculation.Step);
        var placed = total - step.Apply(exact);
        return placed.IsZero ? Value(total).ToString() : $"{Value(total)} (with {placed.ToText()} placed on it)";
    }

    private Explanation Nothing(Term term, string? subject, string rule, string because) => new()
    {
        Term = term, Subject = subject, Formula = Formula.Choose, Result = Value(0),
        Basis = new Basis(rule, Because: because),
    };
}
