using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>A decision with what was found on the way: none where it is an error.</summary>
internal static class Checked
{
    public static TaxDecision Of(FindingSink sink, TaxDecision decision)
    {
        if (sink.Count == 0) return decision;
        var findings = sink.ToList();
        return findings.HasErrors ? TaxDecision.Missing(findings) : decision.With(findings);
    }
}
