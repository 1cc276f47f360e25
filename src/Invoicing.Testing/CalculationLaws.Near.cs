using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Testing;

public static partial class CalculationLaws
{
    /// <summary>Where prices are without tax, each shown amount lies less than one step from its exact value: the parts
    /// and nets of lines; the taxes of groups that stand on nothing else, have no stated base, are rounded once
    /// and have exact bases.</summary>
    /// <inheritdoc cref="Check"/>
    public static void CheckNear(InvoiceDraft draft, Func<InvoiceDraft, Invoice>? calculate = null)
    {
        var law = CheckedDraft.Of("Near", draft, calculate);
        if (draft.Lines.Any(line => line.Taxes.Any(tax => tax.IsIncluded))) return;
        if (draft.Adjustments.Any(a => a.Taxes.Any(tax => tax.IsIncluded))) return;
        var exactNets = law.Invoice.Lines.Select(line => NearLine(law, line)).ToArray();
        if (draft.Rounding is { Tax: not TaxRounding.PerLine, Stacked: StackedTaxes.Each }) NearTaxes(law, exactNets);
    }

    /// <summary>Checks the parts of a line, and gives its exact net without shares of document adjustments.</summary>
    private static Exact NearLine(CheckedDraft law, InvoicedLine line)
    {
        if (line.Line.Kind == LineKind.Informational) return Exact.Zero;
        var atEnd = law.Draft.Rounding.Lines == LineRounding.AtEnd;
        var asked = line.Line;
        var exactGross = Units(asked.Price, asked.Quantity);
        RequireNear(law, $"the gross of line {line.Id}", exactGross, line.Gross);
        var gross = atEnd ? exactGross : line.Gross.MinorUnits;
        var running = gross;
        foreach (var adjustment in line.Adjustments)
        {
            if (adjustment.IsShare) continue;
            var exact = UnitsOf(adjustment.Adjustment, asked, gross, running);
            RequireNear(law, $"an allowance or charge of line {line.Id}", exact, adjustment.Amount);
            running += (atEnd ? exact : adjustment.Amount.MinorUnits) * (Exact)adjustment.Adjustment.Sign;
        }

        if (!line.Adjustments.Any(a => a.IsShare)) RequireNear(law, $"the net of line {line.Id}", running, line.Net);
        return running;
    }

    private static Exact UnitsOf(Adjustment adjustment, InvoiceLine line, Exact gross, Exact running) =>
        adjustment switch
        {
            { Amount: { } amount } => amount.MinorUnits,
            { PerUnit: { } price } => Units(price, adjustment.Quantity ?? line.Quantity),
            { Base: { } stated } => adjustment.Percent!.Value.Fraction * stated.MinorUnits,
            { Of: PercentBase.Gross } => adjustment.Percent!.Value.Fraction * gross,
            _ => adjustment.Percent!.Value.Fraction * running,
        };

    private static void NearTaxes(CheckedDraft law, Exact[] exactNets)
    {
        var atEnd = law.Draft.Rounding.Lines == LineRounding.AtEnd;
        if (atEnd && !law.Draft.Adjustments.IsEmpty) return;
        var all = law.Draft.Lines.SelectMany(line => line.Taxes)
            .Concat(law.Draft.Adjustments.SelectMany(adjustment => adjustment.Taxes)).ToArray();
        foreach (var group in law.Invoice.TaxGroups.Where(group => group.Key.Kind == TaxKind.Percent))
        {
            if (all.Any(tax => (!tax.StandsOn.IsEmpty || tax.StatedBase.HasValue) && tax.GroupKey.Equals(group.Key)))
                continue;
            Exact net = group.Base.MinorUnits;
            if (atEnd)
            {
                net = Exact.Zero;
                for (var i = 0; i < exactNets.Length; i++)
                    if (Has(law.Draft.Lines[i].Taxes, group.Key)) net += exactNets[i];
            }

            RequireNear(law, $"the tax of {group.Key}", net * group.Key.Rate.Fraction, group.Tax);
        }
    }

    /// <summary>Quantity x price / base quantity, in minor units.</summary>
    private static Exact Units(UnitPrice price, Quantity quantity)
    {
        Exact units = quantity.Value;
        for (var i = 0; i < price.Currency.Digits; i++) units *= 10;
        return units * price.PerUnit;
    }

    private static void RequireNear(CheckedDraft law, string what, Exact exact, Money shown)
    {
        var step = law.Draft.Rounding.StepMinorUnits ?? 1;
        law.Holds(
            (exact - shown.MinorUnits).Abs() < step,
            $"{what} is {shown}, a step or more from its exact {exact} minor units");
    }
}
