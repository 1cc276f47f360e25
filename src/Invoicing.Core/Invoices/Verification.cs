using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>Compares declared amounts with those that an exact calculation of the draft gives.</summary>
internal sealed class Verification
{
    private readonly Invoice _declared;
    private readonly Invoice _computed;
    private readonly ExactCalculation _calculation;
    private readonly FindingSink _findings;
    private readonly UnitPlacement _placement;

    public Verification(Invoice declared, ExactCalculation calculation, FindingSink findings)
    {
        _declared = declared;
        _calculation = calculation;
        _computed = new Invoice(calculation.Draft, calculation.Amounts);
        _findings = findings;
        _placement = new UnitPlacement(declared, calculation);
    }

    /// <summary>Whether the declared amounts are of lines, allowances and charges as the draft has them.</summary>
    public static bool Fits(Invoice declared, ExactCalculation calculation)
    {
        var computed = new Invoice(calculation.Draft, calculation.Amounts);
        var fits = declared.Lines.Count == computed.Lines.Count
            && declared.Adjustments.Count == computed.Adjustments.Count
            && declared.Amounts.Currency == computed.Amounts.Currency;
        for (var i = 0; fits && i < computed.Lines.Count; i++)
            fits = declared.Lines[i].Adjustments.Count == computed.Lines[i].Adjustments.Count;
        return fits;
    }

    public void Compare()
    {
        for (var i = 0; i < _computed.Lines.Count; i++) CompareLine(_declared.Lines[i], _computed.Lines[i], i);
        for (var i = 0; i < _computed.Adjustments.Count; i++)
            CompareAdjustment(_declared.Adjustments[i], _computed.Adjustments[i], i);
        foreach (var group in _declared.TaxGroups)
            if (_computed.TaxGroups.Find(group.Key) is null)
                _findings.Add(VerifyFindings.GroupSurplus, Severity.Error, PathOf(group.Key),
                    ("base", group.Base), ("tax", group.Tax));
        for (var i = 0; i < _computed.TaxGroups.Count; i++) CompareGroup(_computed.TaxGroups[i], i);
        CompareTotals(_declared.Totals, _computed.Totals);
    }

    private void CompareLine(InvoicedLine declared, InvoicedLine computed, int index)
    {
        var path = $"/amounts/lines/{computed.Id}";
        Compare(VerifyFindings.LineAmount, Term.LineGross, $"{path}/gross", declared.Gross, computed.Gross,
            _placement.IsOfLine(index));
        for (var i = 0; i < computed.Adjustments.Count; i++)
        {
            Compare(VerifyFindings.LineAmount, ExplainNames.TermOf(computed.Adjustments[i].Adjustment, true),
                Numbered($"{path}/adjustments", i), declared.Adjustments[i].Amount, computed.Adjustments[i].Amount,
                _placement.IsOfLine(index));
        }

        Compare(VerifyFindings.LineAmount, Term.LineNet, $"{path}/net", declared.Net, computed.Net,
            _placement.IsNet(_calculation.Lines[index].Contribution));
    }

    private void CompareAdjustment(InvoicedAdjustment declared, InvoicedAdjustment computed, int index)
    {
        var path = Numbered("/amounts/adjustments", index);
        var term = ExplainNames.TermOf(computed.Adjustment, false);
        var contributions = _placement.Documents[index].Contributions;
        Compare(VerifyFindings.AdjustmentAmount, term, path, declared.Amount, computed.Amount,
            _placement.IsSum(declared.Amount, contributions, computed.Adjustment.Sign));
        ImmutableArray<AdjustmentShare> mine = declared.Shares, right = computed.Shares;
        if (!UnitPlacement.HaveSameTreatments(mine, right))
        {
            _findings.Add(VerifyFindings.Shares, Severity.Error, $"{path}/shares",
                ("declared", TextOf(mine)), ("computed", TextOf(right)));
            return;
        }

        for (var i = 0; i < right.Length; i++)
            Compare(VerifyFindings.AdjustmentAmount, term, Numbered($"{path}/shares", i), mine[i].Amount,
                right[i].Amount, _placement.IsNet(contributions[i]));
    }

    private void CompareGroup(TaxGroup computed, int index)
    {
        var path = PathOf(computed.Key);
        if (_declared.TaxGroups.Find(computed.Key) is not { } declared)
        {
            _findings.Add(VerifyFindings.GroupMissing, Severity.Error, path,
                ("base", computed.Base), ("tax", computed.Tax));
            return;
        }

        var group = _calculation.Groups[index];
        Compare(VerifyFindings.TaxBase, Term.TaxBase, $"{path}/base", declared.Base, computed.Base,
            _placement.IsSum(declared.Base, group.Members.SelectMany(member => member.Treatment.Contributions), 1));
        Compare(VerifyFindings.TaxAmount, Term.GroupTax, $"{path}/tax", declared.Tax, computed.Tax,
            _placement.IsTax(group));
        Compare(VerifyFindings.TaxAmount, Term.TotalTaxInAccountingCurrency, $"{path}/taxInAccountingCurrency",
            declared.TaxInAccountingCurrency, computed.TaxInAccountingCurrency, false);
    }

    private void CompareTotals(in InvoiceTotals declared, in InvoiceTotals computed)
    {
        Total(Term.SumOfLineNets, "sumOfLineNets", declared.SumOfLineNets, computed.SumOfLineNets,
            _placement.IsSumOfNets(declared.SumOfLineNets));
        Total(Term.SumOfAllowances, "allowances", declared.Allowances, computed.Allowances,
            _placement.IsSumOf(declared.Allowances, Discounts.AdjustmentKind.Allowance));
        Total(Term.SumOfCharges, "charges", declared.Charges, computed.Charges,
            _placement.IsSumOf(declared.Charges, Discounts.AdjustmentKind.Charge));
        Total(Term.TotalWithoutTax, "withoutTax", declared.WithoutTax, computed.WithoutTax);
        Total(Term.TotalTax, "tax", declared.Tax, computed.Tax);
        Total(Term.TotalTaxInAccountingCurrency, "taxInAccountingCurrency", declared.TaxInAccountingCurrency,
            computed.TaxInAccountingCurrency);
        Total(Term.TotalWithTax, "withTax", declared.WithTax, computed.WithTax);
        Total(Term.Paid, "paid", declared.Paid, computed.Paid);
        Total(Term.RoundingAmount, "rounding", declared.Rounding, computed.Rounding);
        Total(Term.Due, "due", declared.Due, computed.Due);
        Total(Term.Withheld, "withheld", declared.Withheld, computed.Withheld);
        Total(Term.SplitPayment, "splitPayment", declared.SplitPayment, computed.SplitPayment);
        Total(Term.AmountToPay, "amountToPay", declared.AmountToPay, computed.AmountToPay);
    }

    private void Total(Term term, string member, Money? declared, Money? computed, bool isPlaced = false) =>
        Compare(VerifyFindings.Total, term, $"/amounts/totals/{member}", declared, computed, isPlaced);

    private void Compare(string code, Term term, string path, Money? declared, Money? computed, bool isPlaced)
    {
        if (declared == computed) return;
        _findings.Add(isPlaced ? VerifyFindings.UnitPlaced : code, isPlaced ? Severity.Notice : Severity.Error, path,
            ("term", term.Id), ("declared", ValueOf(declared)), ("computed", ValueOf(computed)));
    }

    private static FindingValue ValueOf(Money? amount) => amount is { } money ? money : "none";

    private static string Numbered(string path, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}/{index + 1}");

    private static string TextOf(ImmutableArray<AdjustmentShare> shares) =>
        shares.IsEmpty ? "none" : string.Join("; ", shares.Select(share => ExplainNames.Of(share.Taxes)));

    /// <summary>A group by its name, in which nothing separates as in a path.</summary>
    private static string PathOf(TaxGroupKey key)
    {
        var tax = new Tax
        {
            Scheme = key.Scheme, Category = key.Category, Kind = key.Kind, Rate = key.Rate, PerUnit = key.PerUnit,
            ExemptionReasonCode = key.ExemptionReasonCode, ExemptionReason = key.ExemptionReason,
            Jurisdiction = key.Jurisdiction,
        };
        return "/amounts/groups/" + ExplainNames.Of(tax).Replace(" %", "", StringComparison.Ordinal)
            .Replace(' ', '-').Replace('/', '-');
    }
}
