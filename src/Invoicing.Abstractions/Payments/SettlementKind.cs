using System.Text.Json.Serialization;

namespace Invoicing.Payments;

/// <summary>What lowers what is open of an item.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<SettlementKind>))]
public enum SettlementKind
{
    /// <summary>Money that was paid.</summary>
    Payment = 0,

    /// <summary>A credit note.</summary>
    Credit,

    /// <summary>What we owe the same party for what we bought.</summary>
    Netting,

    /// <summary>An early-payment discount.</summary>
    Discount,

    /// <summary>A difference written off; below zero where more was paid than asked.</summary>
    WriteOff,

    /// <summary>Charges that a bank took off. The tax does not change.</summary>
    BankCharges,

    /// <summary>Tax that the payer withheld and pays to its authority. The tax of the document does not
    /// change.</summary>
    Withholding,

    /// <summary>A reduction of the price that was granted afterwards.</summary>
    PriceReduction,

    /// <summary>A deduction of the payer that became a claim of its own: it moves there, with its tax.</summary>
    Claim,
}
