using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Testing;

public static partial class CalculationLaws
{
    /// <summary>Permuting the lines permutes the result.</summary>
    /// <inheritdoc cref="Check"/>
    public static void CheckOrder(InvoiceDraft draft, Func<InvoiceDraft, Invoice>? calculate = null)
    {
        var law = CheckedDraft.Of("Order", draft, calculate);
        if (draft.Lines.Any(line => line.Id.Length == 0)) return;
        var expected = law.Declared;
        var positions = Enumerable.Range(0, draft.Lines.Length).ToArray();
        foreach (var order in (int[][])[[.. positions.Reverse()], [.. positions.OrderBy(i => (i * 7) % 11)]])
        {
            var permuted = draft with { Lines = [.. order.Select(i => draft.Lines[i])] };
            law.Equal(
                "the amounts with the lines in another order",
                expected with { Lines = [.. order.Select(i => expected.Lines[i])] },
                law.Declare(permuted));
        }
    }

    /// <summary>Turning every sign turns every amount, in all modes but ceiling and floor. Treatments that differ in
    /// nothing but the sign of an own quantity or of a stated base change places: nothing is said of them.</summary>
    /// <inheritdoc cref="Check"/>
    public static void CheckSigns(InvoiceDraft draft, Func<InvoiceDraft, Invoice>? calculate = null)
    {
        var law = CheckedDraft.Of("Signs", draft, calculate);
        var policy = draft.Rounding;
        if (IsDirected(policy.LineMode) || IsDirected(policy.TaxMode)) return;
        if (HasTreatmentsThatTurn(draft)) return;
        var turned = law.Declare(Turn(draft));
        law.Equal("the amounts with every sign turned", Turn(law.Declared), turned);
    }

    private static bool IsDirected(Rounding mode) => mode is Rounding.Ceiling or Rounding.Floor;

    private static bool HasTreatmentsThatTurn(InvoiceDraft draft)
    {
        var carried = draft.Lines.Select(line => line.Taxes).Concat(draft.Adjustments.Select(a => a.Taxes));
        var treatments = Distinct(carried);
        return Distinct(treatments.Select(WithoutSigns)).Count < treatments.Count;
    }

    private static ImmutableArray<Tax> WithoutSigns(ImmutableArray<Tax> taxes) =>
        [.. taxes.Select(tax => tax with { Quantity = tax.Quantity?.Abs(), StatedBase = tax.StatedBase?.Abs() })];

    private static List<ImmutableArray<Tax>> Distinct(IEnumerable<ImmutableArray<Tax>> treatments)
    {
        var distinct = new List<ImmutableArray<Tax>>();
        foreach (var taxes in treatments)
            if (!distinct.Exists(known => known.SequenceEqual(taxes))) distinct.Add(taxes);
        return distinct;
    }

    private static InvoiceDraft Turn(InvoiceDraft draft) => draft with
    {
        Lines =
        [
            .. draft.Lines.Select(line => line with
            {
                Quantity = -line.Quantity,
                Adjustments = Turn(line.Adjustments),
                Taxes = Turn(line.Taxes),
            }),
        ],
        Adjustments = Turn(draft.Adjustments),
        Prepayments = [.. draft.Prepayments.Select(paid => paid with { Amount = -paid.Amount })],
        RoundingAmount = -draft.RoundingAmount,
    };

    private static ImmutableArray<Adjustment> Turn(ImmutableArray<Adjustment> adjustments) =>
    [
        .. adjustments.Select(adjustment => adjustment with
        {
            Amount = -adjustment.Amount,
            Base = -adjustment.Base,
            Quantity = -adjustment.Quantity,
            Taxes = Turn(adjustment.Taxes),
        }),
    ];

    private static ImmutableArray<Tax> Turn(ImmutableArray<Tax> taxes) =>
        [.. taxes.Select(tax => tax with { Quantity = -tax.Quantity, StatedBase = -tax.StatedBase })];

    private static DeclaredAmounts Turn(DeclaredAmounts amounts) => amounts with
    {
        Lines =
        [
            .. amounts.Lines.Select(line => line with
            {
                Gross = -line.Gross, Adjustments = [.. line.Adjustments.Select(a => -a)], Net = -line.Net,
            }),
        ],
        Adjustments =
        [
            .. amounts.Adjustments.Select(adjustment => adjustment with
            {
                Amount = -adjustment.Amount,
                Shares =
                [
                    .. adjustment.Shares.Select(s => s with { Amount = -s.Amount, Taxes = Turn(s.Taxes) }),
                ],
            }),
        ],
        Groups =
        [
            .. amounts.Groups.Select(group => group with
            {
                Base = -group.Base, Tax = -group.Tax, TaxInAccountingCurrency = -group.TaxInAccountingCurrency,
            }),
        ],
        Totals = Turn(amounts.Totals),
    };

    private static InvoiceTotals Turn(InvoiceTotals totals) => new()
    {
        SumOfLineNets = -totals.SumOfLineNets,
        Allowances = -totals.Allowances,
        Charges = -totals.Charges,
        WithoutTax = -totals.WithoutTax,
        Tax = -totals.Tax,
        TaxInAccountingCurrency = -totals.TaxInAccountingCurrency,
        WithTax = -totals.WithTax,
        Paid = -totals.Paid,
        Rounding = -totals.Rounding,
        Due = -totals.Due,
        Withheld = -totals.Withheld,
        SplitPayment = -totals.SplitPayment,
        AmountToPay = -totals.AmountToPay,
    };
}
