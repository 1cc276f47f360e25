using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Invoices;

namespace Invoicing.Review;

/// <summary>What a signal rule is asked. Immutable.</summary>
public sealed record SignalContext
{
    private readonly Sequence<Invoice> _earlier;
    private readonly Sequence<string> _accounts;
    private readonly Sequence<AccountOwner> _owners;
    private readonly SignalFacts? _facts;
    private readonly SignalOptions? _options;

    /// <summary>The invoice.</summary>
    public required Invoice Invoice { get; init; }

    /// <summary>What is known of its supplier; null where nothing is.</summary>
    public KnownSupplier? Supplier { get; init; }

    /// <summary>What came from the same supplier before it, credit notes among it, by date and number.</summary>
    public ImmutableArray<Invoice> Earlier
    {
        get => _earlier.Items;
        init => _earlier = value;
    }

    /// <summary>The accounts to which it asks to be paid: letters and digits, in capitals, in ordinal order.</summary>
    public ImmutableArray<string> Accounts
    {
        get => _accounts.Items;
        init => _accounts = value;
    }

    /// <summary>Who else has one of these accounts, in the order of accounts and owners.</summary>
    public ImmutableArray<AccountOwner> OtherOwners
    {
        get => _owners.Items;
        init => _owners = value;
    }

    /// <summary>All facts. Default: none.</summary>
    public SignalFacts Facts
    {
        get => _facts ?? SignalFacts.None;
        init => _facts = value is null || value == SignalFacts.None ? null : value;
    }

    /// <summary>Figures from which on something is told. Default: the usual ones.</summary>
    public SignalOptions Options
    {
        get => _options ?? SignalOptions.Default;
        init => _options = value is null || value == SignalOptions.Default ? null : value;
    }
}

/// <summary>Whose an account is, as far as the facts tell.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<AccountOwnerKind>))]
public enum AccountOwnerKind
{
    /// <summary>Another supplier, known or known by its invoices.</summary>
    Supplier = 0,

    /// <summary>Somebody of <see cref="SignalFacts.OtherAccounts"/>, an employee say.</summary>
    Other,
}

/// <summary>Somebody who has an account.</summary>
/// <param name="Account">The account: letters and digits, in capitals.</param>
/// <param name="Owner">Who: the id of a supplier, or the name that the facts give.</param>
/// <param name="Kind">Of which facts this follows.</param>
public sealed record AccountOwner(string Account, string Owner, AccountOwnerKind Kind);
