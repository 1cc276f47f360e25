using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Review;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Core.Tests.Review;

public class ShapeTests
{
    static readonly InvoiceDraft Full = FullInvoice.Draft(FullInvoice.German, FullInvoice.French, Vat.ReverseCharge);

    static string[] Found(InvoiceDraft draft, ShapeEngine? engine = null) =>
        [.. (engine ?? ShapeEngine.Standard).Check(draft).Select(finding => $"{finding.Code} {finding.Path}")];

    [Fact]
    public void A_sound_document_has_no_findings() => Assert.Empty(Found(Full));

    [Fact]
    public void Dates_are_in_order()
    {
        Assert.Equal(["SHAPE-DUE-BEFORE-ISSUE /dueDate"], Found(Full with { DueDate = new LocalDate(2026, 11, 19) }));
        Assert.Empty(Found(Full with { DueDate = new LocalDate(2026, 11, 20) }));
        Assert.Equal(["SHAPE-TAX-POINT-TWICE /taxPointCode"],
            Found(Full with { TaxPointDate = new LocalDate(2026, 11, 18), TaxPointCode = "35" }));
        Assert.Equal(["SHAPE-PRECEDING-LATER /precedingInvoices/1/issueDate"],
            Found(Full with { PrecedingInvoices = [new DocumentReference("RE-0", new LocalDate(2026, 11, 21))] }));
        Assert.Equal(["SHAPE-DELIVERY-AFTER-ISSUE /delivery/date"],
            Found(Full with { Delivery = new Delivery { Date = new LocalDate(2026, 11, 21) } }));
    }

    [Fact]
    public void Periods_have_days_and_lie_in_each_other()
    {
        var draft = Full with
        {
            Delivery = new Delivery { Period = DateRange.Month(2026, 10) },
            Lines = [Full.Lines[0] with { Period = DateRange.Month(2026, 11) }],
        };
        Assert.Equal(["SHAPE-PERIOD-OUTSIDE /lines/1/period"], Found(draft));
        var day = new LocalDate(2026, 10, 1);
        Assert.Equal(["SHAPE-PERIOD-EMPTY /lines/1/period"],
            Found(draft with { Lines = [Full.Lines[0] with { Period = DateRange.Of(day, day) }] }));
        Assert.Equal(["SHAPE-PERIOD-EMPTY /delivery/period"],
            Found(Full with { Delivery = new Delivery { Period = DateRange.Of(day, day) } }));
    }

    [Fact]
    public void Parties_and_accounts_are_checked_where_they_stand()
    {
        var account = new BankAccount { Iban = Iban.Of("DE89370400440532013001") };
        Assert.Equal(["PARTY-IBAN-CHECK-DIGITS /paymentMeans/1/creditTransfers/1/iban"],
            Found(Full with { PaymentMeans = [PaymentMeans.SepaCreditTransfer(account)] }));
        Assert.Equal(["PARTY-VAT-CHECK-DIGIT /buyer/vatNumber"],
            Found(Full with { Buyer = FullInvoice.French with { VatNumber = "FR84404833048" } }));
        Assert.Empty(Found(Full with { Payee = new Party { Name = "Factor AG" } }));
    }

    // 4012345000009: 3 x (0+2+4+0+0+0) + 4+1+3+5+0+0 = 18 + 13 = 31, so the digit is 9.
    [Theory]
    [InlineData("0088", "4012345000009", true)]
    [InlineData("0088", "4012345000008", false)]
    [InlineData("0088", "401234500000", false)]
    [InlineData("0160", "96385074", true)]
    [InlineData("0160", "96385075", false)]
    [InlineData("0002", "732829320", true)]
    [InlineData("0002", "732829321", false)]
    [InlineData("0009", "73282932000074", true)]
    [InlineData("0009", "73282932000075", false)]
    [InlineData("0009", "35600000049837", true)]
    [InlineData("0007", "556703-7485", true)]
    [InlineData("0007", "5567037486", false)]
    [InlineData("0060", "123456789", true)]
    public void Identifiers_have_the_check_digit_of_their_scheme(string scheme, string value, bool holds)
    {
        var buyer = FullInvoice.French with { Identifiers = [new Identifier(value, scheme)] };
        Assert.Equal(holds ? [] : ["PARTY-IDENTIFIER-CHECK-DIGIT /buyer/identifiers"],
            Found(Full with { Buyer = buyer }));
        var line = Full.Lines[0] with { Item = new("Board") { StandardId = new Identifier(value, scheme) } };
        Assert.Equal(holds ? [] : ["PARTY-IDENTIFIER-CHECK-DIGIT /lines/1/item/standardId"],
            Found(Full with { Lines = [line] }));
    }

    [Fact]
    public void References_lead_to_what_is_known()
    {
        var engine = ShapeEngine.Standard
            .KnowingInvoices(["RE-0007"]).KnowingOrders(["PO-1"]).KnowingContracts(["C-1"]);
        var draft = Full with
        {
            OrderReference = "PO-1",
            ContractReference = "C-1",
            PrecedingInvoices = [new DocumentReference("re 7")],
        };
        Assert.Empty(Found(draft, engine));
        var lost = draft with
        {
            OrderReference = "PO-2",
            ContractReference = "C-2",
            PrecedingInvoices = [new DocumentReference("RE-8")],
            Lines = [Full.Lines[0] with { OrderReference = "PO-3", ContractReference = "C-3" }],
        };
        Assert.Equal(
            [
                "SHAPE-REFERENCE-UNKNOWN /contractReference", "SHAPE-REFERENCE-UNKNOWN /lines/1/contractReference",
                "SHAPE-REFERENCE-UNKNOWN /lines/1/orderReference", "SHAPE-REFERENCE-UNKNOWN /orderReference",
                "SHAPE-REFERENCE-UNKNOWN /precedingInvoices/1",
            ], Found(lost, engine));
        Assert.Empty(Found(lost));
    }

    [Fact]
    public void A_reference_is_wanted_on_demand()
    {
        var engine = ShapeEngine.Standard.WantingReferences();
        Assert.Equal(["SHAPE-REFERENCE-MISSING /lines/1/orderReference"], Found(Full, engine));
        Assert.Empty(Found(Full with { OrderReference = "PO-1" }, engine));
    }
}
