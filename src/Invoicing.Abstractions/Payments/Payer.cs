using System.Collections.Immutable;
using Invoicing.Parties;

namespace Invoicing.Payments;

/// <summary>How a customer is known when it pays: its name and its accounts. Immutable.</summary>
public sealed record Payer
{
    private readonly Sequence<Iban> _accounts;

    /// <summary>The customer, by the reader's own key.</summary>
    public required string Customer { get; init; }

    /// <summary>Its name, compared without regard to case, spaces and punctuation.</summary>
    public required string Name { get; init; }

    /// <summary>The accounts it pays from, as far as they are known.</summary>
    public ImmutableArray<Iban> Accounts
    {
        get => _accounts.Items;
        init => _accounts = value;
    }
}
