namespace Invoicing.Taxes;

/// <summary>Value added tax of Iceland (Act No 50/1988). A service that may be used within Iceland is zero-rated for a
/// business abroad that could deduct the tax (regulation 194/1990 article 1(1)(b)); for a consumer it must be used
/// abroad wholly, which is taken to be so of electronic services.</summary>
internal sealed class IcelandicVat() : NationalTax(new NationalLaw("iceland-vat", CountryCode.Of("IS"), "VAT")
{
    Charge = "Act No 50/1988 article 1",
    Zero = "Act No 50/1988 article 12(1)",
    Exempt = "Act No 50/1988 article 2(3)",
    SmallSupplier = "Act No 50/1988 article 4",
    ExportOfGoods = "Act No 50/1988 article 12(1)(1)",
    ServiceAbroad = "Act No 50/1988 article 12(1)(10)",
    IsServiceAbroadZeroRated = true,
})
{
    protected override bool IsTied(SupplyKind kind, bool isBusiness) => Place.IsPerformedForConsumer(kind);

    protected override CountryCode PlaceOf(in TaxQuestion question, bool isBusiness)
    {
        if (IsTied(question.Kind, isBusiness)) return question.To.Country;
        return isBusiness || question.Kind == SupplyKind.ElectronicService
            ? question.Buyer.Country
            : question.Seller.Country;
    }
}
