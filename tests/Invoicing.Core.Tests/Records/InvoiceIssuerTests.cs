using System.Collections.Immutable;
using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Numbering;
using Invoicing.Parties;
using Invoicing.Records;
using Invoicing.Taxes;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Records;

public class InvoiceIssuerTests
{
    static readonly Instant Now = Instant.FromUtc(2026, 11, 30, 23, 30);
    static readonly NumberSeries Series = new() { Id = "invoices", Pattern = "INV-{yyyy}-{00000}" };

    /// <summary>In Berlin it is the first of December already.</summary>
    static readonly InvoiceIssuer Berlin = new(new FakeClock(Now), DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    internal static Invoice Invoice(LocalDate issued, DocumentType type = default)
    {
        var draft = InvoiceDraft.In(Currency.EUR, new Party("Seller", "DE"), new Party("Buyer", "DE"), issued)
            .OfType(type).Line("Advice", Quantity.Hours(1), 100m, Vat.Standard(19m)).ToDraft();
        Money net = Eur(100m), tax = Eur(19m), gross = Eur(119m), zero = Eur(0m);
        return new Invoice(draft, InvoiceAmounts.From(draft, new DeclaredAmounts
        {
            Lines = [new DeclaredLine { Id = "1", Gross = net, Net = net }],
            Groups = [new DeclaredGroup { Key = Vat.Standard(19m).GroupKey, Base = net, Tax = tax }],
            Totals = new InvoiceTotals
            {
                SumOfLineNets = net, Allowances = zero, Charges = zero, WithoutTax = net, Tax = tax, WithTax = gross,
                Paid = zero,
                Rounding = zero, Due = gross, Withheld = zero, SplitPayment = zero, AmountToPay = gross,
            },
        }).Value);
    }

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    internal static IssueRequest Request(string key, LocalDate issued = default, DocumentType type = default) =>
        new() { Key = new IdempotencyKey(key), Invoice = Invoice(issued, type), Actor = "anna" };

    [Fact]
    public void An_issued_invoice_has_number_and_date_an_entry_in_the_journal_and_the_record_of_its_command()
    {
        var batch = Berlin.Issue(Series, [Request("run-1/C-100")]).Value;

        var issued = Assert.Single(batch.Invoices);
        Assert.Equal("INV-2026-00001", issued.Number);
        Assert.Equal(new LocalDate(2026, 12, 1), issued.Invoice.IssueDate);
        Assert.Equal(Now, issued.IssuedAt);
        Assert.Equal("invoices", issued.Series);
        var entry = Assert.Single(batch.Journal);
        Assert.Equal(
            ("invoice-issued", "INV-2026-00001", "run-1/C-100", "anna", Now),
            (entry.Action, entry.Subject, entry.Command.Value, entry.Actor!, entry.At));
        Assert.Equal(Eur(119m), entry.Amount);
        Assert.Equal(new RecordedCommand(new IdempotencyKey("run-1/C-100"), "INV-2026-00001"),
            Assert.Single(batch.Commands));
        Assert.Equal(2, Assert.Single(batch.Series).After.Counters[0].Next);
    }

    [Fact]
    public void A_date_that_the_draft_has_stays_and_tells_the_year_of_the_number()
    {
        var batch = Berlin.Issue(Series,
            [Request("1", new LocalDate(2025, 12, 31)), Request("2"), Request("3", new LocalDate(2025, 12, 31))]).Value;

        Assert.Equal(["INV-2025-00001", "INV-2026-00001", "INV-2025-00002"],
            batch.Invoices.Select(each => each.Number));
    }

    [Fact]
    public void The_amounts_of_an_issued_invoice_are_those_that_were_calculated()
    {
        var issued = Assert.Single(Berlin.Issue(Series, [Request("1")]).Value.Invoices).Invoice;

        Assert.Equal(Invoice(default).Amounts, issued.Amounts);
    }

    [Fact]
    public void A_credit_note_stands_in_the_journal_with_its_sign() => Assert.Equal(
        Eur(-119m), Berlin.Issue(Series, [Request("1", type: DocumentType.CreditNote)]).Value.Journal[0].Amount);

    [Fact]
    public void Issuing_nothing_changes_nothing()
    {
        var batch = Berlin.Issue(Series, []).Value;

        Assert.Empty(batch.Invoices);
        Assert.Equal(Series, Assert.Single(batch.Series).After);
    }

    [Fact]
    public void One_request_that_cannot_be_carried_out_leaves_all_of_them_undone()
    {
        var given = Invoice(default) with { Draft = Invoice(default).Draft with { Number = "X" } };
        var numbered = Request("2") with { Invoice = given };
        var late = Request("3", new LocalDate(2026, 12, 2));

        Assert.Equal(RecordFindings.NumberGiven, Code([Request("1"), numbered]));
        Assert.Equal(RecordFindings.IssueDateInFuture, Code([Request("1"), late]));
        Assert.Equal(RecordFindings.AmountsDiffer, Code([Request("1"), Request("4") with
        {
            Invoice = Invoice(default) with { Draft = Invoice(default).Draft with { Lines = [] } },
        }]));
        Assert.Equal(RecordFindings.KeyRepeated, Code([Request("1"), Request("1")]));
        Assert.True(Berlin.Issue(Series, [Request("1", new LocalDate(2026, 12, 1))]).IsOk);

        static string Code(ImmutableArray<IssueRequest> requests)
        {
            var outcome = Berlin.Issue(Series, requests);
            Assert.Null(outcome.ValueOrDefault);
            return Assert.Single(outcome.Findings).Code;
        }
    }

    [Fact]
    public void A_series_that_cannot_be_read_gives_no_batch()
    {
        var outcome = Berlin.Issue(Series with { Pattern = "INV" }, [Request("1")]);

        Assert.Equal(NumberingFindings.Pattern, Assert.Single(outcome.Findings).Code);
    }
}
