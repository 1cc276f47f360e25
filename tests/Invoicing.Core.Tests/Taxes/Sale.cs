using Invoicing.Catalog;
using Invoicing.Explanations;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Taxes;

/// <summary>A sale whose tax is asked for: who sells to whom, when, and what is known of it.</summary>
internal sealed record Sale(TaxEngine Engine, Party Seller, Party Buyer)
{
    public LocalDate Day { get; init; } = new(2026, 11, 2);

    public Currency Currency { get; init; } = Currency.EUR;

    public BuyerStatus Status { get; init; }

    public PostalAddress? From { get; init; }

    public PostalAddress? To { get; init; }

    public TaxChoices Choices { get; init; } = TaxChoices.None;

    public TaxEvidence Evidence { get; init; } = TaxEvidence.None;

    public Money? Net { get; init; }

    public Money? NetBefore { get; init; }

    public static Sale By(TaxEngine engine, string seller, string buyer) => new(engine, At(seller), At(buyer));

    /// <summary>A party at <c>CA-QC</c>, or <c>NO</c>.</summary>
    public static Party At(string place) => new("Party of " + place, place[..2]) { Address = Address(place) };

    public static PostalAddress Address(string place) => new()
    {
        Country = CountryCode.Of(place[..2]),
        Subdivision = place.Length > 2 ? place : null,
    };

    public Sale On(int year, int month, int day) => this with { Day = new LocalDate(year, month, day) };

    public Sale ToBusiness(string? vatNumber = null) => this with
    {
        Status = BuyerStatus.Business,
        Buyer = Buyer with { VatNumber = vatNumber },
    };

    public Sale ToConsumer() => this with { Status = BuyerStatus.Consumer };

    public Sale DeliveredTo(string place) => this with { To = Address(place) };

    public Sale RegisteredIn(params string[] regions) => this with
    {
        Choices = Choices with { RegisteredRegions = [.. regions] },
    };

    public Sale WithSellerNumber(string number, string? country = null) => this with
    {
        Seller = Seller with
        {
            TaxRegistrations = [.. Seller.TaxRegistrations, TaxRegistration.Local(number, country)],
        },
    };

    public TaxTreatment Decide(TaxSupply supply) => Engine.Decide(Situation, supply, "/lines/1");

    public Explanation Explain(TaxSupply supply) => Engine.Explain(Situation, supply, "/lines/1");

    /// <summary>What a document of one sale of goods has against a rounding policy.</summary>
    public string[] Check(RoundingPolicy rounding) =>
        [.. Engine.Check(Situation, [Goods()], rounding).Select(finding => finding.Code)];

    private TaxSituation Situation => new()
    {
        Seller = Seller, Buyer = Buyer, BuyerStatus = Status, Currency = Currency, TaxPoint = Day, From = From,
        To = To, Choices = Choices, Evidence = Evidence, Net = Net, NetBefore = NetBefore, HasDeliveryDate = true,
    };

    public TaxTreatment Goods(string? itemClass = null) => Decide(new TaxSupply { ItemClass = itemClass });

    public TaxTreatment Service(SupplyKind kind = SupplyKind.Service, string? itemClass = null) =>
        Decide(new TaxSupply { Kind = kind, ItemClass = itemClass });

    /// <summary>The invoice over the nets (or prices that include tax) of supplies.</summary>
    public Invoice Invoice(RoundingPolicy rounding, params (decimal Price, TaxSupply Supply)[] lines)
    {
        var draft = InvoiceDraft.In(Currency, Seller, Buyer, Day).Rounded(rounding);
        foreach (var (price, supply) in lines)
        {
            draft = draft.Line(new InvoiceLine
            {
                Item = new Item("item"),
                Quantity = supply.Quantity ?? Quantity.Ones(1),
                Price = UnitPrice.Of(price, Currency),
                Taxes = Decide(supply).Taxes,
            });
        }

        return InvoiceCalculator.Calculate(draft.ToDraft()).Value;
    }

    public Invoice Invoice(params (decimal Price, TaxSupply Supply)[] lines) =>
        Invoice(RoundingPolicy.Default, lines);
}

/// <summary>How tests read treatments.</summary>
internal static class TreatmentText
{
    /// <summary>Each tax as <c>GST S 5 %</c>.</summary>
    public static string Text(this TaxTreatment treatment) => string.Join(", ", treatment.Taxes.Select(tax =>
        $"{tax.Scheme} {tax.Category} {(tax.PerUnit is { } price ? price.ToString() : tax.Rate.ToString())}"));

    public static string? Clause(this TaxTreatment treatment) => treatment.Taxes[0].Basis!.Clause;

    public static string[] Codes(this TaxTreatment treatment) =>
        [.. treatment.Findings.Select(finding => $"{finding.Severity} {finding.Code}")];

    /// <summary>Each group as <c>5.00 of 100.00</c>, in the order of the groups.</summary>
    public static string[] GroupTexts(this Invoice invoice) =>
        [.. invoice.TaxGroups.Select(group => $"{group.Key.Scheme} {group.Tax.Amount} of {group.Base.Amount}")];
}
