using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Taxes;

/// <summary>Sales of a German seller, to be changed by <c>with</c>, and what the rules of the EU say.</summary>
static class UnionSale
{
    public const string French = "FR83404833048";
    public const string German = "DE136695976";

    public static readonly LocalDate Day = new(2026, 11, 2);

    public static Party Seller { get; } = new("Studio Nord GmbH", "DE") { VatNumber = German };

    public static TaxSupply Service { get; } = new() { Kind = SupplyKind.Service };

    public static TaxSupply Goods { get; } = new();

    public static TaxEvidence Checked { get; } = new()
    {
        VatNumberChecks = [new(French, Day.PlusDays(-3), IsValid: true, "W-1")],
    };

    /// <summary>To a business in France whose number was checked; goods are delivered there.</summary>
    public static TaxSituation ToBusiness { get; } = new()
    {
        Seller = Seller,
        Buyer = new Party("Atelier Sud SARL", "FR") { VatNumber = French },
        Currency = Currency.EUR,
        TaxPoint = Day,
        To = In("FR"),
        HasDeliveryDate = true,
        Evidence = Checked,
    };

    public static TaxSituation ToConsumer { get; } = ToBusiness with
    {
        Buyer = new Party("Jean", "FR"),
        BuyerStatus = BuyerStatus.Consumer,
        Evidence = TaxEvidence.None,
    };

    public static TaxSituation AtHome { get; } = ToBusiness with { Buyer = new Party("Kunde", "DE"), To = null };

    public static PostalAddress In(string country) => new() { Country = CountryCode.Of(country) };

    public static TaxTreatment Decide(TaxSituation situation, TaxSupply supply) =>
        TaxEngine.EuropeanUnion.Decide(situation, supply, "/lines/1");

    public static Tax TaxOf(TaxSituation situation, TaxSupply supply) => Decide(situation, supply).Taxes.Single();

    public static IEnumerable<string> Codes(FindingList findings) => findings.Select(finding => finding.Code);

    /// <summary>Place, category, rate and articles, then what was found: <c>FR AE 0 % 44, 196</c>.</summary>
    public static string Answer(TaxSituation situation, TaxSupply supply)
    {
        var treatment = Decide(situation, supply);
        var taxes = treatment.Taxes.Select(tax =>
            $"{treatment.Place.Code} {tax.Category} {tax.Rate} {tax.Basis!.Clause!["2006/112/EC art. ".Length..]}");
        return string.Join(", ", taxes.Concat(Codes(treatment.Findings)));
    }

    /// <summary>An invoice with a line of each amount, taxed as decided for its supply.</summary>
    public static Invoice Invoice(TaxSituation situation, params (decimal Net, TaxSupply Supply)[] lines)
    {
        var builder = InvoiceDraft.In(situation.Currency, situation.Seller, situation.Buyer, situation.TaxPoint);
        foreach (var (net, supply) in lines)
            builder = builder.Line(new InvoiceLine
            {
                Item = new Invoicing.Catalog.Item("Item"),
                Quantity = Quantity.Pieces(1),
                Price = UnitPrice.Of(net, situation.Currency),
                Taxes = Decide(situation, supply).Taxes,
            });
        return InvoiceCalculator.Calculate(builder.ToDraft()).Value;
    }
}
