using Invoicing.Explanations;

namespace Invoicing.Discounts;

/// <summary>How a line states what is granted, so that the calculation of the document comes to the same
/// amount.</summary>
internal static class GrantedForm
{
    private static readonly Percentage All = Percentage.Of(100m);

    /// <summary>An allowance of all that is left.</summary>
    public static Adjustment Everything(Adjustment made) =>
        Without(made) with { Percent = All, Of = PercentBase.Running };

    /// <summary>The allowance or charge on a line.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="units">What is granted of it, in minor units.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="basis">What it rests on.</param>
    /// <param name="state">The lines.</param>
    /// <param name="line">The line.</param>
    /// <param name="of">What percentages are taken of.</param>
    public static Adjustment Of(
        Asked asked, long units, PreparedRule rule, Basis basis, LineState state, int line, DiscountBase of)
    {
        var made = asked.Template ?? rule.Make(basis);
        if (units != asked.Units || asked.Form == AskedForm.Amount)
            return (asked.Template is null ? made : Without(made)) with { Amount = state.Rounding.Money(units) };
        if (asked.Form == AskedForm.PerUnit)
            return asked.Template ?? made with { PerUnit = asked.Price };
        if (asked.Template is { Base: not null } or { Of: PercentBase.Running }) return made;
        var taken = state.BaseOf(line, of);
        if (of == DiscountBase.ListPrice && taken != state.Gross[line])
            return made with { Percent = asked.Rate, Base = state.Rounding.Money(taken) };
        var form = of == DiscountBase.Running ? PercentBase.Running : PercentBase.Gross;
        return rule.Offer?.Percent is null
            ? made with { Percent = asked.Rate, Of = form }
            : rule.Percent(form, basis);
    }

    /// <summary>An allowance or charge without its amount.</summary>
    public static Adjustment Without(Adjustment made) => made with
    {
        Amount = null,
        Percent = null,
        PerUnit = null,
        Quantity = null,
        Base = null,
        Of = PercentBase.Gross,
    };
}
