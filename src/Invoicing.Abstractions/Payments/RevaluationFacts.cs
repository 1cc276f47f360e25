using System.Collections.Immutable;
using Invoicing.Catalog;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>What is revalued at a closing date. The order does not matter. Immutable.</summary>
public sealed record RevaluationFacts
{
    private readonly Sequence<OpenItem> _openItems;
    private readonly Sequence<UnappliedAmount> _unapplied;
    private readonly Sequence<DatedRate> _rates;

    /// <summary>The closing date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The currency of the books. What is in it is not revalued.</summary>
    public required Currency BaseCurrency { get; init; }

    /// <summary>The items that are open at the closing date, with what they were booked with.</summary>
    public ImmutableArray<OpenItem> OpenItems
    {
        get => _openItems.Items;
        init => _openItems = value;
    }

    /// <summary>What is left of payments at the closing date. Advances that will never be paid back are no monetary
    /// items (IFRIC 22) and do not belong here.</summary>
    public ImmutableArray<UnappliedAmount> Unapplied
    {
        get => _unapplied.Items;
        init => _unapplied = value;
    }

    /// <summary>Rates of exchange, as they were quoted: the latest on or before the closing date counts; a pair without
    /// one goes over a third currency.</summary>
    public ImmutableArray<DatedRate> Rates
    {
        get => _rates.Items;
        init => _rates = value;
    }
}
