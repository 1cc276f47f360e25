using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Review;
using NodaTime;
using static Invoicing.Core.Tests.Review.ReceivedSamples;

namespace Invoicing.Core.Tests.Review;

public class DuplicateEngineTests
{
    static readonly Invoice First = Received("RE-2026-0815", "2026-11-20", 142.80m);

    [Theory]
    [InlineData("2026/815")]
    [InlineData("RE20260815")]
    [InlineData("Rechnung Nr. 2026-O8I5")]
    [InlineData("INV 2026 00815")]
    [InlineData("FA-2026-08l5")]
    public void A_number_written_otherwise_is_alike(string number)
    {
        // 40 alike, 30 amount, 15 date, 10 supplier; the lines have another name.
        var report = Find(Received(number, "2026-11-20", 142.80m, item: "Planks"), First);
        var candidate = Assert.Single(report.Candidates);
        Assert.Equal((DuplicateFindings.Likely, 95), (candidate.Code, candidate.Score));
        Assert.Equal(Severity.Error, Assert.Single(report.Findings).Severity);
    }

    [Fact]
    public void A_number_in_the_same_normal_form_is_the_same_in_whatever_year_and_over_whatever_amount() =>
        Assert.Equal([ReviewFindings.DuplicateNumber],
            Codes(Received("re 2026 815", "2027-02-01", 9m), First));

    [Fact]
    public void A_typed_number_with_two_digits_exchanged_is_likely_when_the_date_is_near()
    {
        // 20 transposed, 30 amount, 15 date, 10 supplier.
        var report = Find(Received("RE-2026-0851", "2026-11-20", 142.80m, item: "Planks"), First);
        Assert.Equal(75, Assert.Single(report.Candidates).Score);
        Assert.Equal(Severity.Warning, Assert.Single(report.Findings).Severity);
        Assert.Empty(Codes(Received("RE-2026-0851", "2026-11-28", 142.80m, item: "Planks"), First));
    }

    [Fact]
    public void An_amount_with_two_digits_exchanged_is_likely_when_the_number_is_alike()
    {
        // 40 alike, 15 transposed, 15 date, 10 supplier; another amount is -10: 55.
        var report = Find(Received("2026-0815", "2026-11-20", 148.20m), First);
        Assert.Equal(80, Assert.Single(report.Candidates).Score);
        Assert.Empty(Codes(Received("2026-0815", "2026-11-20", 149.20m), First));
    }

    [Fact]
    public void A_copy_with_a_later_date_is_found_by_order_account_and_lines()
    {
        // -15 other number, 30 amount, 12 near date, 10 supplier, 10 account, 10 order, 15 lines.
        Func<InvoiceDraft, InvoiceDraft> both = draft => Order("PO-1")(PaidTo(Account)(draft));
        var first = Received("RE-815", "2026-11-20", 142.80m, change: both);
        var report = Find(Received("RE-977", "2026-11-22", 142.80m, change: both), first);
        Assert.Equal(72, Assert.Single(report.Candidates).Score);
        Assert.Equal(
            """
            RE-815 of 2026-11-20 over 142.80 EUR: 72 points
              -15 number other (RE-977; RE-815)
              +30 amount same (142.80 EUR)
              +12 date near (2026-11-22; 2026-11-20)
              +10 supplier same (S-1)
              +10 account same (DE89370400440532013000)
              +10 order same (PO-1)
              +15 lines same (1)
            """.ReplaceLineEndings("\n"), report.ToText());
        Assert.Equal("RE-977 is likely a copy of RE-815 of 2026-11-20 over 142.80 EUR: 72 points (number other -15, "
            + "amount same +30, date near +12, supplier same +10, account same +10, order same +10, lines same +15).",
            report.Findings[0].Message());
    }

    [Fact]
    public void An_alias_of_a_supplier_is_the_supplier()
    {
        var again = Received("RE-2026-0815", "2026-11-20", 142.80m, "S-9");
        Assert.Empty(Codes(again, First));
        KnownSupplier known = new() { Id = "S-1", Aliases = ["S-9"] };
        var report = DuplicateEngine.Standard.Find(again, [First], [known]);
        Assert.Equal([ReviewFindings.DuplicateNumber], report.Findings.Select(each => each.Code));
    }

    [Fact]
    public void A_supplier_is_known_by_vat_number_and_by_name()
    {
        var byVat = Received("RE-2026-0815", "2026-11-20", 1m, change: draft => draft with
        {
            Seller = new Party("Factor AG", "DE") { VatNumber = "DE 136 695 976" },
        });
        var byName = Received("RE-2026-0815", "2026-11-20", 1m, change: draft => draft with
        {
            Seller = new Party("holz & söhne", "DE"),
        });
        KnownSupplier known = new() { Id = "S-1", Names = ["Holz & Söhne"], VatNumbers = ["DE136695976"] };
        foreach (var again in new[] { byVat, byName })
        {
            Assert.Equal([ReviewFindings.DuplicateNumber],
                DuplicateEngine.Standard.Find(again, [First], [known]).Findings.Select(each => each.Code));
        }
    }

    [Fact]
    public void The_same_account_of_another_supplier_needs_the_same_number_and_amount()
    {
        // 50 number, 30 amount, 15 date, 10 account, 15 lines; another amount: 50 - 10 + 15 + 10 = 65.
        var first = Received("RE-815", "2026-11-20", 142.80m, change: PaidTo(Account));
        var copy = Received("RE-815", "2026-11-20", 142.80m, "S-2", PaidTo(Account));
        var report = Find(copy, first);
        Assert.Equal((DuplicateFindings.Likely, 120), (report.Candidates[0].Code, report.Candidates[0].Score));
        Assert.Empty(Codes(Received("RE-815", "2026-11-20", 9m, "S-2", PaidTo(Account), "Nails"), first));
        Assert.Empty(Codes(Received("RE-815", "2026-11-20", 142.80m, "S-2", PaidTo(AbroadAccount)), first));
    }

    [Fact]
    public void A_credit_note_is_no_copy_of_an_invoice_but_of_a_credit_note()
    {
        var credit = Received("G-1", "2026-11-20", 142.80m, change: Credit("X"));
        Assert.Empty(Codes(credit, Received("G-1", "2026-11-20", 142.80m)));
        Assert.Equal([ReviewFindings.DuplicateNumber],
            Codes(Received("G-1", "2026-11-20", 142.80m, change: Credit("X")), credit));
    }

    [Fact]
    public void What_was_wholly_credited_may_be_billed_again_under_another_number()
    {
        var again = Received("RE-2026-0820", "2026-11-20", 142.80m);
        Assert.Equal([ReviewFindings.DuplicateContent], Codes(again, First));
        var credit = Received("G-1", "2026-11-21", 142.80m, change: Credit("re 2026-815"));
        Assert.Empty(Codes(again, First, credit));
        Assert.Equal([ReviewFindings.DuplicateNumber],
            Codes(Received("RE-2026-0815", "2026-11-25", 142.80m), First, credit));
        Assert.Equal([ReviewFindings.DuplicateContent],
            Codes(Received("2026-0815", "2026-11-20", 142.80m), First, credit));
    }

    [Fact]
    public void Credit_notes_for_parts_credit_the_whole_when_they_sum_to_it_each_counted_once()
    {
        var again = Received("RE-2026-0820", "2026-11-20", 142.80m);
        var part = Received("G-1", "2026-11-21", 100m, change: Credit("RE-2026-0815"));
        var rest = Received("G-2", "2026-11-22", 42.80m, change: Credit("RE-2026-0815"));
        Assert.Equal([ReviewFindings.DuplicateContent], Codes(again, First, part));
        Assert.Equal([ReviewFindings.DuplicateContent],
            Codes(again, First, part, Received("G-1", "2026-11-21", 100m, change: Credit("RE-2026-0815"))));
        Assert.Empty(Codes(again, First, part, rest));
    }

    [Fact]
    public void A_credit_note_for_two_invoices_credits_both_when_it_is_over_their_sum()
    {
        var again = Received("RE-2026-0820", "2026-11-20", 142.80m);
        var second = Received("RE-2026-0816", "2026-11-20", 57.20m, item: "Nails");
        var both = Credit("RE-2026-0815", "RE-2026-0816");
        Assert.Empty(Codes(again, First, second, Received("G-1", "2026-11-21", 200m, change: both)));
        Assert.Equal([ReviewFindings.DuplicateContent],
            Codes(again, First, second, Received("G-1", "2026-11-21", 199.99m, change: both)));
    }

    [Fact]
    public void A_pro_forma_invoice_is_no_copy_of_the_invoice() =>
        Assert.Empty(Codes(Received("RE-2026-0815", "2026-11-20", 142.80m),
            Received("RE-2026-0815", "2026-11-20", 142.80m,
                change: draft => draft with { Type = DocumentType.ProForma })));

    [Fact]
    public void The_same_rent_of_every_month_is_no_copy()
    {
        Func<InvoiceDraft, InvoiceDraft> all = draft => Order("PO-1")(PaidTo(Account)(draft));
        var months = Enumerable.Range(1, 12).Select(month => Received($"RE-2026-{month:00}", $"2026-{month:00}-01",
            900m, change: all)).ToArray();
        foreach (var month in months) Assert.Empty(Codes(month, months));
    }

    [Fact]
    public void The_same_amount_of_every_week_is_no_copy_but_the_same_period_twice_is()
    {
        Func<InvoiceDraft, InvoiceDraft> all = draft => Order("PO-1")(PaidTo(Account)(draft));
        var weeks = Enumerable.Range(0, 12).Select(week => Received($"A-{100 + (37 * week)}",
            NodaTime.Text.LocalDatePattern.Iso.Format(Day("2026-01-05").PlusWeeks(week)), 900m, change: all)).ToArray();
        foreach (var week in weeks) Assert.Empty(Codes(week, weeks));

        // -15 + 30 + 5 + 10 + 10 + 10 + 15 + 5 for the same period: 70.
        var one = Received("A-100", "2026-01-05", 900m, change: draft => Month("2026-01-01")(all(draft)));
        var same = Received("A-137", "2026-01-12", 900m, change: draft => Month("2026-01-01")(all(draft)));
        Assert.Equal(70, Assert.Single(Find(same, one).Candidates).Score);
    }

    [Fact]
    public void Two_parts_that_sum_to_an_invoice_are_a_split()
    {
        var whole = Received("RE-1", "2026-11-20", 300m, change: Order("PO-1"));
        var left = Received("RE-2", "2026-11-22", 120m, change: Order("PO-1"), item: "A");
        var right = Received("RE-3", "2026-11-24", 180m, change: Order("PO-1"), item: "B");
        var report = Find(right, left, whole);
        Assert.Equal([DuplicateFindings.Split], report.Findings.Select(each => each.Code));
        Assert.Equal("RE-1 over 300.00 EUR is the sum of RE-2, RE-3.", report.Findings[0].Message());
        Assert.Equal([DuplicateFindings.Split], Codes(whole, right, left));
        Assert.Empty(Codes(right, whole));
        Assert.Empty(Codes(Received("RE-3", "2026-12-24", 180m, change: Order("PO-1")), left, whole));
        Assert.Empty(Codes(Received("RE-3", "2026-11-24", 180m, change: Order("PO-2")), left, whole));
        Assert.Empty(Codes(Received("RE-3", "2026-11-24", 179.99m, change: Order("PO-1")), left, whole));
    }

    [Fact]
    public void A_prepayment_and_its_rest_are_no_split_of_a_credited_whole()
    {
        var whole = Received("RE-1", "2026-11-20", 300m);
        var credit = Received("G-1", "2026-11-21", 300m, change: Credit("RE-1"));
        var left = Received("RE-2", "2026-11-22", 120m, item: "A");
        Assert.Empty(Codes(Received("RE-3", "2026-11-24", 180m), left, whole, credit));
        var prepayment = Received("RE-2", "2026-11-22", 120m, item: "A",
            change: draft => draft with { Type = DocumentType.PrepaymentInvoice });
        Assert.Empty(Codes(Received("RE-3", "2026-11-24", 180m), prepayment, whole));
    }

    [Fact]
    public void The_usual_exact_rule_takes_the_same_number_in_a_year_or_the_same_amount_on_a_date()
    {
        IEnumerable<string> Usual(Invoice invoice) =>
            DuplicateEngine.UsualExact.Find(invoice, [First]).Findings.Select(each => each.Code);
        Assert.Equal([ReviewFindings.DuplicateNumber], Usual(Received(" re-2026-0815 ", "2026-01-02", 1m)));
        Assert.Empty(Usual(Received("RE-2026-0815", "2027-01-02", 1m)));
        Assert.Empty(Usual(Received("RE 2026 0815", "2026-01-02", 1m)));
        Assert.Equal([ReviewFindings.DuplicateNumber], Usual(Received("RE-2026-0815", "2027-01-02", 1m,
            change: draft => draft with { IssueDate = default })));
        Assert.Equal([DuplicateFindings.Amount], Usual(Received("X", "2026-11-20", 142.80m, item: "Nails")));
        Assert.Empty(Usual(Received("X", "2026-11-21", 142.80m)));
        Assert.Empty(Usual(Received("X", "2026-11-20", 142.80m, "S-2")));
    }

    [Fact]
    public void Thresholds_weights_and_prefixes_are_options()
    {
        var again = Received("RE-2026-0851", "2026-11-20", 142.80m, item: "Planks");
        var engine = DuplicateEngine.Standard.With(new DuplicateOptions { Likely = 76 });
        Assert.Empty(engine.Find(again, [First]).Findings);
        engine = DuplicateEngine.Standard.With(new DuplicateOptions
        {
            Likely = 76, Weights = new DuplicateWeights { TransposedNumber = 21 },
        });
        Assert.Equal(76, Assert.Single(engine.Find(again, [First]).Candidates).Score);

        var prefixed = Received("ACME 2026-0815", "2026-11-20", 142.80m, item: "Planks");
        Assert.Empty(Codes(prefixed, First));
        engine = DuplicateEngine.Standard.With(new DuplicateOptions { Prefixes = ["ACME", "RE"] });
        Assert.Equal(95, Assert.Single(engine.Find(prefixed, [First]).Candidates).Score);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        DuplicateOptions[] wrong =
        [
            new() { Certain = 69 }, new() { NearDays = -1 }, new() { WindowDays = 2 }, new() { SequenceReach = -1 },
            new() { MostParts = 1 }, new() { MostParts = 7 }, new() { MostCandidates = 0 },
        ];
        Assert.All(wrong, options => Assert.Throws<ArgumentOutOfRangeException>(
            () => DuplicateEngine.Standard.With(options)));
    }

    [Fact]
    public void Of_one_amount_those_nearest_in_date_are_compared()
    {
        var engine = DuplicateEngine.UsualExact.With(DuplicateEngine.UsualExact.Options with { MostCandidates = 2 });
        var others = Enumerable.Range(1, 9)
            .Select(at => Received($"N{at}", "2026-11-20", 5m, item: $"{at}")).ToArray();
        Assert.Equal(2, engine.Find(Received("X", "2026-11-20", 5m), others).Candidates.Length);
    }

    static DuplicateReport Find(Invoice invoice, params Invoice[] earlier) =>
        DuplicateEngine.Standard.Find(invoice, earlier);

    static IEnumerable<string> Codes(Invoice invoice, params Invoice[] earlier) =>
        Find(invoice, earlier).Findings.Select(each => each.Code);
}
