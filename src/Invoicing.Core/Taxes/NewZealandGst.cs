using NodaTime;

namespace Invoicing.Taxes;

/// <summary>Goods and services tax of New Zealand (Goods and Services Tax Act 1985).</summary>
internal sealed class NewZealandGst() : NationalTax(new NationalLaw("new-zealand-gst", CountryCode.Of("NZ"), "GST")
{
    Charge = "GST Act 1985 s. 8(1)",
    Zero = "GST Act 1985 s. 11 to 11C",
    Exempt = "GST Act 1985 s. 14",
    SmallSupplier = "GST Act 1985 s. 51",
    ExportOfGoods = "GST Act 1985 s. 11(1)",
    ServiceAbroad = "GST Act 1985 s. 11A(1)(k)",
    IsServiceAbroadZeroRated = true,
    LowValueGoods = "GST Act 1985 s. 4B and 8",
    LowValueFrom = new LocalDate(2019, 12, 1),
})
{
    protected override CountryCode PlaceOf(in TaxQuestion question, bool isBusiness) => Used.Where(question);
}
