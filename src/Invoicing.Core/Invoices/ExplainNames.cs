using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Discounts;
using Invoicing.Explanations;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>What explanations call the parts of a document.</summary>
internal static class ExplainNames
{
    public static string Of(ExactLine line) => $"line {line.Key}";

    public static string OfAdjustment(ExactLine line, int index) =>
        $"{Of(line)}, {Of(line.Adjustments[index].Adjustment, index)}";

    public static string Of(ExactDocumentAdjustment adjustment) =>
        $"document {Of(adjustment.Adjustment, adjustment.Index)}";

    public static string Of(ExactContribution contribution)
    {
        if (contribution.Line is { } line) return Of(line);
        var name = Of(contribution.Adjustment!);
        return contribution.IsShare ? $"{name}, {Of(contribution.Treatment.Taxes)}" : name;
    }

    public static string Of(TaxScope scope) =>
        scope is ExactContribution contribution ? Of(contribution) : Of(scope.Treatment.Taxes);

    public static string Of(ImmutableArray<Tax> taxes) =>
        taxes.IsEmpty ? "no tax" : string.Join(" + ", taxes.Select(Of));

    /// <summary>Scheme, category, rate or amount per unit, and what else tells groups apart.</summary>
    public static string Of(Tax tax)
    {
        var name = $"{tax.Scheme} {tax.Category} {(tax.PerUnit is { } price ? price.ToString() : tax.Rate.ToString())}";
        if (tax.Kind is TaxKind.Division or TaxKind.Withheld) name += $" {tax.Kind.ToString().ToLowerInvariant()}";
        if (tax.Jurisdiction is { } place) name += $" {place}";
        return (tax.ExemptionReasonCode ?? tax.ExemptionReason) is { } reason ? $"{name} {reason}" : name;
    }

    public static Term TermOf(Adjustment adjustment, bool isOfLine) => (adjustment.Kind, isOfLine) switch
    {
        (AdjustmentKind.Charge, true) => Term.LineCharge,
        (AdjustmentKind.Charge, false) => Term.DocumentCharge,
        (_, true) => Term.LineAllowance,
        _ => Term.DocumentAllowance,
    };

    private static string Of(Adjustment adjustment, int index)
    {
        var kind = adjustment.Kind == AdjustmentKind.Charge ? "charge" : "allowance";
        var name = string.Create(CultureInfo.InvariantCulture, $"{kind} {index + 1}");
        return adjustment.Reason is null ? name : $"{name} ({adjustment.Reason})";
    }
}
