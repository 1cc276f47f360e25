using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>A rule that compares totals, after all others have found what they find: what their findings explain is
/// linked to them, and what is left is compared.</summary>
internal abstract class TotalMatch(string id, ToleranceKind kind) : IMatchRule
{
    public string Id => id;

    /// <summary>What is compared. Totals are compared in this order, whatever the order of the rules: what a line comes
    /// to, then what an order does, tax and document.</summary>
    public ToleranceKind Kind => kind;

    /// <summary>The place in that order.</summary>
    public int Stage => kind switch
    {
        ToleranceKind.LineTotal => 0,
        ToleranceKind.CumulativeTotal => 1,
        ToleranceKind.Tax => 2,
        _ => 3,
    };

    /// <summary>Whether a total without a tolerance of its own is compared; otherwise it is shown only as a consequence
    /// of what is found.</summary>
    public virtual bool IsComparedWithoutRule => false;

    /// <summary>Finds nothing by itself: the engine asks for the differences after the rules.</summary>
    public void Check(MatchContext context, FindingSink findings)
    {
    }

    /// <summary>Compares.</summary>
    public abstract void Compare(TotalRun run);

    /// <summary>Whether the table has a tolerance of this kind.</summary>
    public bool HasRule(ToleranceTable tolerances)
    {
        foreach (var rule in tolerances.Rules)
            if (rule.Kind == kind) return true;
        return false;
    }
}

/// <summary>A total that differs.</summary>
/// <param name="Above">The code where it is above.</param>
/// <param name="Below">The code where it is below.</param>
/// <param name="Path">What it is about.</param>
/// <param name="Agreed">What it should be.</param>
/// <param name="Difference">Billed less agreed.</param>
/// <param name="Tolerance">The tolerance that holds.</param>
internal readonly record struct TotalDifference(
    string Above, string Below, string Path, Exact Agreed, Exact Difference, AppliedTolerance Tolerance)
{
    /// <summary>What a percentage is of.</summary>
    public Exact Reference { get; init; } = Agreed;

    /// <summary>What of the difference this invoice alone makes; null: all of it. It costs no more than that.</summary>
    public Exact? Here { get; init; }

    /// <summary>The order that the total is of, or null: the document's, or of a line without one.</summary>
    public string? OrderId { get; init; }

    /// <summary>Whether it is of a whole order.</summary>
    public bool IsOrder => About is not null;

    /// <summary>Whether it is of the whole document.</summary>
    public bool IsDocument => Path.Length == 0;

    /// <summary>The argument that names what it is about, or null.</summary>
    public FindingArg? About { get; init; }

    /// <summary>The name of the argument that says what it costs.</summary>
    public string EffectName { get; init; } = Variance.EffectName;

    public string Code => Difference.Sign < 0 ? Below : Above;

    public Severity Severity => Difference.Sign < 0 ? Severity.Warning : Severity.Error;

    public bool Allows(Exact difference, Currency currency) => Tolerance.Range.Side(difference)
        .Allows(Reference, difference, Dimension.Of(currency));
}
