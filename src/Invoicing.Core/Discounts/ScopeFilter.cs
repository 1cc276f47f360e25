using System.Collections.Immutable;

namespace Invoicing.Discounts;

/// <summary>Whom and what a scope covers.</summary>
internal static class ScopeFilter
{
    /// <summary>Whether it is for the customer of the document.</summary>
    public static bool Concerns(DiscountScope scope, DiscountFacts facts)
    {
        if (ReferenceEquals(scope, DiscountScope.Everywhere)) return true;
        return Allows(scope.Customers, facts.Customer)
            && (scope.CustomerGroups.IsEmpty || Overlaps(scope.CustomerGroups, facts.CustomerGroups));
    }

    /// <summary>Whether it is for a line.</summary>
    public static bool Covers(DiscountScope scope, DiscountLine line, DiscountFacts facts)
    {
        if (ReferenceEquals(scope, DiscountScope.Everywhere)) return true;
        return Allows(scope.Lines, line.Id)
            && Allows(scope.Contracts, line.Contract ?? facts.Contract)
            && (scope.Items.IsEmpty || scope.Items.Any(item => IsItem(line, item)))
            && (scope.Categories.IsEmpty || scope.Categories.Any(category => IsOfCategory(line, category)));
    }

    /// <summary>Whether a line sells an item.</summary>
    public static bool IsItem(DiscountLine line, string item) =>
        string.Equals(line.Item.SellerId, item, StringComparison.Ordinal)
        || string.Equals(line.Item.StandardId?.Value, item, StringComparison.Ordinal);

    /// <summary>What tells the item of a line from others.</summary>
    public static string ItemOf(DiscountLine line) =>
        line.Item.SellerId ?? line.Item.StandardId?.Value ?? line.Item.Name;

    private static bool IsOfCategory(DiscountLine line, string category)
    {
        foreach (var each in line.Categories)
            if (string.Equals(each, category, StringComparison.Ordinal)) return true;
        foreach (var each in line.Item.Classifications)
            if (string.Equals(each.Value, category, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool Allows(ImmutableArray<string> allowed, string? given)
    {
        if (allowed.IsEmpty) return true;
        foreach (var each in allowed)
            if (string.Equals(each, given, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool Overlaps(ImmutableArray<string> allowed, ImmutableArray<string> given)
    {
        foreach (var each in given)
            if (Allows(allowed, each)) return true;
        return false;
    }
}
