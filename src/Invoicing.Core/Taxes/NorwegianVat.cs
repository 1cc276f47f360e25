using NodaTime;

namespace Invoicing.Taxes;

/// <summary>Value added tax of Norway (merverdiavgiftsloven of 2009). Svalbard and Jan Mayen (SJ) lie outside its
/// territory (section 1-2).</summary>
internal sealed class NorwegianVat() : NationalTax(new NationalLaw("norway-vat", CountryCode.Of("NO"), "VAT")
{
    Charge = "merverdiavgiftsloven § 3-1(1)",
    Zero = "merverdiavgiftsloven chapter 6",
    Exempt = "merverdiavgiftsloven §§ 3-2 to 3-20",
    SmallSupplier = "merverdiavgiftsloven § 2-1(1)",
    ExportOfGoods = "merverdiavgiftsloven § 6-21",
    ServiceAbroad = "merverdiavgiftsloven § 6-22",
    IsServiceAbroadZeroRated = true,
    LowValueGoods = "merverdiavgiftsloven § 3-1(2) and § 11-2",
    LowValueFrom = new LocalDate(2020, 4, 1),
})
{
    // Section 6-22(2) covers consumers abroad since this day; before, of what goes to them, only electronic services.
    private static readonly LocalDate ConsumersToo = new(2023, 1, 1);

    protected override bool IsTied(SupplyKind kind, bool isBusiness) =>
        Used.IsTied(kind) || kind == SupplyKind.GoodsTransport;

    protected override CountryCode PlaceOf(in TaxQuestion question, bool isBusiness)
    {
        var kind = question.Kind;
        if (IsTied(kind, isBusiness)) return question.To.Country;
        if (isBusiness || kind == SupplyKind.ElectronicService || question.TaxPoint >= ConsumersToo)
            return question.Buyer.Country;
        return question.Seller.Country;
    }
}
