using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>VAT breakdown (BG-23): one row for each scheme, category and rate (docs/calculation.md,
/// BREAKDOWN).</summary>
public sealed record TaxBreakdownRow
{
    /// <summary>Tax scheme code (BT-118-0).</summary>
    public required string Scheme { get; init; }

    /// <summary>VAT category code (BT-118).</summary>
    public required TaxCategory Category { get; init; }

    /// <summary>VAT category rate (BT-119); null for category O, which has none.</summary>
    public Percentage? Rate { get; init; }

    /// <summary>VAT category taxable amount (BT-116).</summary>
    public required Money Base { get; init; }

    /// <summary>VAT category tax amount (BT-117).</summary>
    public required Money Tax { get; init; }

    /// <summary>VAT exemption reason code (BT-121); null where the groups of the row have none or do not
    /// agree.</summary>
    public string? ExemptionReasonCode { get; init; }

    /// <summary>VAT exemption reason text (BT-120); the texts (or codes) of all groups, where they do not
    /// agree.</summary>
    public string? ExemptionReason { get; init; }

    internal static ImmutableArray<TaxBreakdownRow> Of(TaxGroups groups)
    {
        var rows = ImmutableArray.CreateBuilder<TaxBreakdownRow>(groups.Count);
        foreach (var group in groups)
        {
            if (group.Key.Kind == TaxKind.Withheld) continue;
            var at = 0;
            while (at < rows.Count && !rows[at].Holds(group.Key)) at++;
            if (at == rows.Count) rows.Add(From(group));
            else rows[at] = rows[at].With(group);
        }

        return rows.DrainToImmutable();
    }

    private static TaxBreakdownRow From(TaxGroup group) => new()
    {
        Scheme = group.Key.Scheme,
        Category = group.Key.Category,
        Rate = group.Key.Category == TaxCategory.O ? null : group.Key.Rate,
        Base = group.Base,
        Tax = group.Tax,
        ExemptionReasonCode = group.Key.ExemptionReasonCode,
        ExemptionReason = group.Key.ExemptionReason,
    };

    private bool Holds(TaxGroupKey key) => Scheme == key.Scheme && Category == key.Category
        && (Rate ?? Percentage.Zero) == key.Rate;

    private TaxBreakdownRow With(TaxGroup group)
    {
        var added = this with { Base = Base + group.Base, Tax = Tax + group.Tax };
        if (ExemptionReasonCode == group.Key.ExemptionReasonCode && ExemptionReason == group.Key.ExemptionReason)
            return added;
        var mine = ExemptionReason ?? ExemptionReasonCode;
        var theirs = group.Key.ExemptionReason ?? group.Key.ExemptionReasonCode;
        return added with
        {
            ExemptionReasonCode = ExemptionReasonCode == group.Key.ExemptionReasonCode ? ExemptionReasonCode : null,
            ExemptionReason = mine is null || theirs is null || mine == theirs ? mine ?? theirs : $"{mine}; {theirs}",
        };
    }
}
