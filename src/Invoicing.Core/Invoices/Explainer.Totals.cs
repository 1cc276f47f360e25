using Invoicing.Discounts;
using Invoicing.Explanations;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>Document totals: TOTALS, AMOUNT-TO-PAY, CASH, ACCOUNTING.</summary>
internal sealed partial class Explainer
{
    private ExplainedTotals Totals { get; } = new(calculation);

    /// <summary>A total of the document; null where the term is none.</summary>
    public Explanation? Total(Term term) => term.Id switch
    {
        "BT-106" => SumOfLineNets(),
        "BT-107" => SumOf(AdjustmentKind.Allowance, Term.SumOfAllowances, Totals.Allowances),
        "BT-108" => SumOf(AdjustmentKind.Charge, Term.SumOfCharges, Totals.Charges),
        "BT-109" => WithoutTax(),
        "BT-110" => SumOf(Term.TotalTax, Totals.Tax, group => !group.IsWithheld),
        "BT-112" => WithTax(),
        "BT-113" => Paid(),
        "BT-114" => RoundingAmount(),
        "BT-115" => Due(),
        "WITHHELD" => SumOf(Term.Withheld, Totals.Withheld, group => group.IsWithheld),
        "SPLIT-PAYMENT" => SplitPayment(),
        "AMOUNT-TO-PAY" => Sum(Term.AmountToPay, null, Totals.AmountToPay, [Due(), .. Kept()]),
        "MISSING-TO-GROSS" => Missing(),
        "CASH-DIFFERENCE" => CashDifference(),
        _ => null,
    };

    /// <summary>BT-111, or a group's part of it, in units of the accounting currency.</summary>
    public Explanation InAccountingCurrency(ExchangeRate rate, ExactGroup? only)
    {
        if (only is not null) return InAccountingCurrency(rate, only, Term.TotalTaxInAccountingCurrency);
        Explanation[] parts =
        [
            .. calculation.Groups.Where(group => !group.IsWithheld)
                .Select(group => InAccountingCurrency(rate, group, Term.GroupTax)),
        ];
        return parts is [var one]
            ? one with { Term = Term.TotalTaxInAccountingCurrency }
            : new Explanation
            {
                Term = Term.TotalTaxInAccountingCurrency, Formula = Formula.Sum, Operands = [.. parts],
                Result = new ExplainedValue.OfMoney(Totals.InAccountingCurrency),
            };
    }

    private Explanation InAccountingCurrency(ExchangeRate rate, ExactGroup group, Term term)
    {
        var tax = TaxOf(group);
        return new Explanation
        {
            Term = term, Subject = ExplainNames.Of(group.Tax), Formula = Formula.Product,
            Operands = [tax, Leaf(Term.AccountingRate, null, new ExplainedValue.OfRate(rate))],
            Result = new ExplainedValue.OfMoney(Totals.InAccountingCurrencyOf(group)),
            BeforeRounding = (tax.Result.Number * rate.Rate).Reduced(),
            Rounding = new RoundingStep(TaxMode, rate.To.Digits),
        };
    }

    private Explanation SumOfLineNets() => Once(nameof(SumOfLineNets), calculation, 0, () =>
        Sum(Term.SumOfLineNets, null, Totals.SumOfLineNets, [.. calculation.Lines.Select(LineNet)]));

    private Explanation SumOf(AdjustmentKind kind, Term term, long total) => Once(term.Id, calculation, 0, () =>
        Sum(term, null, total, [.. calculation.Adjustments
            .Where(adjustment => !adjustment.NamesLines && adjustment.Adjustment.Kind == kind).Select(Document)]));

    private Explanation SumOf(Term term, long total, Func<ExactGroup, bool> where) =>
        Once(term.Id, calculation, 0, () => Sum(term, null, total, [.. calculation.Groups.Where(where).Select(TaxOf)]));

    private Explanation WithoutTax() => Once(nameof(WithoutTax), calculation, 0, () =>
        Sum(Term.TotalWithoutTax, null, Totals.WithoutTax, SumOfLineNets(),
            Subtracted(SumOf(AdjustmentKind.Allowance, Term.SumOfAllowances, Totals.Allowances)),
            SumOf(AdjustmentKind.Charge, Term.SumOfCharges, Totals.Charges)));

    private Explanation WithTax() => Once(nameof(WithTax), calculation, 0, () =>
        Sum(Term.TotalWithTax, null, Totals.WithTax, WithoutTax(),
            SumOf(Term.TotalTax, Totals.Tax, group => !group.IsWithheld)));

    private Explanation Paid() => Once(nameof(Paid), calculation, 0, () =>
        Sum(Term.Paid, null, Totals.Paid, [.. calculation.Draft.Prepayments.Select(Prepaid)]));

    private Explanation Prepaid(Prepayment paid, int index)
    {
        var subject = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"prepayment {index + 1}");
        if (paid.Amount is { } amount) return Leaf(Term.Paid, subject, new ExplainedValue.OfMoney(amount));
        var percent = paid.Percent.GetValueOrDefault();
        var exact = Totals.WithTax * percent.Fraction;
        var product = Node(Term.Paid, subject, Formula.Product, exact,
            WithTax(), Leaf(Term.Percentage, subject, percent));
        return Shown(product, exact, Totals.Prepaid(paid), LineMode);
    }

    private Explanation RoundingAmount() => Once(nameof(RoundingAmount), calculation, 0, () =>
    {
        var parts = RoundingBeforeCash();
        if (calculation.Policy.Cash is not null) parts.Add(CashDifference());
        return Sum(Term.RoundingAmount, null, Totals.Rounding, [.. parts]);
    });

    private List<Explanation> RoundingBeforeCash()
    {
        var parts = new List<Explanation>();
        if (calculation.Draft.RoundingAmount is { } stated)
            parts.Add(Leaf(Term.RoundingAmount, "as stated", new ExplainedValue.OfMoney(stated)));
        if (!IsFromGross && Array.Exists(calculation.Treatments, treatment => treatment.IsInclusive))
            parts.Add(Missing());
        return parts;
    }

    private Explanation Missing() => Once(nameof(Missing), calculation, 0, () =>
    {
        var parts = new List<Explanation>();
        foreach (var treatment in calculation.Treatments)
        {
            if (!treatment.IsInclusive || IsFromGross) continue;
            parts.Add(AskedOf(treatment.Whole));
            parts.AddRange(treatment.Contributions.Select(part => Signed(ShownNet(part), -SignOf(part))));
            for (var i = 0; i < treatment.Taxes.Length; i++)
                if (treatment.Taxes[i].IsIncluded) parts.Add(Subtracted(WholePart(treatment, i)));
        }

        return Sum(Term.Missing, null, Totals.Missing, [.. parts]);
    });

    // Where tax is rounded per line a treatment's part is the sum of its contributions'.
    private Explanation WholePart(ExactTreatment treatment, int index) => !IsTaxPerLine
        ? PartOf(treatment.Whole, index)
        : Sum(Term.TaxPart, $"{ExplainNames.Of(treatment.Whole)}, {ExplainNames.Of(treatment.Taxes[index])}",
            treatment.Whole.Taxes[index], [.. treatment.Contributions.Select(part => PartOf(part, index))]);

    private Explanation CashDifference() => Once(nameof(CashDifference), calculation, 0, () =>
    {
        if (calculation.Policy.Cash is not { } cash)
            return Nothing(Term.CashDifference, null, "CASH", "the policy has no cash rounding");
        var beforeUnits = (Exact)Totals.AmountToPay - Totals.CashDifference;
        var before = Sum(Term.AmountToPay, "before cash rounding", beforeUnits,
            [WithTax(), Subtracted(Paid()), .. RoundingBeforeCash(), .. Kept()]);
        var rounded = Node(Term.AmountToPay, "rounded to cash", Formula.Round, Totals.AmountToPay, before) with
        {
            BeforeRounding = before.Result.Number,
            Rounding = new RoundingStep(cash.Rounding, Currency.Digits, cash.StepMinorUnits),
        };
        return Sum(Term.CashDifference, null, Totals.CashDifference, rounded, Subtracted(before));
    });

    private Explanation Due() => Once(nameof(Due), calculation, 0, () =>
        Sum(Term.Due, null, Totals.Due, WithTax(), Subtracted(Paid()), RoundingAmount()));

    private Explanation SplitPayment() => SumOf(Term.SplitPayment, Totals.SplitPayment,
        group => !group.IsWithheld && group.Tax.Category == TaxCategory.B);

    // What the buyer keeps back and pays to the treasury.
    private Explanation[] Kept() =>
    [
        Subtracted(SumOf(Term.Withheld, Totals.Withheld, group => group.IsWithheld)), Subtracted(SplitPayment()),
    ];
}
