using System.Collections.Immutable;
using Invoicing.Approvals;
using Invoicing.Catalog;
using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Review;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Review;

/// <summary>One purchase of ten boards at 12.00 EUR, received in full, and its invoice.</summary>
static class ReviewSamples
{
    public static readonly LocalDate Issued = new(2026, 11, 20);

    public static readonly ReviewFacts Facts = new()
    {
        Agreed = new MatchFacts
        {
            Orders =
            [
                new Order
                {
                    Id = "PO-1", SellerId = "S-1", BuyerId = "US", Date = new LocalDate(2026, 11, 1),
                    Currency = Currency.EUR, OrderedBy = "kim",
                    Lines =
                    [
                        new OrderLine
                        {
                            Id = "1", Item = new Item("Board"), Quantity = Quantity.Pieces(10),
                            Price = UnitPrice.Of(12m, Currency.EUR),
                        },
                    ],
                },
            ],
            Receipts = [Receipt("GR-1", 10)],
        },
    };

    public static GoodsReceipt Receipt(string number, int pieces) => new()
    {
        Number = number, OrderId = "PO-1", Date = new LocalDate(2026, 11, 10),
        Lines = [new DeliveredLine { OrderLineId = "1", Quantity = Quantity.Pieces(pieces) }],
    };

    public static Invoice Invoice(
        string? number = "RE-0815", int pieces = 10, decimal price = 12m,
        Func<InvoiceDraft, InvoiceDraft>? change = null)
    {
        var draft = new InvoiceDraft
        {
            Number = number, Currency = Currency.EUR, IssueDate = Issued,
            Seller = new("Holz KG", "DE") { Id = "S-1" }, Buyer = new("Studio Nord GmbH", "DE") { Id = "US" },
            OrderReference = "PO-1",
            Lines =
            [
                new InvoiceLine
                {
                    Id = "1", Item = new Item("Board"), Quantity = Quantity.Pieces(pieces),
                    Price = UnitPrice.Of(price, Currency.EUR), Taxes = [Vat.Standard(19m)], OrderLineReference = "1",
                },
            ],
        };
        return InvoiceCalculator.Calculate(change is null ? draft : change(draft)).Value;
    }

    public static Invoice Credit(int pieces, decimal price, string of = "RE-0815") =>
        Invoice("GS-1", pieces, price, draft => draft with
        {
            Type = DocumentType.CreditNote,
            PrecedingInvoices = [new DocumentReference(of)],
        });

    /// <summary>A finding with an effect: a variance.</summary>
    public static Finding Variance(string code, decimal effect, Severity severity = Severity.Error) =>
        new(code, severity, "/lines/1", [new FindingArg("effect", Eur(effect))]);

    public static Finding Error(string code, string path = "") => new(code, Severity.Error, path);

    public static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    public static ApprovalBand Band(decimal? upTo, string? by, params string[] persons) =>
        new(upTo is { } most ? Eur(most) : null, by) { Persons = [.. persons] };

    public static ReviewFacts Approved(string by, decimal? upTo = null) => Facts with
    {
        Agreed = Facts.Agreed with { Approvals = [new Approval(by, Issued, upTo is { } most ? Eur(most) : null)] },
    };

    public static ReviewDecision Decide(
        OutcomePolicy policy, ReviewFacts facts, params ImmutableArray<Finding> found) =>
        OutcomeEngine.Of(policy).Decide(Invoice(), FindingList.Of(found.AsSpan()), null, facts);

    public static ReviewDecision Decide(OutcomePolicy policy, params ImmutableArray<Finding> found) =>
        Decide(policy, Facts, found);
}
