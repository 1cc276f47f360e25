using System.Collections.Immutable;

namespace Invoicing.Payments;

/// <summary>What was settled, before it has an id.</summary>
internal sealed record PendingAllocation(
    OpenItem Item, Money Amount, ImmutableArray<SettlementPart> Parts, string Strategy, string Because)
{
    public Money? Booked { get; init; }

    /// <summary>The item that it takes from, and what it takes of it; null for a payment.</summary>
    public (OpenItem Item, SettlementPart Part)? From { get; init; }

    public string? Claim { get; init; }

    public AllocationSource SourceKind { get; init; }

    /// <summary>The exchange difference realised: what was received for the part that was paid, less what that part was
    /// booked with.</summary>
    public Money? ExchangeDifference
    {
        get
        {
            if (Booked is not { } gain) return null;
            foreach (var part in Parts)
            {
                if (part.Kind is not (SettlementKind.Payment or SettlementKind.Credit or SettlementKind.Netting))
                    continue;
                if (part.Booked is not { } booked || booked.Currency != gain.Currency) return null;
                gain -= booked;
            }

            return gain;
        }
    }
}
