namespace Invoicing.Payments;

/// <summary>What counts as paid: how differences between what is asked and what is paid are settled. Data; immutable.
/// The default grants discounts that are taken in time, and writes nothing off.</summary>
public sealed record SettlementPolicy
{
    private readonly ToleranceRange _tolerance = ToleranceRange.None;

    /// <summary>How far a payment may lie below and above what is asked and still settle the item; the difference is
    /// written off. A percentage is of the item's original amount; never more than is open. Default: none.</summary>
    public ToleranceRange Tolerance
    {
        get => _tolerance;
        init => _tolerance = value ?? ToleranceRange.None;
    }

    /// <summary>Whether what is missing within the tolerance is bank charges, which change no tax, instead of a
    /// write-off. Default: no.</summary>
    public bool ShortageIsBankCharges { get; init; }

    /// <summary>Whether discounts taken late, within the days of grace, are accepted. A decision on one item counts
    /// before this. Default: no.</summary>
    public bool AcceptLateDiscounts { get; init; }

    /// <summary>Whether who pays in full gives up the discount. Default: no, it is left over.</summary>
    public bool PaidInFullForgoesDiscount { get; init; }

    /// <summary>What becomes of what is left over. Default: it waits as unapplied cash.</summary>
    public UnappliedUse Overpayment { get; init; }

    /// <summary>Whether open credit notes settle invoices of their customer, by the same strategies as payments.
    /// Default: no, only where the payer names them.</summary>
    public bool ApplyCredits { get; init; }

    /// <summary>Whether what we owe for purchases is netted against sales to the same party. Default: no.</summary>
    public bool NetPurchases { get; init; }

    /// <summary>Whether strategies may settle items of other currencies too, at the rate of the day. Default: only
    /// those that the payer names.</summary>
    public bool AcrossCurrencies { get; init; }
}

/// <summary>A decision on a discount that is taken late, for one item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Accept">Whether it is accepted within the days of grace.</param>
public sealed record LateDiscountDecision(string Item, bool Accept);

/// <summary>Tax that a customer withheld and paid for us, with the certificate that shows it.</summary>
/// <param name="Number">The number of the certificate; within a call no two certificates share one.</param>
/// <param name="Item">The item that it belongs to.</param>
/// <param name="Amount">What was withheld, in the item's currency and with its sign.</param>
/// <param name="Date">The day on which it counts.</param>
public sealed record WithholdingCertificate(string Number, string Item, Money Amount, NodaTime.LocalDate Date);
