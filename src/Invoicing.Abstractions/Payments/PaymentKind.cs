using System.Text.Json.Serialization;

namespace Invoicing.Payments;

/// <summary>What a payment is for.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<PaymentKind>))]
public enum PaymentKind
{
    /// <summary>A payment of whatever is open.</summary>
    Payment = 0,

    /// <summary>A payment before the invoice. It settles what comes, that of its own order or contract first.</summary>
    Prepayment,

    /// <summary>A deposit: it settles only items of its own order or contract, and those that the payer
    /// names.</summary>
    Deposit,
}
