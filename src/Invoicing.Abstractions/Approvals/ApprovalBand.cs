using System.Collections.Immutable;

namespace Invoicing.Approvals;

/// <summary>Up to which amount who may approve. Immutable.</summary>
/// <param name="UpTo">The highest amount of the band, which belongs to it; null: any amount, of any currency.</param>
/// <param name="By">Who approves in the band: a role, or a person; null: nobody needs to.</param>
public sealed record ApprovalBand(Money? UpTo, string? By)
{
    private readonly Sequence<string> _persons;

    /// <summary>The persons that have the role; empty: who approves is itself the person.</summary>
    public ImmutableArray<string> Persons
    {
        get => _persons.Items;
        init => _persons = value;
    }

    /// <summary>Whether an amount, its sign left out, is in the band or below it. Another currency is not.</summary>
    public bool Covers(Money amount) =>
        UpTo is not { } most || (most.Currency == amount.Currency && amount.Abs() <= most);

    /// <summary>Whether a person approves in the band.</summary>
    public bool Has(string person) => By is not null && (Persons.IsEmpty ? By == person : Persons.IndexOf(person) >= 0);
}

/// <summary>An approval that a document waits for. Immutable.</summary>
/// <param name="Basis">What the amount is.</param>
/// <param name="Amount">For which amount.</param>
/// <param name="By">Who has to give it: a role or a person; null: no band covers the amount, nobody may.</param>
public sealed record ApprovalNeed(ApprovalBasis Basis, Money Amount, string? By);

/// <summary>An approval that does not count. Immutable.</summary>
/// <param name="By">Who gave it.</param>
/// <param name="Because">Why it does not count.</param>
public sealed record ApprovalRefusal(string By, ApprovalRefusalReason Because);
