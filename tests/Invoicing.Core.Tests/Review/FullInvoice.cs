using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Core.Tests.Review;

/// <summary>Invoices that state all that the law wants, for tests that take one thing away.</summary>
static class FullInvoice
{
    public static Party German { get; } = new("Studio Nord GmbH", "DE")
    {
        VatNumber = "DE136695976",
        Address = new PostalAddress
        {
            Line1 = "Hafenstr. 5", PostCode = "20457", City = "Hamburg", Country = CountryCode.Of("DE"),
        },
    };

    public static Party French { get; } = new("Atelier Sud SARL", "FR")
    {
        VatNumber = "FR83404833048",
        Address = new PostalAddress
        {
            Line1 = "5 quai du Port", PostCode = "13002", City = "Marseille", Country = CountryCode.Of("FR"),
        },
    };

    public static Party At(string country, string? vat = null) => new("Party", country)
    {
        VatNumber = vat,
        Address = new PostalAddress { Line1 = "Street 1", City = "Town", Country = CountryCode.Of(country) },
    };

    /// <summary>1,000.00 without tax, so that no invoice is simplified.</summary>
    public static InvoiceDraft Draft(Party seller, Party buyer, Tax tax, Currency? currency = null) =>
        InvoiceDraft.In(currency ?? Currency.EUR, seller, buyer, new LocalDate(2026, 11, 20))
            .Line("Board", Quantity.Pieces(10), 100m, tax)
            .Terms(PaymentTerms.NetDays(30))
            .With(draft => draft with
            {
                Number = "RE-1",
                Delivery = new Delivery { Date = new LocalDate(2026, 11, 18) },
            })
            .ToDraft();

    public static Invoice Of(InvoiceDraft draft) => InvoiceCalculator.Calculate(draft).Value;
}
