using System.Collections.Immutable;
using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Matching;

namespace Invoicing.Review;

/// <summary>
/// Rule sets of companies, suppliers and document types. Of those that apply, the most specific one that states a
/// member decides it: tolerances, policy, the weight of a code; a rule that any of them switches off is off. Their
/// order does not matter. Immutable, safe to share between threads.
/// </summary>
public sealed record RuleSetTable
{
    private readonly Sequence<RuleSet> _sets;

    /// <summary>A table without sets.</summary>
    public RuleSetTable()
    {
    }

    /// <summary>A table of sets.</summary>
    /// <exception cref="ArgumentException">Two sets have the same scope.</exception>
    public RuleSetTable(params ImmutableArray<RuleSet> sets) => Sets = sets;

    /// <summary>No sets.</summary>
    public static RuleSetTable None { get; } = new();

    /// <summary>The sets; their order does not matter.</summary>
    /// <exception cref="ArgumentException">Two sets have the same scope.</exception>
    public ImmutableArray<RuleSet> Sets
    {
        get => _sets.Items;
        init
        {
            var sets = value.IsDefault ? [] : value;
            var twice = sets.GroupBy(set => (set.Company, set.Supplier, set.Type))
                .FirstOrDefault(same => same.Skip(1).Any());
            if (twice is not null)
                throw new ArgumentException($"Two sets are for {twice.First().ScopeText()}.", nameof(value));
            _sets = sets;
        }
    }

    /// <summary>What holds for an invoice.</summary>
    /// <param name="company">The company that reviews, or null.</param>
    /// <param name="supplier">The supplier, or null.</param>
    /// <param name="type">The type of the document.</param>
    public ResolvedRuleSet Of(string? company, string? supplier, DocumentType type)
    {
        var applied = Sets.RemoveAll(set => (set.Company is not null && set.Company != company)
            || (set.Supplier is not null && set.Supplier != supplier)
            || (set.Type is { } only && only != type));
        return applied.IsEmpty
            ? ResolvedRuleSet.None
            : new ResolvedRuleSet([.. applied.OrderByDescending(set => set.Rank)]);
    }
}

/// <summary>The rule sets that apply to an invoice, and what they come to. Immutable.</summary>
/// <param name="Applied">The sets, the most specific first.</param>
public sealed record ResolvedRuleSet(ImmutableArray<RuleSet> Applied)
{
    private readonly Sequence<RuleSet> _applied = Applied;

    /// <summary>Nothing applies.</summary>
    public static ResolvedRuleSet None { get; } = new(ImmutableArray<RuleSet>.Empty);

    /// <summary>The sets, the most specific first.</summary>
    public ImmutableArray<RuleSet> Applied
    {
        get => _applied.Items;
        init => _applied = value;
    }

    /// <summary>The tolerances, or null where no set states them.</summary>
    public ToleranceTable? Tolerances
    {
        get
        {
            foreach (var set in Applied)
                if (set.Tolerances is { } stated) return stated;
            return null;
        }
    }

    /// <summary>The policy, or null where no set states one.</summary>
    public OutcomePolicy? Policy
    {
        get
        {
            foreach (var set in Applied)
                if (set.Policy is { } stated) return stated;
            return null;
        }
    }

    /// <summary>Whether a rule is not asked.</summary>
    public bool IsOff(string ruleId)
    {
        foreach (var set in Applied)
            if (set.SwitchedOff.IndexOf(ruleId) >= 0) return true;
        return false;
    }

    /// <summary>How much findings of a code weigh, or null where no set says so.</summary>
    public Severity? SeverityOf(string code)
    {
        foreach (var set in Applied)
            foreach (var stated in set.Severities)
                if (stated.Code == code) return stated.Severity;
        return null;
    }
}
