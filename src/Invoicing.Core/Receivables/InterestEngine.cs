using Invoicing.Findings;

namespace Invoicing.Receivables;

/// <summary>
/// Computes interest for late payment and the fixed sums of the law: decisions, which become open items where the
/// caller books them. Pure: the same facts give the same report (docs/laws/interest.md). Immutable, safe to share
/// between threads.
/// </summary>
public sealed class InterestEngine
{
    private readonly ReferenceRates _references;

    private InterestEngine(ReferenceRates references) => _references = references;

    /// <summary>With the reference rates that the package brings (docs/interest.md).</summary>
    public static InterestEngine Standard => Shipped.Engine;

    /// <summary>With reference rates of one's own, or none.</summary>
    public static InterestEngine Of(ReferenceRates references)
    {
        ArgumentNullException.ThrowIfNull(references);
        return new InterestEngine(references);
    }

    /// <summary>The reference rates.</summary>
    public ReferenceRates References => _references;

    /// <summary>The interest on items until a day, and the fixed sums that were not charged before.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="facts">The items, of any customers.</param>
    /// <returns>The charges; a day whose rate is not known is an error, and what it concerns is not charged.</returns>
    public Outcome<InterestReport> Compute(InterestTerms terms, InterestFacts facts)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(facts);
        var findings = new FindingSink();
        var rates = new InterestRateSpans(terms, _references, findings);
        rates.CheckRates();
        var items = facts.Items.ToArray();
        Check(items, findings);
        if (findings.HasErrors) return new Outcome<InterestReport>(null, findings.ToList());
        Array.Sort(items, ByAccount);
        var report = new InterestRun(terms, rates, facts.Until, findings).Run(items);
        return new Outcome<InterestReport>(report, findings.ToList());
    }

    private static void Check(InterestItem[] items, FindingSink findings)
    {
        var ids = new HashSet<string>(items.Length, StringComparer.Ordinal);
        foreach (var given in items)
        {
            var id = given.Item.Id;
            if (!ids.Add(id))
                findings.Add(InterestFindings.ItemRepeated, Severity.Error, $"/items/{id}", ("item", id));
            foreach (var change in given.Changes)
                if (change.Amount.Currency != given.Item.Open.Currency)
                    findings.Add(InterestFindings.ChangeCurrency, Severity.Error, $"/items/{id}",
                        ("item", id), ("change", change.Amount), ("open", given.Item.Open));
        }
    }

    private static int ByAccount(InterestItem one, InterestItem other)
    {
        var order = string.CompareOrdinal(one.Item.Customer, other.Item.Customer);
        if (order == 0) order = one.Item.Open.Currency.CompareTo(other.Item.Open.Currency);
        return order != 0 ? order : string.CompareOrdinal(one.Item.Id, other.Item.Id);
    }

    // A class of its own: read when it is first asked for, once.
    private static class Shipped
    {
        internal static InterestEngine Engine { get; } = new(LatePaymentLaws.References);
    }
}
