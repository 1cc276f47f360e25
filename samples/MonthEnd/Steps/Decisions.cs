using Invoicing.Billing;
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

    /// <summary>Decides a draft. A line that cannot be decided is left out and its fact held; null where nothing is
    /// left, or where the document as a whole is wrong.</summary>
    public DecidedDraft? Decide(InvoiceDraft draft, ICollection<HeldFact> held)
    {
        while (!draft.Lines.IsEmpty)
        {
            var outcome = DraftDecisions.Decide(draft, _engines, FactsOf(draft));
            if (outcome.TryGet(out var decided))
            {
                foreach (var finding in outcome.Findings) Add(draft, finding.Code, "", finding.Message());
                return decided;
            }

            var wrong = draft.Lines.Where(line => Errors(outcome.Findings, line).Any())
                .Select(line => line.SourceReference).ToHashSet(StringComparer.Ordinal);
            if (wrong.Count == 0)
            {
                foreach (var source in draft.Lines.Select(line => line.SourceReference!)
                    .Distinct(StringComparer.Ordinal)) held.Add(new HeldFact(source, null, outcome.Findings));
                return null;
            }

            foreach (var lines in draft.Lines.Where(line => wrong.Contains(line.SourceReference))
                .GroupBy(line => line.SourceReference!, StringComparer.Ordinal))
                held.Add(new HeldFact(lines.Key, null,
                    FindingList.Of([.. lines.SelectMany(line => Errors(outcome.Findings, line))])));
            draft = draft with { Lines = draft.Lines.RemoveAll(line => wrong.Contains(line.SourceReference)) };
        }

        return null;
    }

    /// <summary>Keeps what was decided about a draft that is going to be issued.</summary>
    public void Keep(DecidedDraft decided)
    {
        _couponUses.AddRange(decided.CouponUses);
        Tell(decided);
    }

    /// <summary>Shows what was decided and why.</summary>
    public void Show(Report report) =>
        report.Show(new Table("Decided", ["buyer", "what", ">is", "why"], [.. Distinct(_rows)]));

    DraftFacts FactsOf(InvoiceDraft draft)
    {
        var facts = _month.FactsOf(draft.Buyer.Id);
        return facts with
        {
            Document = draft.Lines[0].SourceReference,
            CouponUses = [.. _month.CouponUses, .. facts.CouponUses, .. _couponUses],
        };
    }

    // Under the name of the fact, as those of billing are.
    static IEnumerable<Finding> Errors(FindingList findings, InvoiceLine line)
    {
        var path = "/lines/" + line.Id;
        foreach (var finding in findings)
            if (finding.Severity == Severity.Error
                && (finding.Path == path || finding.Path.StartsWith(path + "/", StringComparison.Ordinal)))
                yield return finding with { Path = $"/{line.SourceReference}{finding.Path[path.Length..]}" };
    }

    void Tell(DecidedDraft decided)
    {
        var draft = decided.Draft;
        foreach (var line in draft.Lines)
        {
            if (line.PriceBasis is { } basis)
                Add(draft, $"price of {line.Item.Name}", line.Price.ToString(), $"{basis}");
            foreach (var adjustment in line.Adjustments) Tell(draft, $"{line.Item.Name}", adjustment);
            foreach (var tax in line.Taxes) Tell(draft, tax);
        }

        foreach (var adjustment in draft.Adjustments) Tell(draft, "the whole", adjustment);
        foreach (var refusal in decided.Refusals) Add(draft, refusal.Rule, "", refusal.Because);
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
