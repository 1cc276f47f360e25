using System.Collections.Immutable;
using Invoicing.Discounts;

namespace Invoicing.Testing;

/// <summary>The allowances and charges of a generated draft.</summary>
internal sealed class AdjustmentChoice(SeededChoice choice, NumberChoice numbers, TreatmentChoice treatments)
{
    public ImmutableArray<Adjustment> OfLine(UnitOfMeasure unit)
    {
        var adjustments = ImmutableArray.CreateBuilder<Adjustment>();
        for (var i = choice.Pick(0, 0, 0, 1, 1, 2, 3); i > 0; i--)
            adjustments.Add(choice.Percent(20) ? PerUnit(unit) : AmountOrPercent());
        return adjustments.DrainToImmutable();
    }

    public ImmutableArray<Adjustment> OfDocument(ImmutableArray<string> lines)
    {
        var adjustments = ImmutableArray.CreateBuilder<Adjustment>();
        for (var i = choice.Pick(0, 0, 0, 1, 1, 2, 3); i > 0; i--)
        {
            var adjustment = AmountOrPercent();
            adjustments.Add(choice.Below(3) switch
            {
                0 when !lines.IsEmpty => adjustment with { Lines = Some(lines) },
                1 when !lines.IsEmpty => adjustment,
                _ => adjustment with { Taxes = treatments.ForDocument() },
            });
        }

        return adjustments.DrainToImmutable();
    }

    private Adjustment AmountOrPercent()
    {
        var kind = choice.Percent(65) ? AdjustmentKind.Allowance : AdjustmentKind.Charge;
        if (choice.Percent(40)) return new Adjustment { Kind = kind, Amount = numbers.Amount() };
        return new Adjustment
        {
            Kind = kind,
            Percent = numbers.Percent(),
            Of = choice.Percent(40) ? PercentBase.Running : PercentBase.Gross,
        } is var adjustment && choice.Percent(20)
            ? adjustment with { Base = numbers.Amount(), Of = PercentBase.Gross }
            : adjustment;
    }

    private Adjustment PerUnit(UnitOfMeasure unit) => new()
    {
        Kind = choice.Percent(65) ? AdjustmentKind.Allowance : AdjustmentKind.Charge,
        PerUnit = numbers.SmallPrice(unit),
        Quantity = choice.Percent(30) ? numbers.Quantity(unit) : null,
    };

    private ImmutableArray<string> Some(ImmutableArray<string> lines)
    {
        var some = lines.RemoveAll(_ => choice.Percent(40));
        return some.IsEmpty ? lines : some;
    }
}
