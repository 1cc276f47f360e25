using Invoicing.Documents;
using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>The amount lies in the band below an approval limit.</summary>
internal sealed class BelowLimitSignal : ISignalRule
{
    public string Id => "below-limit";

    public void Check(SignalContext context, FindingSink findings)
    {
        if (context.Invoice.Type.Effect != DocumentEffect.Debit) return;
        var amount = context.Invoice.Totals.WithTax;
        foreach (var limit in context.Facts.ApprovalLimits)
        {
            if (limit.Currency != amount.Currency || amount >= limit) continue;
            var least = (Int128)limit.MinorUnits * (100 - context.Options.LimitBandPercent);
            if ((Int128)amount.MinorUnits * 100 < least) continue;
            findings.Add(SignalFindings.BelowLimit, Severity.Warning, "/amounts/totals/withTax", ("amount", amount),
                ("limit", limit), ("below", limit - amount), ("band", Percentage.Of(context.Options.LimitBandPercent)));
        }
    }
}
