using FsCheck.Fluent;
using Invoicing.Bulk;
using Invoicing.Core.Tests.Review;
using Invoicing.Invoices;
using Invoicing.Review;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Bulk;

/// <summary>The column form finds what the engine finds.</summary>
public class DuplicateBatchLawTests
{
    static readonly KnownSupplier[] Known = [new() { Id = "S-1", Aliases = ["S-3"] }];

    static readonly DuplicateOptions Points = new()
    {
        Number = DuplicateNumberRule.Never, Content = false, Splits = false,
    };

    [Fact]
    public void Likely_pairs_and_their_points_are_those_of_the_engine() => Law.Holds(
        from documents in Gen.ListOf(DuplicateLawTests.Documents)
        from likely in Gen.Elements(30, 55, 70)
        select (documents: documents.ToArray(), likely),
        given =>
        {
            var engine = DuplicateEngine.Standard.With(Points with { Likely = given.likely });
            var pairs = DuplicateBatch.Of(engine).Likely(DuplicateColumns.Of(given.documents, [.. Known]));
            return pairs.SequenceEqual(Pairs(engine, given.documents));
        }, 1500);

    [Fact]
    public void Same_numbers_are_those_of_the_engine() => Law.Holds(
        from documents in Gen.ListOf(DuplicateLawTests.Documents) select documents.ToArray(),
        documents =>
        {
            var engine = DuplicateEngine.Exact.With(DuplicateEngine.Exact.Options with { Content = false });
            var pairs = DuplicateBatch.Of(engine).SameNumbers(DuplicateColumns.Of(documents, [.. Known]));
            return pairs.Select(each => (each.Earlier, each.Later))
                .SequenceEqual(Pairs(engine, documents).Select(each => (each.Earlier, each.Later)));
        }, 1500);

    [Fact]
    public void Columns_of_different_length_are_refused() => Assert.Throws<ArgumentException>(() =>
        DuplicateBatch.Standard.Likely(new DuplicateColumns { Numbers = ["1", "2"], Suppliers = [1] }));

    [Fact]
    public void Three_thousand_copies_of_one_document_take_the_most_candidates_each()
    {
        var columns = new DuplicateColumns
        {
            Numbers = [.. Enumerable.Repeat("RE-1", 3000)], Amounts = [.. Enumerable.Repeat(100L, 3000)],
        };
        // Of 3,000 each is paired with 10 that follow, the last ten with fewer: 3,000 x 10 - 55.
        var batch = DuplicateBatch.Of(DuplicateEngine.Standard.With(new DuplicateOptions { MostCandidates = 10 }));
        Assert.Equal(29_945, batch.Likely(columns).Length);
        Assert.Equal(29_945, batch.SameNumbers(columns).Length);
    }

    // Each pair of documents by itself, but with the credit notes of all.
    static IEnumerable<DuplicatePair> Pairs(DuplicateEngine engine, Invoice[] documents)
    {
        var columns = DuplicateColumns.Of(documents, [.. Known]);
        for (var left = 0; left < documents.Length; left++)
        {
            for (var right = left + 1; right < documents.Length; right++)
            {
                var found = engine.Find(documents[right], [documents[left]], [.. Known]).Candidates;
                var isCredited = columns.Credited[left] || columns.Credited[right];
                if (found is [{ } candidate] && (!isCredited
                    || candidate.Criteria.Any(each => each.Name is "number same" or "number alike")))
                    yield return new DuplicatePair(left, right, candidate.Score);
            }
        }
    }
}
