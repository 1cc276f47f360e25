using System.Collections.Immutable;
using Invoicing.Explanations;

namespace Invoicing.Payments;

/// <summary>A customer that may have made a payment, what it may have paid, and why. Immutable.</summary>
public sealed record RemitterProposal
{
    private readonly Sequence<string> _items;
    private readonly Sequence<RemitterEvidence> _evidence;

    /// <summary>The customer, by the reader's own key.</summary>
    public required string Customer { get; init; }

    /// <summary>The ids of the open items that it paid; empty where only the customer is found.</summary>
    public ImmutableArray<string> Items
    {
        get => _items.Items;
        init => _items = value;
    }

    /// <summary>The sum of the evidence, not below 0 nor above 100.</summary>
    public required int Confidence { get; init; }

    /// <summary>What speaks for and against it, in the order of <see cref="RemitterEvidenceKind"/>.</summary>
    public ImmutableArray<RemitterEvidence> Evidence
    {
        get => _evidence.Items;
        init => _evidence = value;
    }

    /// <summary>Why: the evidence in words, as the basis of a decision.</summary>
    public Basis ToBasis() => new("remitter-matcher", Because: string.Join("; ", Evidence));

    /// <summary>The payment with this customer and, where the payer names them by a reference or number and its own
    /// designation is not told yet, these items: what the allocator is to be given. Items that are found by their
    /// amount alone the payer did not designate; the allocator's strategies decide on them.</summary>
    public Payment ApplyTo(Payment payment)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return payment with
        {
            Customer = Customer,
            Remittance = payment.Remittance.IsEmpty && Evidence.Any(each => IsNamed(each.Kind))
                ? [.. Items.Select(item => new RemittanceLine { Document = item })]
                : payment.Remittance,
        };
    }

    private static bool IsNamed(RemitterEvidenceKind kind) => kind <= RemitterEvidenceKind.NearNumber;
}
