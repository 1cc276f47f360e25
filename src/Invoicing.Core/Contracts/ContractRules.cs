using Invoicing.Findings;

namespace Invoicing.Contracts;

/// <summary>What a contract has to say and how, as a table: see <see cref="ContractFindings"/> for each rule. Prices of
/// metered items have the codes of <see cref="Catalog.PriceFindings"/>.</summary>
public static partial class ContractRules
{
    private const string Norm = "EN 16931";
    private const string Custom = "custom";

    internal static readonly ShapeRule<Contract>[] Table =
    [
        new(ContractFindings.IdMissing, Severity.Error, "a contract has a number", $"{Norm} BT-12", Id),
        new(ContractFindings.PartyMissing, Severity.Error, "a contract has a seller and a buyer", Custom, Parties),
        new(ContractFindings.PartiesSame, Severity.Warning, "nobody contracts with himself", Custom, PartiesDiffer),
        new(ContractFindings.CurrencyUnusable, Severity.Error, "amounts have minor units", Custom, Usable),
        new(ContractFindings.CurrencyDiffers, Severity.Error, "one currency throughout", $"{Norm} BT-5", Currencies),
        new(ContractFindings.Empty, Severity.Warning, "something is agreed", Custom, NotEmpty),
        new(ContractFindings.ItemIdMissing, Severity.Error, "what is billed has an id", Custom, ItemIds),
        new(ContractFindings.ItemIdRepeated, Severity.Error, "ids differ", Custom, ItemIdsDiffer),
        new(ContractFindings.ItemMissing, Severity.Error, "an item says what", $"{Norm} BR-25", Items),
        new(ContractFindings.QuantityNotPositive, Severity.Error, "more than nothing is sold", Custom, Quantities),
        new(ContractFindings.PriceNegative, Severity.Error, "prices are not negative", $"{Norm} BR-27", Signs),
        new(ContractFindings.UnitDiffers, Severity.Error, "price and quantity have one unit", $"{Norm} BT-150", Units),
        new(ContractFindings.PeriodEmpty, Severity.Error, "what is agreed holds on a day", Custom, Periods),
        new(ContractFindings.Interval, Severity.Error, "a period is a month or more", Custom, Intervals),
        new(ContractFindings.RatesOverlap, Severity.Error, "one rate for the same work", Custom, Rates),
        new(ContractFindings.CapNotPositive, Severity.Error, "a cap is more than nothing", Custom, Cap),
        new(Catalog.PriceFindings.ModelMalformed, Severity.Error, "tiers follow each other", "docs/prices.md", Models),
    ];

    private static readonly ShapeRule<Contract> Limit = new(
        ContractFindings.Limit, Severity.Error, "no more items than the limit", Custom, static (_, _) => { });

    /// <summary>Checks a contract by itself. Nothing is allocated when nothing is found, but for metered items and for
    /// several rates.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="findings">Takes what is found.</param>
    /// <param name="path">What to call the contract: "/contracts/C-1". Default: nothing.</param>
    /// <param name="limits">What is accepted at most; null: <see cref="Limits.Default"/>.</param>
    /// <exception cref="ArgumentNullException">One of the first three is null.</exception>
    public static void Check(Contract contract, FindingSink findings, string path = "", Limits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(path);
        var asked = new ShapeCase<Contract>(contract, findings, path, limits ?? Limits.Default);
        if (IsWithin(asked, "/recurring", contract.Recurring.Length) & IsWithin(asked, "/rates", contract.Rates.Length)
            & IsWithin(asked, "/milestones", contract.Milestones.Length)
            & IsWithin(asked, "/metered", contract.Metered.Length)) asked.Ask(Table);
    }

    private static bool IsWithin(ShapeCase<Contract> c, string member, int count)
    {
        if (count <= c.Limits.Lines) return true;
        c.Add(Limit, member, ("limit", c.Limits.Lines), ("found", count));
        return false;
    }

    private static void Id(ShapeRule<Contract> rule, ShapeCase<Contract> c)
    {
        if (string.IsNullOrWhiteSpace(c.Value.Id)) c.Add(rule, "/id");
    }

    private static void Parties(ShapeRule<Contract> rule, ShapeCase<Contract> c)
    {
        if (string.IsNullOrWhiteSpace(c.Value.SellerId)) c.Add(rule, "/sellerId");
        if (string.IsNullOrWhiteSpace(c.Value.BuyerId)) c.Add(rule, "/buyerId");
    }

    private static void PartiesDiffer(ShapeRule<Contract> rule, ShapeCase<Contract> c)
    {
        if (!string.IsNullOrWhiteSpace(c.Value.SellerId) && c.Value.SellerId == c.Value.BuyerId)
            c.Add(rule, "/buyerId", ("party", c.Value.BuyerId));
    }

    private static void Usable(ShapeRule<Contract> rule, ShapeCase<Contract> c)
    {
        if (!c.Value.Currency.HasMinorUnits) c.Add(rule, "/currency", ("currency", c.Value.Currency.Code));
    }

    private static void NotEmpty(ShapeRule<Contract> rule, ShapeCase<Contract> c)
    {
        if (c.Value.Recurring.IsEmpty && c.Value.Rates.IsEmpty && c.Value.Milestones.IsEmpty
            && c.Value.Metered.IsEmpty) c.Add(rule, "");
    }

    private static void Cap(ShapeRule<Contract> rule, ShapeCase<Contract> c)
    {
        if (c.Value.Cap is { IsPositive: false } cap) c.Add(rule, "/cap", ("cap", cap));
    }
}
