using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Benchmarks.Review;

/// <summary>A ten-line invoice of Germany with two rates and line discounts, in which nothing is wrong.</summary>
internal static class CleanDocument
{
    public static Invoice Make()
    {
        Tax standard = Vat.Standard(19m), reduced = Vat.Standard(7m);
        var builder = InvoiceDraft.In(Currency.EUR, Of("Studio Nord GmbH", "DE136695976", "Hamburg"),
            Of("Kaufhaus West AG", "DE129273398", "Köln"), new LocalDate(2026, 11, 20));
        for (var i = 0; i < 10; i++)
            builder.Line(new InvoiceLine
            {
                Item = new("Board"), Quantity = Quantity.Pieces(3 + i), Price = UnitPrice.Of(12.35m + i, Currency.EUR),
                Taxes = [i % 3 == 0 ? reduced : standard],
                Adjustments = [Discount.Percent(2.5m)],
            });
        var draft = builder.Terms(PaymentTerms.NetDays(30)).With(draft => draft with
        {
            Number = "RE-2026-0815",
            DueDate = new LocalDate(2026, 12, 20),
            Delivery = new Delivery { Date = new LocalDate(2026, 11, 18) },
            PaymentMeans = [PaymentMeans.SepaCreditTransfer(BankAccount.Of("DE89370400440532013000"))],
        }).ToDraft();
        return InvoiceCalculator.Calculate(draft).Value;
    }

    private static Party Of(string name, string vat, string city) => new(name, "DE")
    {
        VatNumber = vat,
        Address = new PostalAddress
        {
            Line1 = "Hauptstr. 1", PostCode = "20457", City = city, Country = CountryCode.Of("DE"),
        },
    };
}
