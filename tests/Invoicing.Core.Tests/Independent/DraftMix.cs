using Invoicing.Invoices;

namespace Invoicing.Core.Tests.Independent;

/// <summary>Counts what makes drafts hard to calculate, and requires enough of it.</summary>
public sealed class DraftMix
{
    private int _drafts;
    private int _refused;
    private int _ties;
    private int _wide64;
    private int _wide128;
    private int _mixedSigns;

    public void Count(InvoiceDraft draft, IndependentAmounts amounts)
    {
        _drafts++;
        if (amounts.Gauge.Ties > 0) _ties++;
        if (amounts.Gauge.Leaves64) _wide64++;
        if (amounts.Gauge.Leaves128) _wide128++;
        var signs = draft.Lines.Where(line => line.Kind == LineKind.Priced)
            .Select(line => line.Quantity.Sign).ToArray();
        if (signs.Contains(1) && signs.Contains(-1)) _mixedSigns++;
    }

    public void CountRefused()
    {
        _drafts++;
        _refused++;
    }

    public void RequireEnough()
    {
        Assert.True(_ties * 5 >= _drafts, $"Fewer than a fifth of the drafts hold an exact tie. {this}");
        Assert.True(_wide64 * 10 >= _drafts, $"Fewer than a tenth of the drafts leave 64 bits. {this}");
        Assert.True(_wide128 * 100 >= _drafts, $"Fewer than a hundredth of the drafts leave 128 bits. {this}");
        Assert.True(_mixedSigns * 10 >= _drafts, $"Fewer than a tenth of the drafts mix signs. {this}");
        Assert.True(_refused * 20 <= _drafts, $"More than a twentieth of the drafts have no answer. {this}");
    }

    public override string ToString() =>
        $"{_drafts} drafts: {_ties} with an exact tie, {_wide64} beyond 64 bits, {_wide128} beyond 128 bits, "
        + $"{_mixedSigns} with mixed signs, {_refused} without an answer.";
}
