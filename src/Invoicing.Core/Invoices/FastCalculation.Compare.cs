using System.Buffers;
using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

internal ref partial struct FastCalculation
{
    /// <summary>Whether the amounts of a draft are those declared, found in rented memory: nothing is allocated. False
    /// too where the draft is not of the usual shape or leaves 64 bits.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="declared">The amounts declared.</param>
    /// <param name="isToBePlain">Whether the draft was not checked, and has to be plainly right.</param>
    public static bool Gives(InvoiceDraft draft, InvoiceAmounts declared, bool isToBePlain)
    {
        if (!IsUsual(draft.Rounding)) return false;
        var lines = draft.Lines.Length;
        var calculation = new FastCalculation(draft,
            lines <= LinesOnStack ? stackalloc byte[LinesOnStack] : new byte[lines], isToBePlain, isScratch: true);
        return calculation.Classify() && calculation.ComputesTo(declared);
    }

    private bool ComputesTo(InvoiceAmounts declared)
    {
        var length = _layout.Length;
        _columns = ArrayPool<long>.Shared.Rent(length);
        _columns.AsSpan(0, length).Clear();
        var groups = ArrayPool<Tax>.Shared.Rent(FastGroups.Count);
        try
        {
            ComputeLines();
            if (!ComputeAdjustments()) return false;
            ComputeGroups(groups);
            TotalAmounts.Compute(_draft, _layout, groups.AsSpan(0, _groupCount), _columns);
            return Equals(declared, groups.AsSpan(0, _groupCount));
        }
        catch (OverflowException)
        {
            return false;
        }
        finally
        {
            ArrayPool<long>.Shared.Return(_columns);
            ArrayPool<Tax>.Shared.Return(groups, clearArray: true);
            if (_shares.Length > 0) ArrayPool<ImmutableArray<Tax>>.Shared.Return(_shares, clearArray: true);
        }
    }

    private readonly bool Equals(InvoiceAmounts declared, ReadOnlySpan<Tax> groups)
    {
        var accounting = _draft.AccountingRate is { } rate ? rate.To : default;
        if (declared.Currency != _draft.Currency || declared.Accounting != accounting || declared.Layout != _layout
            || !declared.Columns.SequenceEqual(_columns.AsSpan(0, _layout.Length))) return false;
        for (var i = 0; i < groups.Length; i++)
            if (TaxGroupOrder.Compare(declared.GroupTaxes[i], groups[i]) != 0) return false;
        for (var i = 0; i < _layout.Shares; i++)
            if (TreatmentOrder.Instance.Compare(declared.ShareTaxes[i], _shares[i]) != 0) return false;
        return true;
    }
}
