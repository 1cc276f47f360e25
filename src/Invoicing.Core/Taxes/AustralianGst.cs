using NodaTime;

namespace Invoicing.Taxes;

/// <summary>Goods and services tax of Australia (A New Tax System (Goods and Services Tax) Act 1999). What is input
/// taxed is of the class <c>exempt</c>, what is GST-free of the class <c>zero</c>.</summary>
internal sealed class AustralianGst() : NationalTax(new NationalLaw("australia-gst", CountryCode.Of("AU"), "GST")
{
    Charge = "GST Act 1999 s. 9-5",
    Zero = "GST Act 1999 division 38",
    Exempt = "GST Act 1999 division 40 (input taxed)",
    SmallSupplier = "GST Act 1999 s. 23-15",
    ExportOfGoods = "GST Act 1999 s. 38-185",
    ServiceAbroad = "GST Act 1999 s. 38-190",
    IsServiceAbroadZeroRated = true,
    LowValueGoods = "GST Act 1999 subdivision 84-C",
    LowValueFrom = new LocalDate(2018, 7, 1),
})
{
    protected override CountryCode PlaceOf(in TaxQuestion question, bool isBusiness) => Used.Where(question);
}
