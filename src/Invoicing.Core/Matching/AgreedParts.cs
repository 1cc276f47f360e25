using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Taxes;

namespace Invoicing.Matching;

/// <summary>What the lines of an invoice would be as agreed: the quantity billed at the price agreed, with the
/// allowances and charges agreed. A fixed amount of a whole order line is shared over its parts one after the other, in
/// the order of their ids; a credit takes back the last of them first.</summary>
internal sealed class AgreedParts(MatchContext context)
{
    private readonly bool _namesLines = NamesLines(context.Invoice.Draft.Adjustments);
    private Dictionary<MatchLine, Quantity>? _before;
    private Dictionary<string, InvoicedLine>? _lines;

    /// <summary>Whether a line is word for word what was agreed, so that there is nothing to compute.</summary>
    public bool IsAsAgreed(MatchLine line)
    {
        if (line.OrderPrice is not { } agreed || line.Price != agreed) return false;
        if (line.OrderLine is not { } ordered) return true;
        if (_namesLines || line.Line.PriceIncludesTax || line.Quantity.Unit != ordered.Quantity.Unit
            || !IsTaxedAlike(line)) return false;
        ImmutableArray<Adjustment> found = line.Line.Adjustments, expected = ordered.Adjustments;
        if (found.Length != expected.Length) return false;
        for (var i = 0; i < found.Length; i++)
        {
            if (expected[i] is { Amount: null, Base: null, Quantity: null }
                && (ReferenceEquals(found[i], expected[i]) || found[i] == expected[i])) continue;
            return false;
        }

        return true;
    }

    /// <summary>The line as agreed; null where it cannot be told: no price, another currency, units that are not
    /// converted, an amount that cannot be divided.</summary>
    public InvoiceLine? Of(MatchLine line)
    {
        if (line.OrderPrice is not { } price || price.Currency != context.Invoice.Currency
            || line.Price.Currency != price.Currency) return null;
        if (line.OrderLine is not { } ordered) return line.Line with { Price = price };
        if (line.QuantityInOrderUnit is not { } quantity || !ordered.Quantity.IsPositive
            || (quantity != ordered.Quantity && !PartOfLine.IsDivisible(ordered.Adjustments, []))) return null;
        try
        {
            var before = HasFixedAmount(ordered) ? Before(line) : Quantity.Of(0, quantity.Unit);
            return AgreedLine.Of(ordered, price, before, quantity) with { Taxes = TaxesOf(line) };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>What a unit of the order line comes to as agreed, allowances and charges included; null where no price
    /// is agreed, or in another currency.</summary>
    public Exact? NetOfUnit(MatchLine line)
    {
        if (line is not { OrderPrice: { } price } || price.Currency != context.Invoice.Currency) return null;
        var taxes = AgreedTaxesOf(line);
        if (line.OrderLine is not { Adjustments.IsEmpty: false } ordered || !ordered.Quantity.IsPositive)
        {
            var included = ExactNet.IncludedRateOf(taxes);
            return included.IsZero ? price.PerUnit : price.PerUnit / (Exact.One + included);
        }

        var whole = AgreedLine.Of(ordered, price, Quantity.Of(0, ordered.Quantity.Unit), ordered.Quantity)
            with
        { Taxes = taxes };
        return ExactNet.Of(whole).Net / Exact.From(ordered.Quantity.Number);
    }

    /// <summary>By how much a line comes to more than as agreed, both calculated alone; null where one of them cannot
    /// be.</summary>
    public Money? Difference(MatchLine line, InvoiceLine agreed)
    {
        var draft = context.Invoice.Draft;
        var billed = IsShare(line)
            ? line.Net
            : LineAlone.Net(line.Line, draft.Currency, draft.Seller, draft.IssueDate, draft.Rounding) + Named(line);
        var expected = LineAlone.Net(agreed, draft.Currency, draft.Seller, draft.IssueDate, draft.Rounding);
        return billed - expected;
    }

    /// <summary>Whether the price billed includes tax just where the price agreed does; an order that states no taxes
    /// leaves that open.</summary>
    public static bool IsTaxedAlike(MatchLine line)
    {
        var agreed = AgreedTaxesOf(line);
        return agreed.IsEmpty || Includes(agreed) == Includes(line.Line.Taxes);
    }

    /// <summary>Whether the line bills several order lines, of which this is one.</summary>
    public static bool IsShare(MatchLine line) => line.Quantity != line.Line.Quantity;

    /// <summary>What allowances and charges of the document that name the line add to it.</summary>
    public Money Named(MatchLine line)
    {
        var sum = Money.Zero(context.Invoice.Currency);
        if (!_namesLines) return sum;
        _lines ??= AllLines();
        if (!_lines.TryGetValue(line.Id, out var invoiced)) return sum;
        for (var i = line.Line.Adjustments.Length; i < invoiced.Adjustments.Count; i++)
        {
            var share = invoiced.Adjustments[i];
            sum = share.Adjustment.Kind == AdjustmentKind.Charge ? sum + share.Amount : sum - share.Amount;
        }

        return sum;
    }

    // The taxes billed, in the price where those agreed are.
    private static ImmutableArray<Tax> TaxesOf(MatchLine line)
    {
        var billed = line.Line.Taxes;
        if (IsTaxedAlike(line)) return billed;
        var isIncluded = !Includes(billed);
        return [.. billed.Select(tax => tax with { IsIncluded = isIncluded })];
    }

    private static ImmutableArray<Tax> AgreedTaxesOf(MatchLine line) =>
        line.OrderLine is { Taxes.IsEmpty: false } ordered ? ordered.Taxes : line.Order?.Taxes ?? [];

    private static bool Includes(ImmutableArray<Tax> taxes)
    {
        foreach (var tax in taxes)
            if (tax.IsIncluded) return true;
        return false;
    }

    private static bool NamesLines(ImmutableArray<Adjustment> adjustments)
    {
        foreach (var each in adjustments)
            if (!each.Lines.IsEmpty) return true;
        return false;
    }

    private static bool HasFixedAmount(OrderLine ordered)
    {
        foreach (var each in ordered.Adjustments)
            if (each.Amount is not null || each.Base is not null) return true;
        return false;
    }

    private Dictionary<string, InvoicedLine> AllLines()
    {
        var lines = new Dictionary<string, InvoicedLine>(StringComparer.Ordinal);
        foreach (var line in context.Invoice.Lines) lines.TryAdd(line.Id, line);
        return lines;
    }

    private Quantity Before(MatchLine line)
    {
        _before ??= AllBefore();
        return _before[line];
    }

    private Dictionary<MatchLine, Quantity> AllBefore()
    {
        var before = new Dictionary<MatchLine, Quantity>();
        var here = new Dictionary<OrderLine, Quantity>(ReferenceEqualityComparer.Instance);
        var isCredit = context.Invoice.Type.Sign < 0;
        foreach (var line in context.Lines.Sort(
            (left, right) => PathOrder.Compare(left.Path, right.Path)))
        {
            if (line is not { OrderLine: { } ordered, QuantityInOrderUnit: { } quantity }) continue;
            var none = Quantity.Of(0, ordered.Quantity.Unit);
            var billed = line.BilledQuantity ?? none;
            var earlier = here.GetValueOrDefault(ordered, none);
            here[ordered] = earlier + quantity;
            before[line] = isCredit ? billed - earlier - quantity : billed + earlier;
        }

        return before;
    }
}
