using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Taxes;
using Invoicing.Terms;
using MonthEnd.Files;
using MonthEnd.Output;

namespace MonthEnd.Steps;

/// <summary>What drafts leave open is decided: discounts by offers and coupons, taxes by the law, due dates by the
/// terms.</summary>
sealed class Decisions
{
    readonly Month _month;
    readonly DecisionEngines _engines;
    readonly List<CouponUse> _couponUses = [];
    readonly List<string[]> _rows = [];

    public Decisions(Month month)
    {
        _month = month;
        _engines = new DecisionEngines
        {
            Discounts = DiscountEngine.Of(month.Discounts),
            Taxes = TaxEngine.EuropeanUnion,
            Terms = TermsEngine.Standard,
        };
    }

    /// <summary>The uses of coupons by what is going to be issued.</summary>
    public IReadOnlyList<CouponUse> CouponUses => _couponUses;

    /// <summary>Decides a draft.</summary>
    public Outcome<DecidedDraft> Decide(InvoiceDraft draft)
    {
        var facts = _month.FactsOf(draft.Buyer.Id);
        var outcome = DraftDecisions.Decide(draft, _engines, facts with
        {
            Document = draft.Lines.IsEmpty ? null : draft.Lines[0].SourceReference,
            CouponUses = [.. _month.CouponUses, .. facts.CouponUses, .. _couponUses],
        });
        if (outcome.ValueOrDefault is { } decided) Tell(decided, outcome.Findings);
        return outcome;
    }

    /// <summary>Keeps the uses of coupons of a draft that is going to be issued.</summary>
    public void Store(DecidedDraft decided) => _couponUses.AddRange(decided.CouponUses);

    /// <summary>Shows what was decided and why.</summary>
    public void Show(Report report) =>
        report.Show(new Table("Decided", ["buyer", "what", ">is", "why"], [.. Distinct(_rows)]));

    void Tell(DecidedDraft decided, FindingList findings)
    {
        var draft = decided.Draft;
        foreach (var line in draft.Lines)
        {
            if (line.PriceBasis is { } basis) Add(draft, $"price of {line.Item.Name}", line.Price.ToString(), $"{basis}");
            foreach (var adjustment in line.Adjustments) Tell(draft, $"{line.Item.Name}", adjustment);
            foreach (var tax in line.Taxes) Tell(draft, tax);
        }

        foreach (var adjustment in draft.Adjustments) Tell(draft, "the whole", adjustment);
        foreach (var refusal in decided.Refusals) Add(draft, refusal.Rule, "", refusal.Because);
        foreach (var finding in findings) Add(draft, finding.Code, "", finding.Message());
    }

    void Tell(InvoiceDraft draft, string of, Adjustment adjustment)
    {
        if (adjustment.Basis is not { } basis) return;
        Add(draft, $"{adjustment.Kind} on {of}".ToLowerInvariant(),
            adjustment.Percent?.ToString() ?? adjustment.Amount?.ToString() ?? "", $"{basis}");
    }

    void Tell(InvoiceDraft draft, Tax tax)
    {
        if (tax.Basis is { } basis)
            Add(draft, "tax", tax.Rate.IsZero ? $"{tax.Category}" : $"{tax.Category} {tax.Rate}", $"{basis}");
    }

    void Add(InvoiceDraft draft, string what, string value, string why) =>
        _rows.Add([draft.Buyer.Name, what, value, why]);

    // The same on every line of a document is told once.
    static IEnumerable<string[]> Distinct(IEnumerable<string[]> rows) =>
        rows.DistinctBy(row => string.Join('\n', row), StringComparer.Ordinal);
}
