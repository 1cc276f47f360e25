using System.Collections.Immutable;

namespace Invoicing.Payments;

/// <summary>
/// Takes parts off an item and gives them back. A part is shared over tax groups and components by what is open of
/// each (docs/payments.md); what it takes of the booked value is the booked value of all that is settled less what was
/// taken before, so that a settled item leaves nothing. Giving a part back is exact: it adds what was taken.
/// </summary>
internal static class ItemBook
{
    /// <summary>Takes a part.</summary>
    /// <param name="item">The item; something of it is open.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="amount">By how much the open amount falls.</param>
    /// <param name="correctsTax">Whether the tax falls with it.</param>
    /// <param name="order">How the components share.</param>
    /// <param name="first">The component that is settled first, or null.</param>
    public static (OpenItem After, SettlementPart Part) Take(OpenItem item, SettlementKind kind, Money amount,
        bool correctsTax = false, ComponentOrder order = default, string? first = null)
    {
        var part = new SettlementPart
        {
            Kind = kind,
            Amount = amount,
            Booked = BookedOf(item, amount),
            CorrectsTax = correctsTax,
            Taxes = TaxBook.Share(item, amount, correctsTax),
            Components = ComponentBook.Share(item, amount, order, first),
        };
        return (Change(item, part, 1), part);
    }

    /// <summary>Takes a part as it was taken before.</summary>
    public static OpenItem Take(OpenItem item, SettlementPart part) => Change(item, part, 1);

    /// <summary>Gives a part back.</summary>
    public static OpenItem GiveBack(OpenItem item, SettlementPart part) => Change(item, part, -1);

    private static OpenItem Change(OpenItem item, SettlementPart part, int sign) => item with
    {
        Open = item.Open - (part.Amount * sign),
        BookedOpen = part.Booked is { } booked && item.BookedOpen is { } open
            ? open - (booked * sign)
            : item.BookedOpen,
        Credited = IsCredit(part.Kind) ? Sum(item.Credited, part.Amount * sign) : item.Credited,
        DiscountTaken = part.Kind == SettlementKind.Discount
            ? Sum(item.DiscountTaken, part.Amount * sign)
            : item.DiscountTaken,
        Taxes = part.Taxes.IsEmpty ? item.Taxes : TaxBook.Change(item.Taxes, part.Taxes, sign),
        Components = part.Components.IsEmpty
            ? item.Components
            : ComponentBook.Change(item.Components, part.Components, sign),
    };

    /// <summary>What lowers the amount that an early-payment discount is of.</summary>
    private static bool IsCredit(SettlementKind kind) =>
        kind is SettlementKind.Credit or SettlementKind.PriceReduction or SettlementKind.Claim;

    private static Money? BookedOf(OpenItem item, Money amount) =>
        item is { Booked: { } booked, BookedOpen: { } bookedOpen }
            ? Cumulative(item.Amount - item.Open + amount, item.Amount, booked) - (booked - bookedOpen)
            : null;

    /// <summary>R(part x value / whole), half up; nothing of nothing.</summary>
    public static Money Cumulative(Money part, Money whole, Money value) => whole.IsZero
        ? Money.Zero(value.Currency)
        : Money.FromMinor(Cumulative(part.MinorUnits, whole.MinorUnits, value.MinorUnits), value.Currency);

    /// <summary>The same in minor units; the whole is not zero. The divisor of a rounded division is
    /// positive.</summary>
    public static long Cumulative(long part, long whole, long value) => (long)RoundedDivision.Divide(
        (Int128)part * value * Math.Sign(whole), Int128.Abs(whole), Rounding.HalfUp);

    private static Money? Sum(Money? before, Money change)
    {
        var sum = before is { } some ? some + change : change;
        return sum.IsZero ? null : sum;
    }
}
