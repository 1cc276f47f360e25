namespace Invoicing.Discounts;

/// <summary>
/// Lines that stay exact up to the totals have a little less or more than their whole units: where an allowance would
/// push one below zero by a part of a unit, or takes all that is left, it is stated as 100 % of what is left.
/// </summary>
internal static class ExactGuard
{
    /// <summary>The allowance as it is to be stated; takes it off what is left exactly.</summary>
    /// <param name="form">The allowance.</param>
    /// <param name="state">The lines.</param>
    /// <param name="line">The line.</param>
    /// <param name="leavesNothing">Whether no whole unit is left.</param>
    public static Adjustment OnLine(Adjustment form, LineState state, int line, bool leavesNothing)
    {
        var left = state.Exact![line] - AmountOf(form, state, line);
        if (leavesNothing || left.Sign == -state.Sign[line])
        {
            state.Exact[line] = Exact.Zero;
            return GrantedForm.Everything(form);
        }

        state.Exact[line] = left;
        return form;
    }

    /// <summary>The same for an allowance that lines share.</summary>
    public static Adjustment OnDocument(Adjustment form, DocumentAsk ask, LineState state, bool leavesNothing)
    {
        var sign = Math.Sign(ask.Units);
        var exact = state.Exact!;
        int[] takers = [.. ask.Lines.Where(line => exact[line].Sign == sign)];
        var sum = Exact.Sum([.. takers.Select(line => exact[line])]);
        var whole = form.Percent is { } percent
            ? ask.Base * percent.Fraction
            : (Exact)form.Amount.GetValueOrDefault().MinorUnits;
        var isAll = leavesNothing || whole.Abs() > sum.Abs();
        foreach (var line in takers)
            exact[line] = isAll ? Exact.Zero : exact[line] - (whole * exact[line] / sum);
        return isAll ? GrantedForm.Everything(form) : form;
    }

    /// <summary>What an allowance or charge comes to, exactly, in minor units.</summary>
    public static Exact AmountOf(Adjustment form, LineState state, int line)
    {
        if (form.Amount is { } amount) return amount.MinorUnits;
        var item = state.Lines[line];
        if (form.PerUnit is { } price) return state.Rounding.ExactUnits(form.Quantity ?? item.Quantity, price);
        var taken = form.Base is { } stated ? stated.MinorUnits
            : form.Of == PercentBase.Running ? state.Exact![line]
            : state.Rounding.ExactUnits(item.Quantity, item.Price);
        return taken * form.Percent.GetValueOrDefault().Fraction;
    }
}
