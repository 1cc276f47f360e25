using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Invoicing.Explanations;

/// <summary>
/// Why a value is what it is: the formula, its operands with explanations of their own, the exact value before rounding
/// and how it was rounded. A tree; immutable, equal when all of it is.
/// </summary>
public sealed record Explanation
{
    private readonly Sequence<Explanation> _operands;

    /// <summary>What is explained.</summary>
    public required Term Term { get; init; }

    /// <summary>What of the document it is about: a line, a tax group; null for the document.</summary>
    public string? Subject { get; init; }

    /// <summary>The value.</summary>
    public required ExplainedValue Result { get; init; }

    /// <summary>How it follows from the operands. Default: it is stated.</summary>
    public Formula Formula { get; init; }

    /// <summary>What the formula is applied to, in its order.</summary>
    public ImmutableArray<Explanation> Operands
    {
        get => _operands.Items;
        init => _operands = value;
    }

    /// <summary>Whether the difference of which this is an operand takes it away. Default: it is added.</summary>
    public bool IsSubtracted { get; init; }

    /// <summary>What the formula gives, exactly, in the unit of the result's number; null where nothing was
    /// rounded.</summary>
    public Exact? BeforeRounding { get; init; }

    /// <summary>How that became the result; null where nothing was rounded.</summary>
    public RoundingStep? Rounding { get; init; }

    /// <summary>The rule that decided, where something was decided; or null.</summary>
    public Basis? Basis { get; init; }

    /// <summary>What the document declares instead, where it declares another value than follows; or null.</summary>
    public ExplainedValue? Declared { get; init; }

    /// <summary>Term and subject for readers: <c>Invoice line net amount (BT-131), line 2</c>.</summary>
    [JsonIgnore]
    public string Name
    {
        get
        {
            var name = Term.Id.StartsWith("BT-", StringComparison.Ordinal) ? $"{Term.Name} ({Term.Id})" : Term.Name;
            return Subject is null ? name : $"{name}, {Subject}";
        }
    }

    /// <summary>The formula applied to the operands' results, then rounded as stated, with the units placed. It is the
    /// number of the result.</summary>
    /// <exception cref="InvalidOperationException">The formula lacks operands.</exception>
    /// <exception cref="DivideByZeroException">The formula divides by zero.</exception>
    public Exact Evaluate()
    {
        var exact = EvaluateExactly();
        return Rounding is null ? exact : Rounding.Apply(exact);
    }

    /// <summary>The formula applied to the operands' results, before rounding.</summary>
    /// <inheritdoc cref="Evaluate"/>
    public Exact EvaluateExactly()
    {
        var wanted = Formula switch
        {
            Formula.Stated or Formula.Referred or Formula.Sum or Formula.Difference or Formula.Choose => 0,
            Formula.Product or Formula.Round => 1,
            Formula.Quotient => 2,
            _ => 3,
        };
        if (Operands.Length < wanted)
            throw new InvalidOperationException(
                FormattableString.Invariant($"{Formula} wants {wanted} operands; {Term.Id} has {Operands.Length}."));
        return Formula switch
        {
            Formula.Stated or Formula.Referred => Result.Number,
            Formula.Sum or Formula.Difference => Exact.Sum([.. Operands.Select(Signed)]),
            Formula.Product => Operands.Aggregate(Exact.One, (product, operand) => product * operand.Result.Number),
            Formula.Quotient => Operands[0].Result.Number / Operands[1].Result.Number,
            Formula.Share when Operands[0].Result.Number.IsZero => Exact.Zero,
            Formula.Share => Operands[0].Result.Number * Operands[1].Result.Number / Operands[2].Result.Number,
            _ => Operands.IsEmpty ? Exact.Zero : Operands[0].Result.Number,
        };
    }

    /// <summary>The explanation for readers: the value with its formula on the first line, and below it, indented, each
    /// operand with its name.</summary>
    /// <param name="depth">How many levels of operands are shown; null: all.</param>
    /// <exception cref="ArgumentOutOfRangeException">The depth is negative.</exception>
    public string ToText(int? depth = null)
    {
        if (depth is { } given) ArgumentOutOfRangeException.ThrowIfNegative(given, nameof(depth));
        return new ExplanationText(depth ?? int.MaxValue).Of(this);
    }

    /// <summary>The value with its formula, on one line.</summary>
    public override string ToString() => ExplanationText.Line(this);

    private static Exact Signed(Explanation operand) =>
        operand.IsSubtracted ? -operand.Result.Number : operand.Result.Number;
}
