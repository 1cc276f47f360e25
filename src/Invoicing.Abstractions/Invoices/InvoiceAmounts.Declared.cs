using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Findings;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

public sealed partial class InvoiceAmounts
{
    /// <summary>The amounts that a document declares, as those of its draft. They are taken as they are, right or not;
    /// only what has no place is refused: lines, allowances and charges that the draft does not have, or lacks
    /// (<see cref="InvoiceFindings.DeclaredShape"/>), and other currencies
    /// (<see cref="InvoiceFindings.CurrencyMixed"/>).</summary>
    public static Outcome<InvoiceAmounts> From(InvoiceDraft draft, DeclaredAmounts declared)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(declared);
        var findings = new FindingSink();
        var reader = new DeclaredReader(draft, declared, findings);
        var amounts = reader.Read();
        return new Outcome<InvoiceAmounts>(amounts, findings.ToList());
    }

    /// <summary>The amounts as plain records.</summary>
    /// <param name="draft">The draft whose amounts these are; it knows the ids of the lines.</param>
    /// <exception cref="ArgumentException">The draft has another number of lines.</exception>
    public DeclaredAmounts ToDeclared(InvoiceDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Lines.Length != LineCount)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The amounts are those of {LineCount} lines; the draft has {draft.Lines.Length}."), nameof(draft));
        return new DeclaredAmounts
        {
            Totals = Totals,
            Lines = [.. Enumerable.Range(0, LineCount).Select(line => DeclaredLine(draft, line))],
            Adjustments = [.. Enumerable.Range(0, AdjustmentCount).Select(DeclaredAdjustment)],
            Groups = [.. Enumerable.Range(0, GroupCount).Select(DeclaredGroup)],
        };
    }

    private DeclaredLine DeclaredLine(InvoiceDraft draft, int line) => new()
    {
        Id = LineKeys.Of(draft.Lines[line], line),
        Gross = LineGross(line),
        Net = LineNet(line),
        Adjustments = [.. Enumerable.Range(0, LineAdjustmentCount(line)).Select(i => LineAdjustment(line, i))],
    };

    private DeclaredAdjustment DeclaredAdjustment(int adjustment)
    {
        var shares = ImmutableArray.CreateBuilder<DeclaredShare>();
        for (var i = FirstShare(adjustment); i < FirstShare(adjustment + 1); i++)
            shares.Add(new DeclaredShare { Taxes = Share(i).Taxes, Amount = Share(i).Amount });
        return new DeclaredAdjustment { Amount = Adjustment(adjustment), Shares = shares.DrainToImmutable() };
    }

    private DeclaredGroup DeclaredGroup(int index)
    {
        var group = Group(index);
        return new DeclaredGroup
        {
            Key = group.Key, Base = group.Base, Tax = group.Tax,
            TaxInAccountingCurrency = group.TaxInAccountingCurrency,
        };
    }
}
