using NodaTime;

namespace Invoicing.Taxes;

/// <summary>Goods and services tax of Singapore (Goods and Services Tax Act 1993).</summary>
internal sealed class SingaporeGst() : NationalTax(new NationalLaw("singapore-gst", CountryCode.Of("SG"), "GST")
{
    Charge = "GST Act 1993 s. 8(1)",
    Zero = "GST Act 1993 s. 21",
    Exempt = "GST Act 1993 s. 22 and fourth schedule",
    SmallSupplier = "GST Act 1993 s. 9 and first schedule",
    ExportOfGoods = "GST Act 1993 s. 21(6)",
    ServiceAbroad = "GST Act 1993 s. 21(3)",
    IsServiceAbroadZeroRated = true,
    LowValueGoods = "GST Act 1993 s. 8(1A) and seventh schedule",
    LowValueFrom = new LocalDate(2023, 1, 1),
})
{
    protected override CountryCode PlaceOf(in TaxQuestion question, bool isBusiness) => Used.Where(question);
}
