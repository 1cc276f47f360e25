using Invoicing.Findings;

namespace Invoicing.Parties;

/// <summary>
/// An account that payments go to or come from (BG-17, BT-91): an IBAN, or another account number where the country
/// has no IBAN.
/// </summary>
public sealed record BankAccount
{
    /// <summary>Payment account identifier that is an IBAN (BT-84); null where there is none.</summary>
    public Iban? Iban { get; init; }

    /// <summary>Payment account identifier that is no IBAN (BT-84); null where there is none.</summary>
    public string? AccountNumber { get; init; }

    /// <summary>Payment service provider identifier (BT-86); null where it is not stated.</summary>
    public Bic? Bic { get; init; }

    /// <summary>Payment account name (BT-85): whose account it is; null where it is not stated.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// Checks country, length and check digits of the IBAN and the syntax of the BIC. The codes are those of
    /// <see cref="PartyFindings"/>.
    /// </summary>
    /// <param name="findings">Takes what is found.</param>
    /// <param name="path">What to call the account: "/payee/account".</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public void Check(FindingSink findings, string path)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(path);
        BankAccountRules.Check(this, findings, path);
    }

    /// <summary>An account with an IBAN.</summary>
    /// <param name="iban">The IBAN, with or without spaces.</param>
    /// <param name="name">Whose account it is.</param>
    /// <exception cref="FormatException">The text is not shaped as an IBAN.</exception>
    public static BankAccount Of(string iban, string? name = null) =>
        new() { Iban = Parties.Iban.Of(iban), Name = name };
}
