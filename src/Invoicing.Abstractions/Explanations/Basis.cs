namespace Invoicing.Explanations;

/// <summary>Why a value was decided as it was: the rule, the version of its data, the clause it rests on. Shared,
/// immutable.</summary>
/// <param name="RuleId">The id of the rule that decided.</param>
/// <param name="Clause">The clause of the law, contract or order that it rests on, or null.</param>
/// <param name="Version">The version or date of the rule's data, or null.</param>
/// <param name="Because">The reason in a few words, or null.</param>
public sealed record Basis(string RuleId, string? Clause = null, string? Version = null, string? Because = null)
{
    /// <summary>The rule, then reason, clause and version as far as there are any.</summary>
    public override string ToString()
    {
        var text = Because is null ? RuleId : $"{RuleId}: {Because}";
        if (Clause is not null) text += $" ({Clause})";
        return Version is null ? text : $"{text} [{Version}]";
    }
}
