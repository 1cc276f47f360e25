using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Terms;

namespace Invoicing.Matching;

/// <summary>
/// Matches invoices with orders, deliveries, receipts and contracts: those that the reader is about to send, and those
/// that suppliers sent. Pure; a wider tolerance never gives more findings (docs/laws/matching.md). Immutable, safe to
/// share between threads.
/// </summary>
[Experimental("INV1002")]
public sealed class MatchEngine
{
    private readonly ImmutableArray<IMatchRule> _rules;

    private MatchEngine(ImmutableArray<IMatchRule> rules, Tolerance tolerance)
    {
        _rules = rules;
        Tolerance = tolerance;
    }

    /// <summary>References, parties, currency, due date, price, quantity, amount and cap; no tolerance.</summary>
    public static MatchEngine Standard { get; } = new(
        [
            new ReferenceMatch(), new PartyMatch(), new CurrencyMatch(), new DueDateMatch(TermsEngine.Standard),
            new PriceMatch(), new QuantityMatch(), new AmountMatch(), new CapMatch(),
        ],
        Tolerance.None);

    /// <summary>How far an amount may lie above the one agreed. Where its bound is in another currency than an
    /// invoice, it allows that invoice no difference.</summary>
    public Tolerance Tolerance { get; }

    /// <summary>The ids of the rules.</summary>
    public ImmutableArray<string> Rules => [.. _rules.Select(rule => rule.Id)];

    /// <summary>This engine with a rule more, in place of one of the same id.</summary>
    public MatchEngine With(IMatchRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new MatchEngine([.. _rules.Where(each => each.Id != rule.Id), rule], Tolerance);
    }

    /// <summary>This engine with another terms engine, whose calendars say when terms agreed for business days are
    /// due.</summary>
    public MatchEngine With(TermsEngine terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var rule = new DueDateMatch(terms);
        return new MatchEngine([.. _rules.Select(each => each.Id == rule.Id ? rule : each)], Tolerance);
    }

    /// <summary>This engine with another tolerance.</summary>
    public MatchEngine With(Tolerance tolerance)
    {
        ArgumentNullException.ThrowIfNull(tolerance);
        return new MatchEngine(_rules, tolerance);
    }

    /// <summary>Matches an invoice.</summary>
    /// <param name="invoice">The invoice, with amounts calculated or declared.</param>
    /// <param name="facts">What was agreed, what happened, and what was billed before this invoice.</param>
    public MatchReport Match(Invoice invoice, MatchFacts facts)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(facts);
        var context = new MatchContext
        {
            Invoice = invoice,
            Lines = new MatchLines(facts).Of(invoice),
            Tolerance = ToleranceIn(invoice.Currency),
        };
        var findings = new FindingSink();
        foreach (var rule in _rules) rule.Check(context, findings);
        return new MatchReport
        {
            Lines =
            [
                .. context.Lines.Select(line =>
                    new MatchedLine(line.Id, line.Order?.Id, line.OrderLine?.Id, line.Contract?.Id)),
            ],
            Findings = findings.ToList(),
        };
    }

    private Tolerance ToleranceIn(Currency currency) =>
        Tolerance.Absolute is { } bound && bound.Currency != currency ? Tolerance.None : Tolerance;
}
