using NodaTime;

namespace Invoicing.Taxes;

/// <summary>Value added tax of Switzerland, whose territory Liechtenstein is part of (MWSTG of 2009; treaty of 28
/// October 1994). Hire of vehicles and work on goods are supplies of goods (article 3(d)), placed where they lie
/// (article 7).</summary>
internal sealed class SwissVat() : NationalTax(new NationalLaw("switzerland-vat", CountryCode.Of("CH"), "VAT")
{
    Charge = "MWSTG article 18(1)",
    Zero = "MWSTG article 23",
    Exempt = "MWSTG article 21(2)",
    SmallSupplier = "MWSTG article 10(2)(a)",
    ExportOfGoods = "MWSTG article 23(2)(1)",
    ServiceAbroad = "MWSTG article 8",
    LowValueGoods = "MWSTG article 7(3)(b)",
    LowValueFrom = new LocalDate(2019, 1, 1),
    IsLowValueForBusiness = true,
})
{
    private static readonly CountryCode Liechtenstein = CountryCode.Of("LI");

    protected override bool IsHome(CountryCode country) => country == Law.Country || country == Liechtenstein;

    protected override CountryCode PlaceOf(in TaxQuestion question, bool isBusiness) => Used.Where(question);
}
