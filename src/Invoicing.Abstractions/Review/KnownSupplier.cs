using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Review;

/// <summary>
/// What is known of a supplier: by what it is recognised, where it is paid, since when it is known. What its invoices
/// were like follows from the invoices, not from here. Immutable.
/// </summary>
public sealed record KnownSupplier
{
    private readonly Sequence<string> _names;
    private readonly Sequence<string> _aliases;
    private readonly Sequence<string> _vatNumbers;
    private readonly Sequence<string> _groups;
    private readonly Sequence<KnownAccount> _accounts;

    /// <summary>The supplier, by the reader's own key.</summary>
    public required string Id { get; init; }

    /// <summary>The names under which it bills, those of a factor that collects for it among them. Compared without
    /// case.</summary>
    public ImmutableArray<string> Names
    {
        get => _names.Items;
        init => _names = value;
    }

    /// <summary>Other keys under which the same supplier is kept: an account opened twice, a branch, a name before a
    /// merger.</summary>
    public ImmutableArray<string> Aliases
    {
        get => _aliases.Items;
        init => _aliases = value;
    }

    /// <summary>Its VAT numbers (BT-31). Compared without case, spaces and punctuation.</summary>
    public ImmutableArray<string> VatNumbers
    {
        get => _vatNumbers.Items;
        init => _vatNumbers = value;
    }

    /// <summary>The groups that it belongs to, by the reader's own keys.</summary>
    public ImmutableArray<string> Groups
    {
        get => _groups.Items;
        init => _groups = value;
    }

    /// <summary>The country in which it is established; default where it is not known.</summary>
    public CountryCode Country { get; init; }

    /// <summary>The accounts to which it is paid.</summary>
    public ImmutableArray<KnownAccount> Accounts
    {
        get => _accounts.Items;
        init => _accounts = value;
    }

    /// <summary>The day since when it is known; null where nobody noted it.</summary>
    public LocalDate? Since { get; init; }
}

/// <summary>An account to which a supplier is paid. Immutable.</summary>
public sealed record KnownAccount
{
    /// <summary>The IBAN or account number (BT-84). Compared without case, spaces and punctuation.</summary>
    public required string Account { get; init; }

    /// <summary>The day since when it is known; null where nobody noted it.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>Whether the supplier confirmed it by another way than its invoice, a call back say. Default: it did
    /// not.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Whether several suppliers are paid there: a factor, the treasury of a group. Default: one is.</summary>
    public bool IsShared { get; init; }
}
