using Invoicing.Discounts;
using Invoicing.Findings;

namespace Invoicing.Invoices;

/// <summary>DOC-TAXED and DOC-SPREAD: document allowances and charges that stay on document level.</summary>
internal static class DocumentAmounts
{
    /// <summary>False where one cannot be spread, which is found.</summary>
    public static bool Compute(ExactCalculation calculation, FindingSink findings)
    {
        var sum = Exact.Sum(Array.ConvertAll(calculation.Treatments, treatment => treatment.LineNets));
        var running = sum;
        var isShared = true;
        foreach (var adjustment in calculation.Adjustments)
        {
            if (adjustment.NamesLines) continue;
            var asked = adjustment.Adjustment;
            if (asked.Percent is not null)
            {
                adjustment.Base = asked.Base is { } stated ? Units.Of(stated)
                    : asked.Of == PercentBase.Running ? running : sum;
            }

            adjustment.ExactAmount = AmountOf(adjustment);
            adjustment.Amount = calculation.RoundsEachLine
                ? calculation.Round(adjustment.ExactAmount) : adjustment.ExactAmount;
            if (adjustment.IsTaxed) Add(adjustment, TreatmentList.Find(calculation, asked.Taxes), adjustment.Amount);
            else if (asked.Percent is not null && asked.Base is null) SpreadPercent(calculation, adjustment);
            else isShared &= SpreadAmount(calculation, adjustment, sum.Sign, findings);
            running += asked.Sign * adjustment.Amount;
        }

        return isShared;
    }

    /// <summary>The exact amount of a document allowance or charge whose base is known.</summary>
    public static Exact AmountOf(ExactDocumentAdjustment adjustment) => adjustment.Adjustment.Amount is { } amount
        ? Units.Of(amount)
        : adjustment.Base.GetValueOrDefault() * adjustment.Adjustment.Percent.GetValueOrDefault().Fraction;

    /// <summary>SPLIT of the amount over weights in key order, exact and as it counts; null where there are
    /// none.</summary>
    public static (Exact Exact, Exact Amount)[]? Shares(
        ExactCalculation calculation, ExactDocumentAdjustment adjustment, Exact[] weights, FindingSink findings)
    {
        var shares = new (Exact Exact, Exact Amount)[weights.Length];
        if (adjustment.Amount.IsZero) return shares;
        var sum = Exact.Sum(weights);
        if (sum.IsZero)
        {
            Refuse(calculation, adjustment, findings);
            return null;
        }

        var units = new long[weights.Length];
        if (calculation.RoundsEachLine)
            Split.Into(Units.Narrow(adjustment.Amount), weights, default, units, calculation.Step);
        for (var i = 0; i < shares.Length; i++)
        {
            var exact = weights[i].IsZero ? Exact.Zero : adjustment.Amount * weights[i] / sum;
            shares[i] = (exact, calculation.RoundsEachLine ? units[i] : exact);
        }

        return shares;
    }

    /// <summary>Finds that nothing can take the amount; gives false.</summary>
    public static bool Refuse(ExactCalculation calculation, ExactDocumentAdjustment adjustment, FindingSink findings)
    {
        var currency = calculation.Draft.Currency;
        var amount = Money.Round(adjustment.Amount / Powers.Of10[currency.Digits], currency, Rounding.HalfUp);
        findings.Add(InvoiceFindings.ShareImpossible, Severity.Error,
            DraftPlace.OfAdjustment(calculation.Draft, adjustment.Index).Path(), ("amount", amount));
        return false;
    }

    private static void SpreadPercent(ExactCalculation calculation, ExactDocumentAdjustment adjustment)
    {
        var asked = adjustment.Adjustment;
        var isRunning = asked.Of == PercentBase.Running;
        var treatments = Array.FindAll(
            calculation.Treatments, treatment => isRunning ? treatment.IsPresent : treatment.HasLines);
        var parts = Array.ConvertAll(treatments, treatment =>
            (isRunning ? treatment.Running : treatment.LineNets) * asked.Percent.GetValueOrDefault().Fraction);
        if (calculation.RoundsEachLine)
        {
            var shown = calculation.Reconciled(parts, Units.Narrow(adjustment.Amount));
            parts = Array.ConvertAll(shown, share => (Exact)share);
        }

        for (var i = 0; i < parts.Length; i++) Add(adjustment, treatments[i], parts[i]);
    }

    private static bool SpreadAmount(
        ExactCalculation calculation, ExactDocumentAdjustment adjustment, int sign, FindingSink findings)
    {
        var treatments = Array.FindAll(
            calculation.Treatments, treatment => treatment.HasLines && treatment.LineNets.Sign == sign && sign != 0);
        var weights = Array.ConvertAll(treatments, treatment => treatment.LineNets.Abs());
        var shares = Shares(calculation, adjustment, weights, findings);
        if (shares is null) return false;
        for (var i = 0; i < shares.Length; i++) Add(adjustment, treatments[i], shares[i].Amount);
        return true;
    }

    private static void Add(ExactDocumentAdjustment adjustment, ExactTreatment treatment, Exact amount)
    {
        var signed = adjustment.Adjustment.Sign * amount;
        var contribution = ExactContribution.Of(adjustment, treatment, signed);
        adjustment.Contributions.Add(contribution);
        treatment.Contributions.Add(contribution);
        treatment.Running += signed;
        treatment.IsPresent = true;
    }
}
