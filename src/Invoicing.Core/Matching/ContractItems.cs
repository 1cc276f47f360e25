using System.Collections.Immutable;
using Invoicing.Catalog;
using Invoicing.Contracts;
using Invoicing.Invoices;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Matching;

/// <summary>What the contracts of lines agree, by the names under which invoice lines quote it.</summary>
internal sealed class ContractItems
{
    private static readonly LocalDate AnyDay = new(2000, 1, 1);

    private readonly Dictionary<Contract, Dictionary<string, ContractItem>> _known =
        new(ReferenceEqualityComparer.Instance);

    /// <summary>What a source names; null where the contract has nothing of that name.</summary>
    public ContractItem? Find(Contract contract, string source)
    {
        if (!_known.TryGetValue(contract, out var items)) _known[contract] = items = Read(contract);
        return items.GetValueOrDefault(source) ?? items.GetValueOrDefault(Undated(source));
    }

    private static Dictionary<string, ContractItem> Read(Contract contract)
    {
        var items = new Dictionary<string, ContractItem>(StringComparer.Ordinal);
        foreach (var each in contract.Recurring)
            items[Undated(SourceReference.Recurring(contract.Id, each.Id, AnyDay))] =
                new(each.Item, Of(each.Taxes)) { Recurring = each };
        foreach (var each in contract.Metered)
            items[Undated(SourceReference.Usage(contract.Id, each.Id, AnyDay))] =
                new(each.Item, Of(each.Taxes)) { Metered = each };
        foreach (var each in contract.Milestones)
            items[SourceReference.Milestone(contract.Id, each.Id)] =
                new(new Item(each.Description), Of(each.Taxes)) { Milestone = each };
        return items;

        ImmutableArray<Tax> Of(ImmutableArray<Tax> own) => own.IsEmpty ? contract.Taxes : own;
    }

    // Periods are told apart by their first days; the item is the same.
    private static string Undated(string source) => source[..(source.LastIndexOf('/') + 1)];
}

/// <summary>Something that a contract agrees.</summary>
/// <param name="Item">What is sold.</param>
/// <param name="Taxes">Its taxes: its own, else those of the contract.</param>
internal sealed record ContractItem(Item Item, ImmutableArray<Tax> Taxes)
{
    /// <summary>The milestone that it is; or null.</summary>
    public Milestone? Milestone { get; init; }

    /// <summary>The recurring item that it is; or null.</summary>
    public RecurringItem? Recurring { get; init; }

    /// <summary>The metered item that it is; or null.</summary>
    public MeteredItem? Metered { get; init; }
}
