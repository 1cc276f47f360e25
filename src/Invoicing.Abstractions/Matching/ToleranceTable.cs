using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Catalog;

namespace Invoicing.Matching;

/// <summary>Tolerances for every kind of comparison; the most specific that applies holds. Immutable, safe to share
/// between threads.</summary>
public sealed record ToleranceTable
{
    private readonly Sequence<ToleranceRule> _rules;

    /// <summary>A table without rules: <see cref="Strict"/>.</summary>
    public ToleranceTable()
    {
    }

    /// <summary>A table of rules.</summary>
    /// <exception cref="ArgumentException">Two rules are for the same kind and scope.</exception>
    public ToleranceTable(params ImmutableArray<ToleranceRule> rules) => Rules = rules;

    /// <summary>Nothing above what was agreed, and no price below it; any quantity and line total below it, since
    /// orders are billed in parts. Tax, document total and cumulative total, which follow from the lines, are not held
    /// by themselves: they are shown as consequences of what is found, until a rule gives them a tolerance.</summary>
    public static ToleranceTable Strict { get; } = new();

    /// <summary>The rules; their order does not matter.</summary>
    /// <exception cref="ArgumentException">Two rules are for the same kind and scope.</exception>
    public ImmutableArray<ToleranceRule> Rules
    {
        get => _rules.Items;
        init
        {
            var rules = value.IsDefault ? [] : value;
            if (Twice(rules) is { } twice)
                throw new ArgumentException(
                    $"Two rules are for {twice.Kind} of {twice.ScopeText()}.", nameof(value));
            _rules = rules;
        }
    }

    /// <summary>This table and a rule more, in place of one for the same kind and scope.</summary>
    public ToleranceTable With(ToleranceRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new ToleranceTable([.. Rules.Where(each => !HasSameScope(each, rule)), rule]);
    }

    /// <summary>This table and a rule for all.</summary>
    public ToleranceTable With(ToleranceKind kind, ToleranceRange range) => With(new ToleranceRule(kind, range));

    /// <summary>The tolerance that holds.</summary>
    /// <param name="kind">What is compared.</param>
    /// <param name="supplier">The id of the seller, or null.</param>
    /// <param name="supplierGroups">Its groups; where rules of equal rank name several, the one listed first
    /// holds.</param>
    /// <param name="item">The item; null for what concerns the document.</param>
    /// <param name="company">The id of the buyer, or null.</param>
    public AppliedTolerance Of(
        ToleranceKind kind, string? supplier, ImmutableArray<string> supplierGroups, Item? item, string? company)
    {
        ToleranceRule? best = null;
        foreach (var rule in Rules)
        {
            if (rule.Kind == kind && Applies(rule, supplier, supplierGroups, item, company)
                && (best is null || Compare(rule, best, supplierGroups, item) > 0)) best = rule;
        }

        return new AppliedTolerance(kind, best?.Range ?? StrictRange(kind), best);
    }

    private static ToleranceRange StrictRange(ToleranceKind kind) => kind switch
    {
        ToleranceKind.UnitPrice or ToleranceKind.Days or ToleranceKind.ExchangeRate => ToleranceRange.None,
        ToleranceKind.Tax or ToleranceKind.DocumentTotal or ToleranceKind.CumulativeTotal => ToleranceRange.Unlimited,
        _ => UpToNone,
    };

    private static readonly ToleranceRange UpToNone = ToleranceRange.UpTo(Tolerance.None);

    private static bool Applies(
        ToleranceRule rule, string? supplier, ImmutableArray<string> groups, Item? item, string? company) =>
        (rule.Supplier is null || rule.Supplier == supplier)
        && (rule.SupplierGroup is null || groups.IndexOf(rule.SupplierGroup) >= 0)
        && (rule.Item is null || rule.Item == item?.SellerId)
        && (rule.ItemGroup is null || IndexOf(rule.ItemGroup, item) >= 0)
        && (rule.Company is null || rule.Company == company);

    // Above zero where the left one holds before the right.
    private static int Compare(ToleranceRule left, ToleranceRule right, ImmutableArray<string> groups, Item? item)
    {
        if (left.Rank != right.Rank) return left.Rank.CompareTo(right.Rank);
        if (left.SupplierGroup != right.SupplierGroup)
            return groups.IndexOf(right.SupplierGroup!).CompareTo(groups.IndexOf(left.SupplierGroup!));
        return IndexOf(right.ItemGroup, item).CompareTo(IndexOf(left.ItemGroup, item));
    }

    private static int IndexOf(string? group, Item? item)
    {
        if (item is null || group is null) return -1;
        for (var i = 0; i < item.Classifications.Length; i++)
            if (item.Classifications[i].Value == group) return i;
        return -1;
    }

    private static ToleranceRule? Twice(ImmutableArray<ToleranceRule> rules) => rules
        .GroupBy(rule => (rule.Kind, rule.Supplier, rule.SupplierGroup, rule.Item, rule.ItemGroup, rule.Company))
        .FirstOrDefault(same => same.Skip(1).Any())?.First();

    private static bool HasSameScope(ToleranceRule left, ToleranceRule right) =>
        left with { Range = right.Range } == right;
}

/// <summary>The tolerance that held in a comparison.</summary>
/// <param name="Kind">What was compared.</param>
/// <param name="Range">How far it may differ.</param>
/// <param name="Rule">The rule that it is from; null: none applied, the strict range holds.</param>
public sealed record AppliedTolerance(ToleranceKind Kind, ToleranceRange Range, ToleranceRule? Rule)
{
    /// <summary>The side that a difference lies on, and the scope of the rule: <c>2 % (supplier S-1)</c>.</summary>
    /// <param name="difference">Actual less expected.</param>
    public string ToText(Exact difference) =>
        $"{Range.Side(difference)} ({(Rule is null ? "no rule" : Rule.ScopeText())})";
}
