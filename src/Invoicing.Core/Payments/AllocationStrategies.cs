using System.Collections.Immutable;

namespace Invoicing.Payments;

/// <summary>The strategies of the library (docs/payments.md says when to take which). Immutable, safe to share between
/// threads.</summary>
public static class AllocationStrategies
{
    /// <summary>What the payer names, and nothing else once it names something.</summary>
    public static IAllocationStrategy Designated { get; } = new ByReference();

    /// <summary>The one item that asks exactly what was paid.</summary>
    public static IAllocationStrategy ExactAmount { get; } = new ByExactAmount();

    /// <summary>The items that together ask what was paid.</summary>
    public static IAllocationStrategy Subset { get; } = new BySubset();

    /// <summary>What is due longest (as section 366 (2) of the German Civil Code has it), then by id.</summary>
    public static IAllocationStrategy OldestDue { get; } =
        new InOrder("oldest-due-first", "due longest", context => context.OpenItems);

    /// <summary>The oldest document first, then by id.</summary>
    public static IAllocationStrategy OldestDocument { get; } = new InOrder("oldest-document-first", "oldest document",
        context => context.OpenItems.OrderBy(item => item.Issued).ThenBy(item => item.Id, StringComparer.Ordinal));

    /// <summary>The item with the most open first, among equals the one due longest.</summary>
    public static IAllocationStrategy Largest { get; } = new InOrder("largest-first", "the largest",
        context => context.OpenItems.OrderByDescending(item => Size(context, item)));

    /// <summary>The item with the least open first, among equals the one due longest.</summary>
    public static IAllocationStrategy Smallest { get; } = new InOrder("smallest-first", "the smallest",
        context => context.OpenItems.OrderBy(item => Size(context, item)));

    /// <summary>All of the account, where the payment has it.</summary>
    public static IAllocationStrategy ClearAccount { get; } = new Clearing("clear-account", "clears the account",
        context => [context.OpenItems]);

    /// <summary>All that is past due, where the payment has it.</summary>
    public static IAllocationStrategy ClearPastDue { get; } = new Clearing("clear-past-due", "clears what is past due",
        context => [PastDue(context)]);

    /// <summary>What is past due of one name of terms after the other, the one due longest first, each where the
    /// payment has it.</summary>
    public static IAllocationStrategy ClearPastDueByTerms { get; } = new Clearing("clear-past-due-by-terms",
        "clears what is past due under these terms", context => ByTerms(PastDue(context)));

    /// <summary>One name of terms after the other, the one due longest first; within it by due date.</summary>
    public static IAllocationStrategy ByTermsGroup { get; } = new InOrder("by-terms", "by terms, due longest",
        context => ByTerms(context.OpenItems).SelectMany(group => group));

    /// <summary>Costs, then interest, then documents (section 367 (1) of the German Civil Code); each by due
    /// date.</summary>
    public static IAllocationStrategy CostsInterestPrincipal { get; } = new InOrder("costs-interest-principal",
        "costs, then interest, then principal",
        context => ByKind(context, OpenItemKind.Fee, OpenItemKind.Interest),
        ComponentOrder.CostsInterestPrincipal);

    /// <summary>Costs, then documents, then interest (section 497 (3) of the German Civil Code, consumer credit); each
    /// by due date.</summary>
    public static IAllocationStrategy CostsPrincipalInterest { get; } = new InOrder("costs-principal-interest",
        "costs, then principal, then interest",
        context => ByKind(context, OpenItemKind.Fee, OpenItemKind.Document),
        ComponentOrder.CostsPrincipalInterest);

    /// <summary>All items share, in proportion to what is open.</summary>
    public static IAllocationStrategy ProRata { get; } = new ProRata();

    /// <summary>What is due longest, of each item its taxes first.</summary>
    public static IAllocationStrategy TaxFirst { get; } = new InOrder("tax-first", "due longest, tax first",
        context => context.OpenItems, ComponentOrder.TaxFirst);

    /// <summary>What is due longest, of each item its lines first, then charges, then taxes.</summary>
    public static IAllocationStrategy LinesFirst { get; } = new InOrder("lines-first", "due longest, lines first",
        context => context.OpenItems, ComponentOrder.LinesFirst);

    /// <summary>Only what is of the order or contract that the payment is for, what is due longest first.</summary>
    public static IAllocationStrategy SameOrder { get; } = new InOrder("same-order-first", "of the same order",
        context => context.OpenItems.Where(item => OpenItemLedger.IsOfOneDeal(item, context.Payment)));

    /// <summary>All of them, in the order of their ids.</summary>
    public static ImmutableArray<IAllocationStrategy> All { get; } =
    [
        .. new[]
        {
            Designated, ExactAmount, Subset, OldestDue, OldestDocument, Largest, Smallest, ClearAccount, ClearPastDue,
            ClearPastDueByTerms, ByTermsGroup, CostsInterestPrincipal, CostsPrincipalInterest, ProRata, TaxFirst,
            LinesFirst, SameOrder,
        }.OrderBy(strategy => strategy.Id, StringComparer.Ordinal),
    ];

    private static long Size(AllocationContext context, OpenItem item) => context.OpenOf(item).Abs().MinorUnits;

    private static IEnumerable<OpenItem> PastDue(AllocationContext context) =>
        context.OpenItems.Where(item => item.Due < context.Date);

    // Items come by due date: groups come by the one of each that is due longest.
    private static IEnumerable<IEnumerable<OpenItem>> ByTerms(IEnumerable<OpenItem> items) =>
        items.GroupBy(item => item.Terms, StringComparer.Ordinal);

    private static IEnumerable<OpenItem> ByKind(AllocationContext context, OpenItemKind first, OpenItemKind second) =>
        context.OpenItems.OrderBy(item => item.Kind == first ? 0 : IsSecond(item.Kind, second) ? 1 : 2);

    // A claim is a part of a document.
    private static bool IsSecond(OpenItemKind kind, OpenItemKind second) =>
        kind == second || (second == OpenItemKind.Document && kind == OpenItemKind.Claim);
}
