using Invoicing.Invoices;

namespace Invoicing.Testing;

/// <summary>
/// The laws of docs/calculation.md as checks, for any test framework: each calculates a draft and throws where its law
/// does not hold. Whoever calculates otherwise than by <see cref="InvoiceCalculator"/> - a cache, a batch, another
/// engine - gives the way and is held to the same laws.
/// </summary>
public static partial class CalculationLaws
{
    /// <summary>Checks every law.</summary>
    /// <param name="draft">A draft without errors.</param>
    /// <param name="calculate">How it is calculated. Default: by <see cref="InvoiceCalculator"/>.</param>
    /// <exception cref="ArgumentNullException">The draft is null.</exception>
    /// <exception cref="CalculationLawException">A law does not hold.</exception>
    public static void Check(InvoiceDraft draft, Func<InvoiceDraft, Invoice>? calculate = null)
    {
        CheckSums(draft, calculate);
        CheckSameAgain(draft, calculate);
        CheckOrder(draft, calculate);
        CheckSigns(draft, calculate);
        CheckGrossAsked(draft, calculate);
        CheckZero(draft, calculate);
        CheckNear(draft, calculate);
    }

    /// <summary>Calculating twice gives the same, and the draft is not changed.</summary>
    /// <inheritdoc cref="Check"/>
    public static void CheckSameAgain(InvoiceDraft draft, Func<InvoiceDraft, Invoice>? calculate = null)
    {
        var law = CheckedDraft.Of("Same again", draft, calculate);
        var before = Drafts.Describe(draft);
        var first = law.Declared;
        law.Equal("the amounts of a second run", first, law.Declare(draft));
        law.Equal("the draft after a run", before, Drafts.Describe(draft));
    }

    /// <summary>A group of exactly zero gets no unit.</summary>
    /// <inheritdoc cref="Check"/>
    public static void CheckZero(InvoiceDraft draft, Func<InvoiceDraft, Invoice>? calculate = null)
    {
        var law = CheckedDraft.Of("Zero", draft, calculate);
        foreach (var group in law.Invoice.TaxGroups)
            if (group.Key.Rate.IsZero && group.Key.PerUnit is null)
                law.Equal($"the tax of {group.Key}", 0, group.Tax.MinorUnits);
    }
}
