namespace Invoicing.Discounts;

/// <summary>What of a discount on the document falls to each line.</summary>
internal sealed partial class DiscountRun
{
    private long[] Shares(long units, long[] weights, long[]? caps, int sign)
    {
        var shares = new long[weights.Length];
        if (units == 0) return shares;
        if (caps is null) Split.Into(sign * units, weights, Keys(), shares, _state.Rounding.Step);
        else Split.IntoWithin(sign * units, weights, caps, Keys(), shares, _state.Rounding.Step);
        return shares;
    }

    private string[] Keys()
    {
        var keys = new string[_state.Lines.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = _state.Lines[i].Id;
        return keys;
    }

    /// <summary>What may be taken off each line that has a weight.</summary>
    private long[] CapsOf(long[] weights)
    {
        var caps = new long[weights.Length];
        for (var i = 0; i < weights.Length; i++)
            if (weights[i] > 0) caps[i] = _rooms.Of(i).Units;
        return caps;
    }

    private static long RoomOf(long[] caps)
    {
        Int128 room = 0;
        foreach (var cap in caps) room += cap;
        return checked((long)Int128.Min(room, long.MaxValue));
    }

    /// <summary>The caps, where the lines of a bound share what it leaves by their weights: what they cannot take falls
    /// to lines that it is not about.</summary>
    private long[] Within(DocumentBound bound, long[] weights, long[] caps)
    {
        var ofScope = new long[weights.Length];
        for (var i = 0; i < weights.Length; i++)
            if (bound.Scope[i]) ofScope[i] = weights[i];
        var within = new long[weights.Length];
        Split.IntoWithin(WholeSteps(bound.Left), ofScope, caps, Keys(), within, _state.Rounding.Step);
        for (var i = 0; i < weights.Length; i++)
            if (!bound.Scope[i]) within[i] = caps[i];
        return within;
    }
}
