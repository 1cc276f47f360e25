using FsCheck;
using FsCheck.Fluent;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Review;
using Invoicing.Testing;
using static Invoicing.Core.Tests.Review.ReceivedSamples;

namespace Invoicing.Core.Tests.Review;

/// <summary>The laws of docs/laws/duplicates.md.</summary>
public class DuplicateLawTests
{
    static readonly KnownSupplier[] Known = [new() { Id = "S-1", Aliases = ["S-3"] }];

    static readonly DuplicateNumberForm Form = new(new DuplicateOptions().Prefixes);

    /// <summary>Few numbers, amounts and days, so that many are alike.</summary>
    internal static readonly Gen<Invoice> Documents =
        from number in Gen.Elements("RE-1", "RE-01", "INV 1", "RE-12", "RE-21", "2026-12", "202612", "O1", "", "12-A")
        from day in Gen.Choose(1, 28)
        from amount in Gen.Elements(100m, 142.80m, 148.20m, 42.80m, 57.20m)
        from supplier in Gen.Elements("S-1", "S-2", "S-3")
        from kind in Gen.Choose(0, 9)
        from order in Gen.Elements("", "PO-1", "PO-2")
        from account in Gen.Elements("", Account, AbroadAccount)
        from item in Gen.Elements("A", "B")
        select Received(number, $"2026-11-{day:00}", amount, supplier, draft => Changed(draft, kind, order, account),
            item);

    [Fact]
    public void A_pair_has_the_same_points_whichever_came_first() => Law.Holds(
        from left in Documents from right in Documents select (left, right),
        pair => Scores(pair.left, [pair.right]).SequenceEqual(Scores(pair.right, [pair.left])), 2000);

    [Fact]
    public void The_order_of_the_earlier_documents_does_not_count() => Law.Holds(
        from invoice in Documents from earlier in Gen.ListOf(Documents) select (invoice, earlier: earlier.ToArray()),
        given => Find(given.invoice, given.earlier).Equals(Find(given.invoice, [.. given.earlier.Reverse()]))
            && Find(given.invoice, given.earlier).Equals(Find(given.invoice,
                [.. given.earlier.OrderBy(each => each.Totals.WithTax).ThenByDescending(each => each.Number)])));

    [Fact]
    public void An_index_with_documents_added_is_that_of_all() => Law.Holds(
        from invoice in Documents from earlier in Gen.ListOf(Documents) select (invoice, earlier: earlier.ToArray()),
        given =>
        {
            var index = DuplicateEngine.Standard.Index([], [.. Known]);
            foreach (var document in given.earlier) index = index.With(document);
            return index.Count == given.earlier.Length && DuplicateEngine.Standard.Find(given.invoice, index)
                .Equals(Find(given.invoice, given.earlier));
        });

    [Fact]
    public void The_index_finds_what_a_comparison_with_every_document_finds() => Law.Holds(
        from invoice in Documents
        from earlier in Gen.ListOf(Documents.Where(each => each.Type != DocumentType.CreditNote))
        select (invoice, earlier: earlier.ToArray()),
        given => Find(given.invoice, given.earlier).Candidates.Select(Shown).Order().SequenceEqual(
            given.earlier.SelectMany(each => Find(given.invoice, [each]).Candidates).Select(Shown).Order()));

    [Fact]
    public void The_points_are_the_sum_of_the_criteria() => Law.Holds(
        from left in Documents from right in Documents select (left, right),
        pair => Find(pair.left, [pair.right]).Candidates.All(each => each.Score == each.Criteria.Sum(c => c.Points)));

    [Fact]
    public void A_lower_threshold_never_loses_a_candidate() => Law.Holds(
        from invoice in Documents
        from earlier in Gen.ListOf(Documents)
        from likely in Gen.Choose(0, 70)
        select (invoice, earlier: earlier.ToArray(), likely),
        given =>
        {
            var lower = DuplicateEngine.Standard.With(new DuplicateOptions { Likely = given.likely });
            var found = lower.Find(given.invoice, given.earlier, [.. Known]).Candidates;
            return Find(given.invoice, given.earlier).Candidates.All(each => found.Contains(each));
        });

    [Fact]
    public void A_document_of_another_effect_never_changes_a_pair_but_by_crediting_it() => Law.Holds(
        from left in Documents
        from right in Documents
        where left.Type.Effect != right.Type.Effect
        select (left, right),
        pair => Find(pair.left, [pair.right]).Candidates.IsEmpty);

    [Fact]
    public void The_normal_form_is_that_of_document_numbers() => Law.Holds(
        from text in Gen.ListOf(Gen.Elements([.. "aBoOlI0019-/ .äß²٣"])) select string.Concat(text),
        text =>
        {
            var buffer = new char[text.Length];
            return buffer.AsSpan(0, DuplicateNumberForm.Normal(text, buffer))
                .SequenceEqual(DocumentNumber.Normalise(text));
        }, 3000);

    [Fact]
    public void Case_spaces_separators_zeros_in_front_prefix_and_look_alikes_do_not_count() => Law.Holds(
        from number in Gen.Choose(1, 999999)
        from prefix in Gen.Elements("", "INV-", "re ", "Rechnung Nr. ", "FA", "Invoice no ")
        from zeros in Gen.Choose(0, 4)
        from alike in Gen.Elements(true, false)
        select (number, text: prefix + new string('0', zeros) + (alike
            ? $"{number}".Replace('0', 'O').Replace('1', 'l') : $"{number}")),
        given =>
        {
            var normal = DocumentNumber.Normalise(given.text);
            Span<char> parts = new char[normal.Length], joined = new char[given.text.Length];
            return parts[..Form.Parts(normal, parts)].SequenceEqual($"{given.number}")
                && joined[..Form.Joined(given.text, joined)].SequenceEqual($"{given.number}");
        }, 3000);

    static InvoiceDraft Changed(InvoiceDraft draft, int kind, string order, string account)
    {
        if (order.Length > 0) draft = draft with { OrderReference = order };
        if (account.Length > 0) draft = PaidTo(account)(draft);
        return kind switch
        {
            0 => Credit("RE-1")(draft),
            1 => Credit("RE-12", "INV 1")(draft),
            2 => draft with { Type = DocumentType.ProForma },
            3 => Month("2026-10-01")(draft),
            4 => Month("2026-11-01")(draft),
            _ => draft,
        };
    }

    static DuplicateReport Find(Invoice invoice, Invoice[] earlier) =>
        DuplicateEngine.Standard.Find(invoice, earlier, [.. Known]);

    static IEnumerable<int> Scores(Invoice invoice, Invoice[] earlier) =>
        DuplicateEngine.Standard.With(new DuplicateOptions { Likely = -1000 }).Find(invoice, earlier, [.. Known])
            .Candidates.Select(each => each.Score);

    static string Shown(DuplicateCandidate candidate) => candidate.Code + candidate.ToText();
}
