using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Architecture.Tests.Values;

/// <summary>An invoice of one line at a price, without tax, for the values that only the library can make.</summary>
static class SampleInvoice
{
    public static Invoice At(decimal price)
    {
        var draft = InvoiceDraft
            .In(Currency.EUR, new Party("Seller", "DE"), new Party("Buyer", "FR"), issued: new LocalDate(2026, 11, 30))
            .Line("Consulting", Quantity.Hours(1), price, Vat.Zero)
            .ToDraft();
        var net = Money.Of(price, Currency.EUR);
        var zero = Money.Zero(Currency.EUR);
        var declared = new DeclaredAmounts
        {
            Totals = new InvoiceTotals
            {
                SumOfLineNets = net, Allowances = zero, Charges = zero, WithoutTax = net, Tax = zero, WithTax = net,
                Paid = zero, Rounding = zero, Due = net, Withheld = zero, SplitPayment = zero, AmountToPay = net,
            },
            Lines = [new DeclaredLine { Id = "1", Gross = net, Net = net }],
        };
        return new Invoice(draft, InvoiceAmounts.From(draft, declared).Value);
    }
}
