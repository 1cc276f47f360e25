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

    /// <summary>An account with an IBAN.</summary>
    /// <param name="iban">The IBAN, with or without spaces.</param>
    /// <param name="name">Whose account it is.</param>
    /// <exception cref="FormatException">The text is not shaped as an IBAN.</exception>
    public static BankAccount Of(string iban, string? name = null) =>
        new() { Iban = Parties.Iban.Parse(iban), Name = name };
}
