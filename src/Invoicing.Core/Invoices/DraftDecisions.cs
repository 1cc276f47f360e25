using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Taxes;
using Invoicing.Terms;

namespace Invoicing.Invoices;

/// <summary> Decides a whole draft. What the draft states stays as it is; what it leaves open is decided, in this
/// order: prices of lines without a price; discounts; taxes of lines and charges without taxes; the due date. Each rule
/// sees only the question of its own kind; each decision carries its basis. Pure: the same draft and facts give the
/// same, and what is decided stays when it is decided again. Safe for use by any number of threads (as far as the rules
/// are). </summary>
public static class DraftDecisions
{
    /// <summary>Decides a draft.</summary>
    /// <param name="draft">What is asked.</param>
    /// <param name="engines">By what it is decided.</param>
    /// <param name="facts">What the decisions rest on and the draft does not say; null: nothing.</param>
    /// <returns>The draft as far as it could be decided; findings name what could not.</returns>
    public static Outcome<DecidedDraft> Decide(
        InvoiceDraft draft, DecisionEngines engines, DraftFacts? facts = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(engines);
        var known = facts ?? DraftFacts.None;
        var findings = new FindingSink();
        var decided = new DecidedDraft { Draft = draft };
        if (engines.Prices is { } prices) decided = Priced(decided, prices, known, findings);
        if (engines.Discounts is { } discounts) decided = Discounted(decided, discounts, known, findings);
        if (engines.Taxes is { } taxes) decided = Taxed(decided, taxes, known, findings);
        if (engines.Terms is { } terms) decided = Dated(decided, terms, known, findings);
        else if (draft.Adjustments.Any(EarlyPaymentAtIssue.IsPartOf)) decided = Applied(decided);
        return new Outcome<DecidedDraft>(decided, findings.ToList());
    }

    /// <summary>Decides the taxes of a draft: those of lines and charges that state none.</summary>
    /// <param name="engine">By what they are decided.</param>
    /// <param name="draft">What is asked.</param>
    /// <param name="facts">What the decisions rest on and the draft does not say; null: nothing.</param>
    /// <returns>The draft as far as it could be decided; findings name what could not.</returns>
    public static Outcome<InvoiceDraft> Decide(
        this TaxEngine engine, InvoiceDraft draft, DraftFacts? facts = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(draft);
        var findings = new FindingSink();
        var decided = new DraftTaxes(engine, draft, facts ?? DraftFacts.None, findings).Decide();
        return new Outcome<InvoiceDraft>(decided, findings.ToList());
    }

    private static DecidedDraft Priced(
        DecidedDraft decided, PriceEngine engine, DraftFacts facts, FindingSink findings)
    {
        var (draft, toApprove) = new DraftPrices(engine, decided.Draft, facts, findings).Decide();
        return decided with { Draft = draft, LinesToApprove = toApprove };
    }

    private static DecidedDraft Discounted(
        DecidedDraft decided, DiscountEngine engine, DraftFacts facts, FindingSink findings) =>
        new DraftDiscounts(engine, decided.Draft, facts, findings).Decide() is not var (draft, report)
            ? decided
            : decided with { Draft = draft, CouponUses = report.CouponUses, Refusals = report.Refusals };

    private static DecidedDraft Taxed(DecidedDraft decided, TaxEngine engine, DraftFacts facts, FindingSink findings)
    {
        var taxes = new DraftTaxes(engine, decided.Draft, facts, findings);
        return decided with { Draft = taxes.Decide(), RoundingBasis = taxes.RoundingBasis };
    }

    private static DecidedDraft Dated(DecidedDraft decided, TermsEngine engine, DraftFacts facts, FindingSink findings)
    {
        var terms = new DraftTerms(engine, decided.Draft, facts, findings);
        return decided with { Draft = terms.Decide(), DueDateBasis = terms.DueDateBasis };
    }

    // What was put on before for early payment is of the amounts as they are now.
    private static DecidedDraft Applied(DecidedDraft decided) =>
        EarlyPaymentAtIssue.Apply(decided.Draft).ValueOrDefault is { } draft ? decided with { Draft = draft } : decided;
}
