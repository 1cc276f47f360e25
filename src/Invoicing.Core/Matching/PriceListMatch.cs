using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Matching;

/// <summary>A price other than agreed is not that of another price list. Where it is, that is found here and not by the
/// rule on prices.</summary>
internal sealed class PriceListMatch : IMatchRule
{
    public string Id => "price-list";

    public void Check(MatchContext context, FindingSink findings)
    {
        PriceCauses? causes = null;
        foreach (var line in context.Lines)
        {
            if (line is not { Order.PriceListId: { } list, OrderPrice: { } agreed }
                || !PriceCauses.Differs(line, agreed, context)) continue;
            causes ??= new PriceCauses(context);
            if (causes.OtherList(line) is not { } other) continue;
            var isAbove = line.Price.PerUnit > agreed.PerUnit;
            var difference = line.Price.PerUnit - agreed.PerUnit;
            findings.Add(MatchFindings.PriceListDiffers, isAbove ? Severity.Error : Severity.Warning, line.Path,
                ("found", other), ("expected", list), ("billed", line.Price), ("agreed", agreed),
                (Variance.EffectName, EffectOf(line, agreed, context)),
                (Variance.ToleranceName, context.Tolerance(ToleranceKind.UnitPrice, line).ToText(difference)));
        }
    }

    // The line as it is, less the line at the price agreed.
    private static Money EffectOf(MatchLine line, UnitPrice agreed, MatchContext context)
    {
        var draft = context.Invoice.Draft;
        var billed = line.Line with { Quantity = line.Quantity };
        return NetOf(billed) is { } found && NetOf(billed with { Price = agreed }) is { } expected
            ? found - expected
            : Money.Zero(draft.Currency);

        Money? NetOf(InvoiceLine each) =>
            LineAlone.Net(each, draft.Currency, draft.Seller, draft.IssueDate, draft.Rounding);
    }
}

/// <summary>What explains a price that is missing or differs, other than the price itself.</summary>
internal sealed class PriceCauses(MatchContext context)
{
    private ContractCoverage? _coverage;
    private ListedPrices? _lists;

    /// <summary>Whether another rule finds why no price is agreed, or why it differs: the rule on prices then says
    /// nothing.</summary>
    public bool AreFoundElsewhere(MatchLine line) => line.OrderPrice is { } agreed
        ? Differs(line, agreed, context) && OtherList(line) is not null
        : (_coverage ??= new ContractCoverage(context.Facts)).Explains(line);

    /// <summary>The list, other than the one agreed, that has the price billed; or null.</summary>
    public string? OtherList(MatchLine line) => line.Order?.PriceListId is null
        ? null
        : (_lists ??= new ListedPrices(context.Facts)).OtherListWith(line.Price, line, context.Invoice.IssueDate);

    /// <summary>Whether the price billed differs from the one agreed, beyond the tolerance.</summary>
    public static bool Differs(MatchLine line, UnitPrice agreed, MatchContext context) =>
        agreed.Currency == line.Price.Currency && line.Price.Currency == context.Invoice.Currency
        && agreed.PerUnit != line.Price.PerUnit
        && !context.Tolerance(ToleranceKind.UnitPrice, line).Range
            .Allows(agreed.PerUnit, line.Price.PerUnit, Dimension.PerUnit(agreed));
}
