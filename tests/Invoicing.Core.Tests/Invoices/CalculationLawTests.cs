using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FsCheck.Fluent;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;
using Invoicing.Testing;
using Generated = Invoicing.Testing.Drafts;

namespace Invoicing.Core.Tests.Invoices;

/// <summary>The laws of docs/calculation.md, over drafts of every policy.</summary>
public class CalculationLawTests
{
    private const int Count = 2_000;

    [Fact]
    public void What_is_shown_adds_up() => Holds(invoice =>
    {
        var totals = invoice.Totals;
        var zero = Money.Zero(invoice.Currency);
        foreach (var line in invoice.Lines)
            if (line.Gross - line.Allowances + line.Charges != line.Net) return false;
        var allowances = zero;
        var charges = zero;
        foreach (var adjustment in invoice.Adjustments)
        {
            if (Money.Sum(adjustment.Shares.Select(share => share.Amount), invoice.Currency) != adjustment.Amount)
                return false;
            if (adjustment.Adjustment.Kind == AdjustmentKind.Charge) charges += adjustment.Amount;
            else allowances += adjustment.Amount;
        }

        var groups = invoice.TaxGroups.Where(group => group.Key.Kind != TaxKind.Withheld).ToArray();
        return Money.Sum(invoice.Lines.Select(line => line.Net), invoice.Currency) == totals.SumOfLineNets
            && (allowances, charges) == (totals.Allowances, totals.Charges)
            && totals.SumOfLineNets - allowances + charges == totals.WithoutTax
            && Money.Sum(groups.Select(group => group.Tax), invoice.Currency) == totals.Tax
            && totals.WithoutTax + totals.Tax == totals.WithTax
            && totals.WithTax - totals.Paid + totals.Rounding == totals.Due
            && totals.Due - totals.Withheld - totals.SplitPayment == totals.AmountToPay;
    });

    [Fact]
    public void Bases_are_the_nets_of_what_carries_the_tax() => Holds(invoice =>
    {
        var bases = new Dictionary<TaxGroupKey, Money>();
        foreach (var line in invoice.Lines)
            if (line.Line.Kind == LineKind.Priced) AddTo(bases, line.Line.Taxes, line.Net);
        foreach (var adjustment in invoice.Adjustments)
            foreach (var share in adjustment.Shares)
                AddTo(bases, share.Taxes, share.Amount * adjustment.Adjustment.Sign);
        return bases.Count == invoice.TaxGroups.Count
            && invoice.TaxGroups.All(group => bases[group.Key] == group.Base);
    });

    [Fact]
    public void Everything_shown_is_a_multiple_of_the_step() => Holds(invoice =>
    {
        var step = invoice.Draft.Rounding.StepMinorUnits ?? 1;
        return invoice.Lines.All(line => line.Net.MinorUnits % step == 0 && line.Gross.MinorUnits % step == 0)
            && invoice.TaxGroups.All(group => group.Base.MinorUnits % step == 0 && group.Tax.MinorUnits % step == 0)
            && invoice.Totals.WithTax.MinorUnits % step == 0;
    });

    [Fact]
    public void Gross_asked_is_gross_returned() => HoldsForExact(exact =>
    {
        Int128 expected = 0;
        foreach (var treatment in exact.Treatments)
        {
            expected += treatment.IsInclusive ? treatment.Whole.Asked : treatment.Whole.Net;
            for (var i = 0; i < treatment.Taxes.Length; i++)
                if (!treatment.Taxes[i].IsIncluded && !treatment.Groups[i].IsWithheld)
                    expected += treatment.Whole.Taxes[i];
        }

        return expected == (Int128)exact.Amounts.Totals.WithTax.MinorUnits + exact.Rounding.Missing;
    });

    [Fact]
    public void Prices_without_tax_are_shown_less_than_a_step_from_their_exact_value() => HoldsForExact(exact =>
        !Array.Exists(exact.Treatments, treatment => treatment.IsInclusive)
            ? exact.Lines.All(line => IsNear(exact, line.ShownNet, line.Net))
                && exact.Groups.All(group => exact.Policy.Tax == TaxRounding.PerLine
                    || exact.Policy.Stacked == StackedTaxes.Together || IsNear(exact, group.Added, group.ExactAdded))
            : exact.Groups.All(group => !group.ExactAdded.IsZero || group.Added == 0
                || exact.Policy.Tax == TaxRounding.PerLine || exact.Policy.Stacked == StackedTaxes.Together));

    [Fact]
    public void The_order_of_lines_does_not_matter() => Law.Holds(Generated.Arbitrary().Generator, draft =>
    {
        var kept = draft with { Lines = [.. draft.Lines.Select(WithKey)] };
        var turned = kept with { Lines = [.. kept.Lines.Reverse()] };
        if (!TryCalculate(kept, out var left)) return !TryCalculate(turned, out _);
        return TryCalculate(turned, out var right)
            && left.Totals == right.Totals && left.TaxGroups.SequenceEqual(right.TaxGroups)
            && left.Lines.All(line => line.Net == right.Lines.Find(line.Id)!.Value.Net)
            && left.Adjustments.Select(a => a.Amount).SequenceEqual(right.Adjustments.Select(a => a.Amount));
    }, Count);

    [Fact]
    public void Turning_every_sign_turns_every_amount() => Law.Holds(Generated.Arbitrary().Generator, draft =>
    {
        if (IsOneSided(draft.Rounding.LineMode) || IsOneSided(draft.Rounding.TaxMode)
            || HasTreatmentsOrderedBySign(draft) || !TryCalculate(draft, out var invoice)) return true;
        return TryCalculate(Turned(draft), out var turned)
            && Amounts(turned).SequenceEqual(Amounts(invoice).Select(amount => -amount));
    }, Count);

    [Fact]
    public void Calculating_again_gives_the_same() => Law.Holds(Generated.Arbitrary().Generator, draft =>
    {
        var left = InvoiceCalculator.Calculate(draft).ValueOrDefault;
        var right = InvoiceCalculator.Calculate(draft with { }).ValueOrDefault;
        return Equals(left, right) && left?.GetHashCode() == right?.GetHashCode();
    }, Count / 10);

    [Fact]
    public void Most_generated_drafts_are_calculated()
    {
        var calculated = Generated.Seeds(Law.FixedSeed).Take(1_000).Count(
            seed => TryCalculate(Generated.FromSeed(seed), out _));

        Assert.InRange(calculated, 900, 1_000);
    }

    private static void Holds(Func<Invoice, bool> law, [CallerMemberName] string name = "") =>
        Law.Holds(Generated.Arbitrary().Generator,
            draft => !TryCalculate(draft, out var invoice) || law(invoice), Count, name: name);

    private static void HoldsForExact(
        Func<ExactCalculation, bool> law, [CallerMemberName] string name = "") =>
        Law.Holds(Generated.Arbitrary().Generator, draft => !TryCalculate(draft, out _)
            || law(ExactCalculation.Of(draft, new Findings.FindingSink())!), Count, name: name);

    private static bool TryCalculate(InvoiceDraft draft, out Invoice invoice)
    {
        invoice = null!;
        try
        {
            return InvoiceCalculator.Calculate(draft).TryGet(out invoice!);
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static bool IsNear(ExactCalculation exact, long shown, Exact value) =>
        ((Exact)shown - value).Abs() < exact.Step;

    // Treatments that differ only in the sign of an own quantity or a stated base change places when these turn
    // (SIGNS).
    private static bool HasTreatmentsOrderedBySign(InvoiceDraft draft)
    {
        var treatments =
            draft.Lines.Select(line => line.Taxes).Concat(draft.Adjustments.Select(a => a.Taxes)).ToArray();
        return Distinct(treatments) != Distinct(treatments.Select(taxes =>
            taxes.Select(tax => tax with { Quantity = tax.Quantity?.Abs(), StatedBase = tax.StatedBase?.Abs() })
                .ToImmutableArray()));
    }

    private static int Distinct(IEnumerable<ImmutableArray<Tax>> treatments) =>
        new SortedSet<ImmutableArray<Tax>>(treatments, TreatmentOrder.Instance).Count;

    private static bool IsOneSided(Rounding mode) => mode is Rounding.Ceiling or Rounding.Floor;

    private static void AddTo(Dictionary<TaxGroupKey, Money> bases, ImmutableArray<Tax> taxes, Money net)
    {
        foreach (var tax in taxes)
            bases[tax.GroupKey] = bases.TryGetValue(tax.GroupKey, out var sum) ? sum + net : net;
    }

    private static IEnumerable<long> Amounts(Invoice invoice)
    {
        var declared = invoice.Amounts.ToDeclared(invoice.Draft);
        var totals = declared.Totals;
        Money?[] all =
        [
            totals.SumOfLineNets, totals.Allowances, totals.Charges, totals.Tax, totals.TaxInAccountingCurrency,
            totals.Paid, totals.Rounding, totals.Due, totals.Withheld, totals.SplitPayment, totals.AmountToPay,
            .. declared.Lines.SelectMany(line => line.Adjustments.Append(line.Gross).Append(line.Net)),
            .. declared.Adjustments.SelectMany(a => a.Shares.Select(share => share.Amount).Append(a.Amount)),
            .. declared.Groups.SelectMany(group => new[] { group.Base, group.Tax }),
        ];
        return all.Select(amount => amount?.MinorUnits ?? 0);
    }

    private static InvoiceLine WithKey(InvoiceLine line, int index) => line with { Id = LineKeys.Of(line, index) };

    private static InvoiceDraft Turned(InvoiceDraft draft) => draft with
    {
        Lines = [.. draft.Lines.Select(line => line with
        {
            Quantity = -line.Quantity,
            Adjustments = [.. line.Adjustments.Select(Turned)],
            Taxes = [.. line.Taxes.Select(Turned)],
        })],
        Adjustments = [.. draft.Adjustments.Select(Turned)],
        Prepayments = [.. draft.Prepayments.Select(paid => paid with { Amount = -paid.Amount })],
        RoundingAmount = -draft.RoundingAmount,
    };

    private static Adjustment Turned(Adjustment adjustment) => adjustment with
    {
        Amount = -adjustment.Amount,
        Base = -adjustment.Base,
        Quantity = -adjustment.Quantity,
        Taxes = [.. adjustment.Taxes.Select(Turned)],
    };

    private static Tax Turned(Tax tax) => tax with { Quantity = -tax.Quantity, StatedBase = -tax.StatedBase };
}
