using Invoicing.Findings;

namespace Invoicing.Invoices;

/// <summary>What makes a draft impossible or odd to calculate. Nothing is allocated when nothing is found.</summary>
internal readonly ref struct DraftCheck
{
    private readonly InvoiceDraft _draft;
    private readonly Limits _limits;
    private readonly FindingSink _findings;

    private DraftCheck(InvoiceDraft draft, Limits limits, FindingSink findings)
    {
        _draft = draft;
        _limits = limits;
        _findings = findings;
    }

    public static void Check(InvoiceDraft draft, Limits limits, FindingSink findings)
    {
        if (!draft.Currency.HasMinorUnits)
        {
            findings.Add(InvoiceFindings.CurrencyUnusable, Severity.Error, "/currency",
                ("currency", draft.Currency.Code));
            return;
        }

        var check = new DraftCheck(draft, limits, findings);
        if (!check.IsWithinLimits()) return;
        check.CheckPolicy();
        check.CheckPayments();
        LineCheck.Check(draft, limits, findings);
        AdjustmentCheck.CheckDocument(draft, limits, findings);
        TreatmentCheck.CheckCircles(draft, findings);
    }

    private bool IsWithinLimits()
    {
        var isWithin = IsWithin("/lines", _draft.Lines.Length, _limits.Lines);
        isWithin &= IsWithin("/adjustments", _draft.Adjustments.Length, _limits.Lines);
        return isWithin & IsWithin("/prepayments", _draft.Prepayments.Length, _limits.Lines);
    }

    private bool IsWithin(string path, int count, int most)
    {
        if (count <= most) return true;
        _findings.Add(InvoiceFindings.Limit, Severity.Error, path, ("limit", most), ("found", count));
        return false;
    }

    private void CheckPolicy()
    {
        var policy = _draft.Rounding;
        CheckStep("/rounding/stepMinorUnits", policy.StepMinorUnits);
        CheckStep("/rounding/cash/stepMinorUnits", policy.Cash?.StepMinorUnits);
        if (_draft.AccountingRate is { } rate && rate.From != _draft.Currency)
            _findings.Add(InvoiceFindings.AccountingRate, Severity.Error, "/accountingRate",
                ("document", _draft.Currency.Code), ("found", rate.From.Code));
    }

    private void CheckStep(string path, long? step)
    {
        if (step is { } units and <= 0)
            _findings.Add(InvoiceFindings.PolicyStep, Severity.Error, path, ("step", units));
    }

    private void CheckPayments()
    {
        if (_draft.RoundingAmount is { } rounding)
        {
            CheckCurrency("/roundingAmount", rounding.Currency);
            if (_draft.Rounding.Cash is { } cash)
                _findings.Add(InvoiceFindings.RoundingAmount, Severity.Error, "/roundingAmount",
                    ("step", cash.StepMinorUnits));
        }

        for (var i = 0; i < _draft.Prepayments.Length; i++)
        {
            var paid = _draft.Prepayments[i];
            var place = new DraftPlace(_draft, -1, -1);
            if (paid.Amount.HasValue == paid.Percent.HasValue)
                _findings.Add(InvoiceFindings.PrepaymentAmbiguous, Severity.Error, place.Path("prepayments", i));
            if (paid.Amount is { } amount && amount.Currency != _draft.Currency)
                CheckCurrency(place.Path("prepayments", i, "/amount"), amount.Currency);
        }
    }

    private void CheckCurrency(string path, Currency found)
    {
        if (found != _draft.Currency)
            _findings.Add(InvoiceFindings.CurrencyMixed, Severity.Error, path,
                ("document", _draft.Currency.Code), ("found", found.Code));
    }
}
