using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;

namespace Invoicing.Review;

/// <summary>
/// Reviews invoices: those that suppliers sent before they are paid, and one's own before they go out - against
/// themselves, what came before, what was agreed, and rules of the application - and decides what becomes of them
/// (docs/review.md). A duplicate is not matched: what it bills was counted with its first copy. Pure and immutable,
/// safe to share between threads.
/// </summary>
[Experimental("INV1002")]
public sealed class ReviewEngine
{
    /// <summary>The id by which matching as a whole is switched off.</summary>
    private const string Matching = "matching";

    private readonly MatchEngine _matching = MatchEngine.Standard;
    private readonly ImmutableArray<IReviewStep> _steps = ReviewSteps.Standard;
    private readonly ImmutableArray<IReviewRule> _rules = [];
    private readonly bool _matches = true;

    private ReviewEngine()
    {
    }

    private ReviewEngine(
        ReviewEngine from, MatchEngine? matching = null, ImmutableArray<IReviewStep>? steps = null,
        ImmutableArray<IReviewRule>? rules = null, bool? matches = null)
    {
        _matching = matching ?? from._matching;
        _steps = steps ?? from._steps;
        _rules = rules ?? from._rules;
        _matches = matches ?? from._matches;
        Side = from.Side;
        Policy = from.Policy;
        RuleSets = from.RuleSets;
    }

    /// <summary>Reviews suppliers' invoices for what keeps them from being paid: number, arithmetic, exact copies,
    /// <see cref="MatchEngine.Standard"/>; decides by <see cref="OutcomePolicy.Standard"/>.</summary>
    public static ReviewEngine Standard { get; } = new();

    /// <summary>Reviews suppliers' invoices by every part of this library: shape, the particulars that the law wants,
    /// arithmetic, exact and likely copies, signals of fraud, and matching with the rules on input tax
    /// (<see cref="PurchaseMatching"/>).</summary>
    public static ReviewEngine Complete => Preset.Complete;

    /// <summary>Reviews one's own invoices and drafts before they go out: arithmetic and matching.</summary>
    public static ReviewEngine Own { get; } = new() { Side = ReviewSide.Ours };

    /// <summary>Whose invoices are reviewed.</summary>
    public ReviewSide Side { get; private init; }

    /// <summary>How findings become an outcome where no rule set states another policy.</summary>
    public OutcomePolicy Policy { get; private init; } = OutcomePolicy.Standard;

    /// <summary>Rules by company, supplier and type of document.</summary>
    public RuleSetTable RuleSets { get; private init; } = RuleSetTable.None;

    /// <summary>The ids of all parts and rules that are asked, those of matching among them.</summary>
    public ImmutableArray<string> Rules =>
    [
        .. _steps.Select(step => step.Id),
        .. _matches ? _matching.Rules.Prepend(Matching) : [],
        .. _rules.Select(rule => rule.Id),
    ];

    /// <summary>This engine with other matching: rules, tolerances.</summary>
    public ReviewEngine With(MatchEngine matching)
    {
        ArgumentNullException.ThrowIfNull(matching);
        return new ReviewEngine(this, matching);
    }

    /// <summary>This engine with checks of the shape.</summary>
    public ReviewEngine With(ShapeEngine shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return new ReviewEngine(this, steps: _steps.With(new ShapeStep(shape)));
    }

    /// <summary>This engine with checks of what the law wants a document to state.</summary>
    public ReviewEngine With(ParticularsEngine particulars)
    {
        ArgumentNullException.ThrowIfNull(particulars);
        return new ReviewEngine(this, steps: _steps.With(new ParticularsStep(particulars)));
    }

    /// <summary>This engine with other checks of the arithmetic.</summary>
    public ReviewEngine With(ArithmeticEngine arithmetic)
    {
        ArgumentNullException.ThrowIfNull(arithmetic);
        return new ReviewEngine(this, steps: _steps.With(new ArithmeticStep(arithmetic)));
    }

    /// <summary>This engine, taking something else for a duplicate.</summary>
    public ReviewEngine With(DuplicateEngine duplicates)
    {
        ArgumentNullException.ThrowIfNull(duplicates);
        return new ReviewEngine(this, steps: _steps.With(new DuplicateStep(duplicates)));
    }

    /// <summary>This engine with signals of fraud and of what is not plausible.</summary>
    public ReviewEngine With(SignalEngine signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        return new ReviewEngine(this, steps: _steps.With(new SignalStep(signals)));
    }

    /// <summary>This engine with another policy for outcomes.</summary>
    public ReviewEngine With(OutcomePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new ReviewEngine(this) { Policy = policy };
    }

    /// <summary>This engine with rule sets of companies, suppliers and document types.</summary>
    public ReviewEngine With(RuleSetTable ruleSets)
    {
        ArgumentNullException.ThrowIfNull(ruleSets);
        return new ReviewEngine(this) { RuleSets = ruleSets };
    }

    /// <summary>This engine with a rule more, in place of one, or of a part, of the same id.</summary>
    public ReviewEngine With(IReviewRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new ReviewEngine(this, steps: _steps.RemoveAll(each => each.Id == rule.Id),
            rules: [.. _rules.Where(each => each.Id != rule.Id), rule]);
    }

    /// <summary>This engine without a part or rule, one of matching too; the same where it has none of that
    /// id.</summary>
    public ReviewEngine Without(string ruleId)
    {
        ArgumentNullException.ThrowIfNull(ruleId);
        return new ReviewEngine(this, _matching.Without(ruleId), _steps.RemoveAll(each => each.Id == ruleId),
            _rules.RemoveAll(each => each.Id == ruleId), _matches && ruleId != Matching);
    }

    /// <summary>Reviews an invoice.</summary>
    /// <param name="invoice">The invoice, with amounts calculated or declared.</param>
    /// <param name="facts">What it is reviewed against.</param>
    /// <exception cref="OperationCanceledException">A rule was cancelled.</exception>
    public ReviewReport Review(Invoice invoice, ReviewFacts facts)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(facts);
        var set = SetOf(invoice.Draft);
        var run = new ReviewRun { Invoice = invoice, Facts = facts, Side = Side };
        foreach (var step in _steps)
            if (!set.IsOff(step.Id)) step.Run(run);
        var match = _matches && !run.IsCopy && !set.IsOff(Matching)
            ? MatchingBy(set).Match(invoice, facts.AgreedWithGroups(invoice.Seller.Id))
            : null;
        if (match is not null) run.Findings.AddRange(match.Findings);
        AskRules(run, match, set);
        return Decided(run, Weighed(run.Findings.ToList(), set), match, set);
    }

    /// <summary>Reviews a draft: it is calculated first; where it cannot be, what is wrong with it is all that is
    /// found, and it is held.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="facts">What it is reviewed against.</param>
    /// <exception cref="OverflowException">An amount does not fit 64 bits.</exception>
    public ReviewReport Review(InvoiceDraft draft, ReviewFacts facts)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(facts);
        var calculated = InvoiceCalculator.Calculate(draft);
        if (calculated.TryGet(out var invoice)) return Review(invoice, facts);
        var set = SetOf(draft);
        return new ReviewReport
        {
            Document = new ReviewedDocument(draft.Number, draft.IssueDate, draft.Seller.Name, null),
            Findings = Weighed(calculated.Findings, set),
            RuleSets = ScopesOf(set),
            Decision = new ReviewDecision { Outcome = ReviewOutcome.Held, PaymentBlock = true, PostingBlock = true },
        };
    }

    /// <summary>Looks at an invoice again, by the data of now: says which holds their condition releases and which
    /// stay. What people released is kept. The same facts change nothing.</summary>
    /// <param name="report">The report of before.</param>
    /// <param name="invoice">The invoice.</param>
    /// <param name="facts">What it is reviewed against now.</param>
    /// <exception cref="ArgumentException">The report is about another invoice.</exception>
    public Reevaluation Reevaluate(ReviewReport report, Invoice invoice, ReviewFacts facts)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(facts);
        if (report.Document is { } document
            && (document.Number, document.Date) != (invoice.Number, invoice.IssueDate))
            throw new ArgumentException("The report is about another invoice.", nameof(report));
        var now = Review(invoice, facts with { Releases = [.. facts.Releases.Union(report.Releases)] });
        var (before, after) = (report.Decision.Holds, now.Decision.Holds);
        return new Reevaluation(now)
        {
            Released = [.. before.Except(after)],
            Staying = [.. before.Intersect(after)],
            Added = [.. after.Except(before)],
        };
    }

    private ResolvedRuleSet SetOf(InvoiceDraft draft) => Side == ReviewSide.Suppliers
        ? RuleSets.Of(draft.Buyer.Id, draft.Seller.Id, draft.Type)
        : RuleSets.Of(draft.Seller.Id, null, draft.Type);

    private MatchEngine MatchingBy(ResolvedRuleSet set)
    {
        if (set.Applied.IsEmpty) return _matching;
        var engine = set.Tolerances is { } tolerances ? _matching.With(tolerances) : _matching;
        foreach (var each in set.Applied)
        {
            foreach (var off in each.SwitchedOff) engine = engine.Without(off);
            foreach (var stated in each.Severities)
                engine = engine.With(stated.Code, set.SeverityOf(stated.Code)!.Value);
        }

        return engine;
    }

    private void AskRules(ReviewRun run, MatchReport? match, ResolvedRuleSet set)
    {
        if (_rules.IsEmpty) return;
        var context = new ReviewContext { Invoice = run.Invoice, Facts = run.Facts, Side = Side, Match = match };
        foreach (var rule in _rules)
            if (!set.IsOff(rule.Id)) ReviewRuleRun.Check(rule, context, run.Findings);
    }

    private static FindingList Weighed(FindingList findings, ResolvedRuleSet set) =>
        findings.Count == 0 || set.Applied.IsEmpty
            ? findings
            : FindingList.Of(
            [
                .. findings.Select(finding => set.SeverityOf(finding.Code) is { } severity
                    ? finding with { Severity = severity }
                    : finding),
            ]);

    private static ImmutableArray<string> ScopesOf(ResolvedRuleSet set) =>
        [.. set.Applied.Select(each => each.ScopeText())];

    private ReviewReport Decided(ReviewRun run, FindingList findings, MatchReport? match, ResolvedRuleSet set) => new()
    {
        Document = ReviewedDocument.Of(run.Invoice),
        Findings = findings,
        Match = match,
        Duplicates = run.Duplicates,
        RuleSets = ScopesOf(set),
        Releases = run.Facts.Releases,
        Decision = OutcomeEngine.Of(set.Policy ?? Policy).Decide(run.Invoice, findings, match, run.Facts),
    };

    // A class of its own: the tax rates are read when it is first asked for.
    private static class Preset
    {
        internal static ReviewEngine Complete { get; } =
            new(Standard, MatchEngine.Purchases, ReviewSteps.Complete);
    }
}
