using FsCheck;
using FsCheck.Fluent;
using Invoicing.Invoices;

namespace Invoicing.Testing;

/// <summary>
/// Drafts from seeds: every rounding policy, currencies of 0, 2, 3 and 4 digits, mixed signs, ties, wide numbers,
/// stacked, compound, per-unit, division and withheld taxes, prices with and without tax, allowances and charges of
/// every kind. The same seed gives the same draft.
/// </summary>
public static class Drafts
{
    /// <summary>The draft of a seed.</summary>
    /// <param name="seed">Any number.</param>
    public static InvoiceDraft FromSeed(ulong seed) => new DraftChoice(seed).Draft();

    /// <summary>Seeds that follow from one seed, without end; each replays its draft by <see
    /// cref="FromSeed"/>.</summary>
    /// <param name="seed">Any number.</param>
    public static IEnumerable<ulong> Seeds(ulong seed)
    {
        var choice = new SeededChoice(seed);
        while (true) yield return choice.Next();
    }

    /// <summary>Smaller drafts than the one given, each simpler in one respect: a line, an allowance or charge, a tax
    /// or another member less, or a smaller number.</summary>
    /// <param name="draft">The draft to make smaller.</param>
    /// <exception cref="ArgumentNullException">The draft is null.</exception>
    public static IEnumerable<InvoiceDraft> Shrink(InvoiceDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return DraftShrinker.Shrink(draft);
    }

    /// <summary>The smallest draft that still fails: shrinks as long as a smaller one fails too.</summary>
    /// <param name="draft">A draft that fails.</param>
    /// <param name="fails">Whether a draft fails.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public static InvoiceDraft Smallest(InvoiceDraft draft, Predicate<InvoiceDraft> fails)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(fails);
        while (DraftShrinker.Shrink(draft).FirstOrDefault(smaller => fails(smaller)) is { } smaller) draft = smaller;
        return draft;
    }

    /// <summary>A draft as text: its policy, and every number that its amounts follow from.</summary>
    /// <param name="draft">The draft.</param>
    /// <exception cref="ArgumentNullException">The draft is null.</exception>
    public static string Describe(InvoiceDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return DraftText.Of(draft);
    }

    /// <summary>Drafts for FsCheck, with their shrinker.</summary>
    public static Arbitrary<InvoiceDraft> Arbitrary() =>
        Arb.From(Gen.Choose(int.MinValue, int.MaxValue).Select(FromInteger), DraftShrinker.Shrink);

    private static InvoiceDraft FromInteger(int seed) => FromSeed((ulong)((long)seed - int.MinValue));
}
