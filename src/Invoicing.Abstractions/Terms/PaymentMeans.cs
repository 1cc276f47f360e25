using System.Collections.Immutable;
using Invoicing.Parties;

namespace Invoicing.Terms;

/// <summary>Payment instructions (BG-16): how the buyer is asked to pay. Immutable.</summary>
public sealed record PaymentMeans
{
    private readonly Sequence<BankAccount> _creditTransfers;

    /// <summary>Payment means type code (BT-81), a code of UNTDID 4461: 30 credit transfer, 58 SEPA credit transfer, 59
    /// SEPA direct debit.</summary>
    public required string Code { get; init; }

    /// <summary>Payment means text (BT-82), or null.</summary>
    public string? Text { get; init; }

    /// <summary>Remittance information (BT-83): what the payer should quote, or null.</summary>
    public string? RemittanceInformation { get; init; }

    /// <summary>Credit transfer accounts (BG-17).</summary>
    public ImmutableArray<BankAccount> CreditTransfers
    {
        get => _creditTransfers.Items;
        init => _creditTransfers = value;
    }

    /// <summary>Payment card (BG-18), or null.</summary>
    public PaymentCard? Card { get; init; }

    /// <summary>Direct debit (BG-19), or null.</summary>
    public DirectDebit? DirectDebit { get; init; }

    /// <summary>A SEPA credit transfer (58) to an account.</summary>
    public static PaymentMeans SepaCreditTransfer(BankAccount account) =>
        new() { Code = "58", CreditTransfers = [account] };

    /// <summary>A credit transfer (30) to an account.</summary>
    public static PaymentMeans CreditTransfer(BankAccount account) =>
        new() { Code = "30", CreditTransfers = [account] };
}

/// <summary>Payment card information (BG-18).</summary>
/// <param name="PrimaryAccountNumber">Payment card primary account number (BT-87); the last 4 to 6 digits only.</param>
/// <param name="HolderName">Payment card holder name (BT-88), or null.</param>
public sealed record PaymentCard(string PrimaryAccountNumber, string? HolderName = null);

/// <summary>Direct debit (BG-19).</summary>
public sealed record DirectDebit
{
    /// <summary>Mandate reference identifier (BT-89), or null.</summary>
    public string? MandateReference { get; init; }

    /// <summary>Bank assigned creditor identifier (BT-90), or null.</summary>
    public string? CreditorIdentifier { get; init; }

    /// <summary>Debited account identifier (BT-91), or null.</summary>
    public string? DebitedAccount { get; init; }
}
