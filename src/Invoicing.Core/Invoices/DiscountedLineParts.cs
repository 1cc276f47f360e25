using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Invoicing.Discounts;

namespace Invoicing.Invoices;

/// <summary>A line as discounts are asked about it: one of a draft, or all parts of a price as what was asked. What is
/// granted on parts is shared among them by Split, over their nets.</summary>
internal sealed class DiscountedLineParts(string key)
{
    private readonly List<InvoicedLine> _lines = [];
    private readonly List<int> _positions = [];

    /// <summary>What the line is called: its id, or what was asked.</summary>
    public string Key => key;

    /// <summary>The ids of the lines of the draft.</summary>
    public IEnumerable<string> Ids => _lines.Select((line, i) => LineKeys.Of(line.Line, _positions[i]));

    /// <summary>The lines of a draft that are priced, parts of one price together.</summary>
    public static List<DiscountedLineParts> Of(Invoice invoice)
    {
        var all = new List<DiscountedLineParts>(invoice.Lines.Count);
        var position = 0;
        foreach (var line in invoice.Lines)
        {
            var at = position++;
            if (line.Line.Kind != LineKind.Priced) continue;
            var key = line.Line.PartOf?.Line ?? LineKeys.Of(line.Line, at);
            if (line.Line.PartOf is null || all.Count == 0 || all[^1].Key != key) all.Add(new(key));
            all[^1]._lines.Add(line);
            all[^1]._positions.Add(at);
        }

        return all;
    }

    /// <summary>The line as a question has it.</summary>
    public DiscountLine ToLine(InvoiceDraft draft, LineFacts? known)
    {
        var first = _lines[0];
        return new DiscountLine
        {
            Id = key,
            Item = first.Line.Item,
            Quantity = first.Line.PartOf is null ? first.Line.Quantity : Covered(),
            Price = first.Line.Price,
            ListPrice = first.Line.GrossPrice,
            Gross = Money.Sum(_lines.Select(line => line.Gross), draft.Currency),
            Net = Money.Sum(_lines.Select(line => line.Net), draft.Currency),
            Contract = draft.ContractOf(first.Line),
            Categories = known?.Categories ?? [],
            Floor = known?.Floor,
            IsExcluded = known is { IsUndiscounted: true },
        };
    }

    /// <summary>Puts what was granted on the lines of the draft.</summary>
    /// <param name="granted">The allowances and charges.</param>
    /// <param name="step">Amounts are multiples of so many minor units.</param>
    /// <param name="lines">The lines of the draft.</param>
    public void Put(
        ImmutableArray<GrantedDiscount> granted, long step, ImmutableArray<InvoiceLine>.Builder lines)
    {
        foreach (var each in granted)
        {
            if (_lines[0].Line.PartOf is null) Put(each.Adjustment, _positions[0], lines);
            else Share(each, step, lines);
        }
    }

    private static void Put(Adjustment adjustment, int at, ImmutableArray<InvoiceLine>.Builder lines) =>
        lines[at] = lines[at] with { Adjustments = lines[at].Adjustments.Add(adjustment) };

    // In amounts: a percentage or a quantity of what was asked says nothing of a part.
    private void Share(GrantedDiscount granted, long step, ImmutableArray<InvoiceLine>.Builder lines)
    {
        var sign = Money.Sum(_lines.Select(line => line.Net), granted.Amount.Currency).Sign;
        var weights = _lines.ConvertAll(line => line.Net.Sign == sign ? Math.Abs(line.Net.MinorUnits) : 0);
        if (weights.TrueForAll(weight => weight == 0)) weights[0] = 1;
        var inAmounts = granted.Adjustment with { Percent = null, PerUnit = null, Quantity = null, Base = null };
        var shares = Split.ByWeights(
            granted.Amount, CollectionsMarshal.AsSpan(weights), [.. Ids], step);
        for (var i = 0; i < shares.Length; i++)
            if (!shares[i].IsZero) Put(inAmounts with { Amount = shares[i] }, _positions[i], lines);
    }

    private Quantity Covered()
    {
        var sum = _lines[0].Line.PartOf!.Covered;
        for (var i = 1; i < _lines.Count; i++) sum += _lines[i].Line.PartOf!.Covered;
        return sum;
    }
}
