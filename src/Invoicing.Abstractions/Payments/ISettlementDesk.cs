using System.Collections.Immutable;

namespace Invoicing.Payments;

/// <summary>What does the sums for a context: the engine of one source.</summary>
internal interface ISettlementDesk
{
    Payment Payment { get; }

    AllocationSource SourceKind { get; }

    string? Customer { get; }

    ImmutableArray<OpenItem> OpenItems { get; }

    ImmutableArray<OpenItem> Named { get; }

    Money Remaining { get; }

    OpenItem Current(OpenItem item);

    bool IsOpen(OpenItem item);

    SettlementTarget TargetOf(OpenItem item);

    Money Settle(OpenItem item, Money atMost, string? component, RemittanceLine? stated, string because);

    Money SettleAll(ImmutableArray<OpenItem> items, string because);

    Money Apply(OpenItem credit, OpenItem item, Money? atMost, string because);

    void Note(string code, string because, params ReadOnlySpan<(string Name, Findings.FindingValue Value)> arguments);
}
