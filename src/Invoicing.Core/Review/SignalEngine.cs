using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Review;

/// <summary>
/// Reads signs of fraud and of what is not plausible from an invoice and from what was known when it came in. Rules are
/// independent: their order and that of the facts does not count, and documents that came later change nothing, as long
/// as they are not among the facts. Immutable, safe to share between threads.
/// </summary>
public sealed class SignalEngine
{
    private readonly ImmutableArray<ISignalRule> _rules;
    private readonly ImmutableDictionary<string, Severity> _severities;

    private SignalEngine(
        ImmutableArray<ISignalRule> rules, ImmutableDictionary<string, Severity> severities, SignalOptions options)
    {
        _rules = rules;
        _severities = severities;
        Options = options;
    }

    /// <summary>Every built-in rule, with the usual figures.</summary>
    public static SignalEngine Standard { get; } = new(
        [
            new AccountNewSignal(), new AccountRecentSignal(), new AccountCountrySignal(), new AccountSharedSignal(),
            new BelowLimitSignal(), new SplitBelowLimitSignal(), new RoundAmountSignal(), new AmountUnusualSignal(),
            new NonBusinessDaySignal(), new NumberOrderSignal(), new NumberJumpSignal(),
            new NumbersConsecutiveSignal(), new FirstInvoiceSignal(), new SupplierDormantSignal(),
            new SupplierUnidentifiedSignal(), new PostBoxSignal(), new OrderAfterInvoiceSignal(),
        ],
        ImmutableDictionary.Create<string, Severity>(StringComparer.Ordinal), SignalOptions.Default);

    /// <summary>No rules, to begin a set of one's own with.</summary>
    public static SignalEngine None { get; } = new([], Standard._severities, SignalOptions.Default);

    /// <summary>The ids of the rules.</summary>
    public ImmutableArray<string> Rules => [.. _rules.Select(rule => rule.Id)];

    /// <summary>The figures from which on something is told.</summary>
    public SignalOptions Options { get; }

    /// <summary>This engine with a rule more, in place of one of the same id.</summary>
    public SignalEngine With(ISignalRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new SignalEngine([.. _rules.Where(each => each.Id != rule.Id), rule], _severities, Options);
    }

    /// <summary>This engine with other figures.</summary>
    public SignalEngine With(SignalOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new SignalEngine(_rules, _severities, options);
    }

    /// <summary>This engine with another severity of a code, whichever rule finds it.</summary>
    public SignalEngine With(string code, Severity severity)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        return new SignalEngine(_rules, _severities.SetItem(code, severity), Options);
    }

    /// <summary>This engine without a rule.</summary>
    /// <exception cref="ArgumentException">There is no rule of this id.</exception>
    public SignalEngine Without(string id)
    {
        var rules = _rules.RemoveAll(each => each.Id == id);
        return rules.Length < _rules.Length
            ? new SignalEngine(rules, _severities, Options)
            : throw new ArgumentException($"There is no rule {id}.", nameof(id));
    }

    /// <summary>The signals of one invoice.</summary>
    /// <param name="invoice">The invoice; the same object among the earlier ones is passed over.</param>
    /// <param name="facts">What was known when it came in.</param>
    public FindingList Check(Invoice invoice, SignalFacts facts) => Check(invoice, SignalHistory.Of(facts));

    /// <summary>The signals of an invoice.</summary>
    /// <param name="invoice">The invoice; the same object among the earlier ones is passed over.</param>
    /// <param name="history">What was known when it came in.</param>
    public FindingList Check(Invoice invoice, SignalHistory history)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(history);
        var context = history.ContextOf(invoice, Options);
        var all = new FindingSink();
        foreach (var rule in _rules) Check(rule, context, all);
        return all.ToList();
    }

    private void Check(ISignalRule rule, SignalContext context, FindingSink all)
    {
        var found = new FindingSink();
        try
        {
            rule.Check(context, found);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            all.Add(SignalFindings.RuleFailed, Severity.Error, "",
                ("rule", rule.Id), ("exception", failure.GetType().Name), ("message", failure.Message));
            return;
        }

        foreach (var finding in found.ToList().Items)
            all.Add(_severities.TryGetValue(finding.Code, out var severity)
                ? finding with { Severity = severity } : finding);
    }
}
