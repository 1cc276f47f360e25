using System.Collections.Concurrent;
using System.Globalization;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;

namespace Invoicing.Testing;

/// <summary>The laws that rules of matching and of the review have in common; each takes the rule as a function from
/// what it is given to what it found.</summary>
/// <typeparam name="T">What the rule is given.</typeparam>
internal sealed class RuleLaws<T>(Action<T, FindingSink> check)
{
    private const int Threads = 4;

    private readonly ConcurrentDictionary<string, Severity> _severities = new(StringComparer.Ordinal);

    public FindingList Found(T given)
    {
        var findings = new FindingSink();
        try
        {
            check(given, findings);
        }
        catch (Exception thrown) when (thrown is not MatchLawException)
        {
            throw new MatchLawException("Never throws", thrown.ToString());
        }

        return findings.ToList();
    }

    /// <summary>The same gets the same, whatever the culture.</summary>
    public FindingList Pure(T given)
    {
        var first = Found(given);
        if (!first.Equals(Found(given)))
            throw new MatchLawException("Pure", "the same was given, and other findings came out");
#pragma warning disable RS0030 // The law is that it does not matter.
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            if (!first.Equals(Found(given))) throw new MatchLawException("Pure", "findings depend on the culture");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
#pragma warning restore RS0030
        return first;
    }

    /// <summary>Findings are well formed: codes, paths of the document, effects in its currency, one weight a
    /// code.</summary>
    public void WellFormed(FindingList findings, Invoice invoice)
    {
        foreach (var finding in findings)
        {
            if (!IsCode(finding.Code))
                throw new MatchLawException("Has a code", $"\"{finding.Code}\" does not read CONCEPT-NAME");
            if (!IsPathOf(invoice, finding.Path))
                throw new MatchLawException("Names its place", $"the document has no \"{finding.Path}\"");
            if (finding[Variance.EffectName] is { } effect
                && (effect as FindingValue.OfMoney)?.Amount.Currency != invoice.Currency)
                throw new MatchLawException("Says what it costs", $"the effect {effect} is not in {invoice.Currency}");
            var severity = _severities.GetOrAdd(finding.Code, finding.Severity);
            if (severity != finding.Severity)
                throw new MatchLawException("One weight a code",
                    $"{finding.Code} is {severity} here and {finding.Severity} there");
        }
    }

    /// <summary>What is found does not depend on what was asked before, nor on who else asks.</summary>
    public void Independent(IReadOnlyList<T> given)
    {
        var alone = given.Select(Found).ToList();
        for (var at = given.Count - 1; at >= 0; at--)
            if (!alone[at].Equals(Found(given[at])))
                throw new MatchLawException("Keeps nothing", "findings depend on what was asked before");
        var differs = 0;
        using var together = new Barrier(Threads);
        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            together.SignalAndWait();
            for (var at = 0; at < given.Count; at++)
                if (!IsFound(given[at], alone[at])) Interlocked.Increment(ref differs);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        if (differs > 0)
            throw new MatchLawException("Keeps nothing", "findings differ when several threads ask at once");
    }

    private bool IsFound(T given, FindingList expected)
    {
        try
        {
            return expected.Equals(Found(given));
        }
        catch (MatchLawException)
        {
            return false;
        }
    }

    private static bool IsCode(string code)
    {
        var words = code.Split('-');
        return words.Length > 1 && words.All(word => word.Length > 0
            && word.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)));
    }

    private static bool IsPathOf(Invoice invoice, string path)
    {
        if (path.Length == 0) return true;
        var steps = path.Split('/');
        if (steps is not ["", _, ..] || steps.Skip(1).Any(step => step.Length == 0)) return false;
        return steps is not ["", "lines", var id, ..] || invoice.Lines.Find(id) is not null;
    }
}
