using Invoicing.Catalog;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Core.Tests.Review;

/// <summary>Invoices as suppliers send them: one line without tax, so that the total is the price.</summary>
static class ReceivedSamples
{
    public const string Account = "DE89370400440532013000";
    public const string AbroadAccount = "GB82WEST12345698765432";

    public static Invoice Received(string? number, string date, decimal total, string supplier = "S-1",
        Func<InvoiceDraft, InvoiceDraft>? change = null, string item = "Boards") => Calculated(new InvoiceDraft
        {
            Number = number,
            Currency = Currency.EUR,
            IssueDate = Day(date),
            Seller = new Party("Supplier " + supplier, "DE") { Id = supplier },
            Buyer = new Party("Studio Nord GmbH", "DE"),
            Lines =
            [
                new InvoiceLine
                {
                    Id = "1", Item = new Item(item), Quantity = Quantity.Pieces(1),
                    Price = UnitPrice.Of(total, Currency.EUR), Taxes = [Vat.Zero],
                },
            ],
        }, change);

    public static Func<InvoiceDraft, InvoiceDraft> PaidTo(string account) => draft => draft with
    {
        PaymentMeans = [PaymentMeans.SepaCreditTransfer(BankAccount.Of(account))],
    };

    public static Func<InvoiceDraft, InvoiceDraft> Order(string order) =>
        draft => draft with { OrderReference = order };

    public static Func<InvoiceDraft, InvoiceDraft> Credit(params string[] of) => draft => draft with
    {
        Type = DocumentType.CreditNote,
        PrecedingInvoices = [.. of.Select(number => new DocumentReference(number))],
    };

    public static Func<InvoiceDraft, InvoiceDraft> Month(string first) => draft => draft with
    {
        Lines = [draft.Lines[0] with { Period = DateRange.Of(Day(first), Day(first).PlusMonths(1)) }],
    };

    public static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    static Invoice Calculated(InvoiceDraft draft, Func<InvoiceDraft, InvoiceDraft>? change) =>
        InvoiceCalculator.Calculate(change is null ? draft : change(draft)).Value;
}
