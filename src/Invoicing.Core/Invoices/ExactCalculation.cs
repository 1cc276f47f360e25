using Invoicing.Findings;

namespace Invoicing.Invoices;

/// <summary>
/// One calculation of a draft in exact rationals, with every intermediate: what docs/calculation.md says, step by step.
/// Amounts are in minor units of the document's currency. Where an amount has an exact value and a shown one, the steps
/// that a reconciliation placed on it are the shown one less the exact one rounded.
/// </summary>
internal sealed class ExactCalculation
{
    private ExactCalculation(InvoiceDraft draft)
    {
        Draft = draft;
        Policy = draft.Rounding;
        Step = Policy.StepMinorUnits ?? 1;
    }

    /// <summary>What was calculated.</summary>
    public InvoiceDraft Draft { get; }

    /// <summary>How it is rounded.</summary>
    public RoundingPolicy Policy { get; }

    /// <summary>S: shown amounts are multiples of this many units.</summary>
    public long Step { get; }

    /// <summary>Whether amounts are rounded as they arise (PerLine), not at the end.</summary>
    public bool RoundsEachLine => Policy.Lines == LineRounding.PerLine;

    /// <summary>The lines in the order of the draft.</summary>
    public ExactLine[] Lines { get; set; } = [];

    /// <summary>Lines that count, in key order.</summary>
    public ExactLine[] PricedInKeyOrder { get; set; } = [];

    /// <summary>Document allowances and charges in the order of the draft.</summary>
    public ExactDocumentAdjustment[] Adjustments { get; set; } = [];

    /// <summary>Treatments in key order; each has its contributions in key order.</summary>
    public ExactTreatment[] Treatments { get; set; } = [];

    /// <summary>Tax groups in key order.</summary>
    public ExactGroup[] Groups { get; set; } = [];

    /// <summary>What is in the rounding amount (BT-114) besides the stated one.</summary>
    public RoundingParts Rounding { get; private set; }

    /// <summary>The amounts shown, of the invoice.</summary>
    public InvoiceAmounts Amounts { get; private set; } = null!;

    /// <summary>Calculates a draft without errors of shape; null where an amount cannot be shared, which is then
    /// found.</summary>
    public static ExactCalculation? Of(InvoiceDraft draft, FindingSink findings)
    {
        var calculation = new ExactCalculation(draft);
        LineAmounts.Compute(calculation);
        if (!NamedAdjustments.Compute(calculation, findings)) return null;
        TreatmentList.Compute(calculation);
        if (!DocumentAmounts.Compute(calculation, findings)) return null;
        NetAmounts.Compute(calculation);
        TaxAmounts.Compute(calculation);
        ShownAmounts.Compute(calculation);
        (calculation.Amounts, calculation.Rounding) = ExactColumns.Of(calculation);
        return calculation;
    }

    /// <summary>R: rounded to the step with the line mode.</summary>
    public Exact Round(Exact units) => Rounded(units, Policy.LineMode);

    /// <summary>R, in 64 bits.</summary>
    /// <exception cref="OverflowException">The rounded amount is beyond 64 bits.</exception>
    public long RoundToUnits(Exact units) => Units.Narrow(Rounded(units, Policy.LineMode));

    /// <summary>Rt, in 64 bits.</summary>
    /// <exception cref="OverflowException">The rounded amount is beyond 64 bits.</exception>
    public long RoundTaxToUnits(Exact units) => Units.Narrow(Rounded(units, Policy.TaxMode));

    /// <summary>RECONCILE with the line mode; parts are in key order.</summary>
    public long[] Reconciled(ReadOnlySpan<Exact> parts, long total) => Placed(parts, total, Policy.LineMode);

    /// <summary>RECONCILE with the tax mode; parts are in key order.</summary>
    public long[] ReconciledTax(ReadOnlySpan<Exact> parts, long total) => Placed(parts, total, Policy.TaxMode);

    private Exact Rounded(Exact units, Rounding mode) => (Exact)((units / Step).Round(0, mode) * Step);

    private long[] Placed(ReadOnlySpan<Exact> parts, long total, Rounding mode)
    {
        var result = new long[parts.Length];
        var isZero = true;
        foreach (var part in parts) isZero &= part.IsZero;
        // Only taxes per unit rounded apart from a net of nothing come here with a total.
        if (!isZero) Reconcile.Into(parts, total, mode, default, result, Step);
        else if (result.Length > 0) result[0] = total;
        return result;
    }
}
