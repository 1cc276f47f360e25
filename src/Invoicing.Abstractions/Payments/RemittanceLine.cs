namespace Invoicing.Payments;

/// <summary>A line of the payer's own designation (remittance advice): which item, and how much. Immutable.</summary>
public sealed record RemittanceLine
{
    /// <summary>The number of the document or item that it pays.</summary>
    public required string Document { get; init; }

    /// <summary>Which instalment, from 1; null for all of the document.</summary>
    public int? Instalment { get; init; }

    /// <summary>Which component (a line's id) of the item; null for all of it.</summary>
    public string? Component { get; init; }

    /// <summary>What is paid of it, in the currency of the payment; of a credit note, with its sign, by how much it
    /// lowers the payment. Null for as much as is asked.</summary>
    public Money? Amount { get; init; }

    /// <summary>The early-payment discount that the payer took, in the item's currency; may be below zero. Default:
    /// null, what the item offers.</summary>
    public Money? Discount { get; init; }

    /// <summary>What the payer deducted for a reason of its own, in the item's currency: it becomes a claim.</summary>
    public Money? Deduction { get; init; }

    /// <summary>The payer's reason for the deduction.</summary>
    public string? Reason { get; init; }

    /// <summary>Tax that the payer withheld and pays to its authority, in the item's currency.</summary>
    public Money? Withheld { get; init; }

    /// <summary>Bank charges that the payer took off, in the item's currency; they change no tax.</summary>
    public Money? BankCharges { get; init; }

    /// <summary>A difference to write off, in the item's currency; below zero where more than asked was paid and is
    /// kept.</summary>
    public Money? WriteOff { get; init; }

    /// <summary>Whether something is taken off that needs no payment beside it.</summary>
    internal bool TakesOff => IsSome(Deduction) || IsSome(Withheld) || IsSome(BankCharges) || IsSome(WriteOff);

    private static bool IsSome(Money? amount) => amount is { IsZero: false };
}
