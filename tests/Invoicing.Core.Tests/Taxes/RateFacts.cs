using FsCheck;
using FsCheck.Fluent;
using Invoicing.Taxes;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Taxes;

/// <summary>What a rate of a generated supply rests on, and what it does not rest on.</summary>
internal static class RateFacts
{
    // What only says how a supply is treated; its rate is the standard one.
    private static readonly string[] WithoutRate =
        ["construction", "scrap", "insurance", "VATEX-EU-132-1I", "tobacco"];

    /// <summary>The rate in force at a place, of the class of the item or of the one that the country leads it
    /// to.</summary>
    public static Percentage? Of(TaxCase given, CountryCode place, string? region, string scheme)
    {
        var itemClass = given.Supply.ItemClass ?? RateClass.Standard;
        var ledTo = TaxRates.Standard.Of(place)?.ClassOf(itemClass, given.Day)?.RateClass
            ?? (WithoutRate.Contains(itemClass) ? RateClass.Standard : itemClass);
        return (TaxRates.Standard.Find(place, region, scheme, itemClass, given.Day)
            ?? TaxRates.Standard.Find(place, region, scheme, ledTo, given.Day))?.Rate;
    }

    /// <summary>The regions of a country that the facts name, and none.</summary>
    public static IEnumerable<string?> Regions(TaxCase given, CountryCode place) =>
        new[]
            {
                given.Situation.From, given.Situation.To,
                given.Situation.Seller.Address, given.Situation.Buyer.Address,
            }
            .Where(address => address?.Country == place)
            .Select(address => address!.Subdivision)
            .Append(null)
            .Distinct();

    /// <summary>Cases, and the same ones of another quantity and net, for a buyer of another name.</summary>
    public static Gen<(TaxCase Given, TaxSituation Situation, TaxSupply Supply)> Varied() =>
        from given in TaxGenerators.Cases()
        from cents in Gen.Choose(-100_000_000, 100_000_000)
        from tenths in Gen.Choose(-10_000, 10_000)
        from name in Gen.Elements("", "Buyer", "Käufer & Söhne", "DE136695976")
        select With(given, name, Quantity.Pieces(tenths / 10m), Money.FromMinor(cents, given.Situation.Currency));

    public static IEnumerable<(TaxCase Given, TaxSituation Situation, TaxSupply Supply)> Shrink(
        (TaxCase Given, TaxSituation Situation, TaxSupply Supply) pair) =>
        TaxGenerators.Shrink(pair.Given).Select(given => With(
            given, pair.Situation.Buyer.Name, pair.Supply.Quantity!.Value, pair.Supply.Net!.Value));

    private static (TaxCase Given, TaxSituation Situation, TaxSupply Supply) With(
        TaxCase given, string name, Quantity quantity, Money net) => (
        given,
        given.Situation with { Buyer = given.Situation.Buyer with { Name = name, Id = name + "7" } },
        given.Supply with { Quantity = quantity, Net = net });
}
