using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Independent;

/// <summary>Which taxes are rounded at once (TAX-STACKED).</summary>
public static class TaxStacks
{
    /// <summary>The taxes of one treatment in stacks: with <c>Each</c>, and for all but percent taxes, one tax a
    /// stack.</summary>
    public static IEnumerable<TaxOfTreatment[]> Of(IEnumerable<TaxOfTreatment> taxes, WorkingRules rules) =>
        taxes
            .GroupBy(x => rules.Policy.Stacked == StackedTaxes.Together && x.Tax.Kind == TaxKind.Percent
                ? $"{x.Tax.Scheme}\n{string.Join('\n', x.Tax.StandsOn.Order(StringComparer.Ordinal))}"
                : $"{x.Position}")
            .Select(stack => stack.OrderBy(x => x.Tax, TaxOrder.Groups).ToArray());
}
