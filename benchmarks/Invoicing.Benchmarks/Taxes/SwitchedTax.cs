using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Benchmarks.Taxes;

/// <summary>What an application writes that sells from Germany: the tax of a line by a switch over the countries and
/// classes it knows, the check of the buyer's number included; no place but the buyer's, no law named.</summary>
internal static class SwitchedTax
{
    private static readonly HashSet<string> Union = new(StringComparer.Ordinal)
    {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
        "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    };

    public static (TaxTreatment? Treatment, string? Problem) Of(TaxSituation situation, TaxSupply supply)
    {
        var buyer = situation.Buyer.Address.Country.Code;
        var number = situation.Buyer.VatNumber;
        var isAbroad = buyer != situation.Seller.Address.Country.Code;
        if (!isAbroad) return (Domestic(supply.ItemClass, situation.TaxPoint), null);
        if (!Union.Contains(buyer))
            return (Treatment(supply.Kind == SupplyKind.Goods ? Vat.Export : Vat.OutOfScope), null);
        if (number is null || !VatNumber.IsValid(number)) return (null, "number");
        if (!situation.Evidence.VatNumberChecks.Any(check => check.Number == number && check.IsValid))
            return (null, "unchecked");
        return (Treatment(supply.Kind == SupplyKind.Goods ? Vat.IntraCommunitySupply : Vat.ReverseCharge), null);
    }

    private static TaxTreatment Domestic(string? itemClass, LocalDate day)
    {
        var isCut = day >= new LocalDate(2020, 7, 1) && day <= new LocalDate(2020, 12, 31);
        return Treatment(itemClass switch
        {
            null or RateClass.Standard => Vat.Standard(isCut ? 16m : 19m),
            RateClass.Reduced => Vat.Standard(isCut ? 5m : 7m),
            "insurance" => Vat.Exempt("VATEX-EU-135-1"),
            _ => throw new NotSupportedException(itemClass),
        });
    }

    private static TaxTreatment Treatment(Tax tax) => new() { Taxes = [tax] };
}
