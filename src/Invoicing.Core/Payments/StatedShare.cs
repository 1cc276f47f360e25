namespace Invoicing.Payments;

/// <summary>What a line of a remittance states beside the payment, where several items share it: each takes what it
/// reaches, the next one the rest, so that nothing is taken twice.</summary>
internal static class StatedShare
{
    /// <summary>What is stated for an item, and the line without it.</summary>
    public static (RemittanceLine Own, RemittanceLine Left) Of(
        RemittanceLine line, AllocationContext context, OpenItem item)
    {
        var room = context.OpenOf(item);
        var offered = context.TargetOf(item).Discount;
        var (own, rest) = (line, line);
        (var taken, var left) = Take(line.Deduction, room, ref room);
        (own, rest) = (own with { Deduction = taken }, rest with { Deduction = left });
        (taken, left) = Take(line.Withheld, room, ref room);
        (own, rest) = (own with { Withheld = taken }, rest with { Withheld = left });
        (taken, left) = Take(line.BankCharges, room, ref room);
        (own, rest) = (own with { BankCharges = taken }, rest with { BankCharges = left });
        (taken, left) = Take(line.Discount, offered.Abs() < room.Abs() ? offered : room, ref room);
        (own, rest) = (own with { Discount = taken }, rest with { Discount = left });
        (taken, left) = Take(line.WriteOff, room, ref room);
        return (own with { WriteOff = taken }, rest with { WriteOff = left });
    }

    // What is given back, or is in another currency, is of the first item alone.
    private static (Money? Own, Money? Left) Take(Money? stated, Money most, ref Money room)
    {
        if (stated is not { } amount) return (null, null);
        if (amount.Currency != most.Currency || amount.Sign * room.Sign < 0)
            return (amount, Money.Zero(amount.Currency));
        var own = amount.Abs() <= most.Abs() ? amount : most;
        room -= own;
        return (own, amount - own);
    }
}
