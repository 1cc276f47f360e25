using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Testing;

/// <summary>The treatments of a generated draft. No two taxes of one treatment share a group, and taxes stand on each
/// other in one direction in all treatments: excise, then GST, then VAT and QST.</summary>
internal sealed class TreatmentChoice(SeededChoice choice, NumberChoice numbers)
{
    /// <summary>A treatment for a line of that unit.</summary>
    public ImmutableArray<Tax> ForLine(UnitOfMeasure unit) => choice.Below(20) switch
    {
        0 => choice.Percent(30) ? [] : [Zero()],
        1 or 2 => [Zero()],
        3 => [Vat() with { Category = TaxCategory.B }],
        4 or 5 => Stack(choice.Percent(30)),
        6 or 7 => Compound(choice.Percent(40)),
        8 or 9 => Excise(unit, choice.Percent(40)),
        10 => Division(choice.Percent(50)),
        11 => Withheld(choice.Percent(30)),
        12 => Mixed(unit),
        13 or 14 or 15 => [Vat().Included()],
        _ => [Vat()],
    };

    /// <summary>A treatment for what has no quantity.</summary>
    public ImmutableArray<Tax> ForDocument() => choice.Below(8) switch
    {
        0 => [Zero()],
        1 => Stack(included: false),
        2 => Compound(choice.Percent(50)),
        3 => [Vat().Included()],
        4 => [OwnQuantity(), Vat()],
        _ => [Vat()],
    };

    private Tax Vat() => new() { Rate = numbers.Rate(), Category = choice.Percent(8) ? TaxCategory.L : TaxCategory.S };

    private Tax Zero() => choice.Below(8) switch
    {
        0 => Taxes.Vat.Zero,
        1 => Taxes.Vat.ReverseCharge,
        2 => Taxes.Vat.IntraCommunitySupply,
        3 => Taxes.Vat.Export,
        4 => Taxes.Vat.OutOfScope,
        5 => Taxes.Vat.Exempt("VATEX-EU-132"),
        6 => Taxes.Vat.Exempt(null, "Postal services"),
        _ => Taxes.Vat.Exempt("VATEX-EU-132", "Medical care"),
    };

    /// <summary>State, county and city on one base.</summary>
    private ImmutableArray<Tax> Stack(bool included)
    {
        var taxes = ImmutableArray.CreateBuilder<Tax>();
        foreach (var place in (string[])["state", "county", "city"])
            if (taxes.Count == 0 || choice.Percent(80))
                taxes.Add(new Tax
                {
                    Scheme = "LOC",
                    Jurisdiction = place,
                    Rate = numbers.Rate(),
                    IsIncluded = included,
                    StatedBase = !included && choice.Percent(10) ? numbers.Amount() : null,
                });
        return taxes.ToImmutable();
    }

    /// <summary>QST on GST.</summary>
    private ImmutableArray<Tax> Compound(bool included) =>
    [
        new Tax { Scheme = "GST", Rate = numbers.Rate(), IsIncluded = included },
        new Tax
        {
            Scheme = "QST", Rate = numbers.Rate(), StandsOn = ["GST"], IsIncluded = included && choice.Percent(80),
        },
    ];

    /// <summary>An excise for each unit, and VAT on it.</summary>
    private ImmutableArray<Tax> Excise(UnitOfMeasure unit, bool included)
    {
        var excise = new Tax
        {
            Scheme = "EXC",
            Kind = TaxKind.PerUnit,
            PerUnit = numbers.SmallPrice(unit),
            Quantity = choice.Percent(30) ? numbers.Quantity(unit) : null,
            IsIncluded = included,
        };
        var vat = Vat() with { IsIncluded = included && choice.Percent(80) };
        return choice.Below(4) switch
        {
            0 => [excise],
            1 => [excise, vat],
            _ => [excise, vat with { StandsOn = ["EXC"] }],
        };
    }

    /// <summary>Taxes counted inside the price, one beside another.</summary>
    private ImmutableArray<Tax> Division(bool included) =>
    [
        new Tax
        {
            Scheme = "ICMS",
            Kind = TaxKind.Division,
            Rate = Percentage.Of(choice.Pick(18m, 12m, 7m)),
            IsIncluded = included,
        },
        new Tax { Scheme = "PIS", Kind = TaxKind.Division, Rate = Percentage.Of(1.65m), IsIncluded = included },
        .. choice.Percent(50)
            ? (ImmutableArray<Tax>)[new Tax { Scheme = "IPI", Rate = numbers.Rate(), IsIncluded = included }]
            : [],
    ];

    private ImmutableArray<Tax> Withheld(bool included) =>
    [
        Vat() with { IsIncluded = included },
        new Tax
        {
            Scheme = "IRPF",
            Kind = TaxKind.Withheld,
            Rate = Percentage.Of(choice.Pick(15m, 7m, 19m)),
            StatedBase = choice.Percent(20) ? numbers.Amount() : null,
        },
    ];

    /// <summary>An included VAT, and beside it what is added to the price.</summary>
    private ImmutableArray<Tax> Mixed(UnitOfMeasure unit) =>
    [
        Vat().Included(),
        choice.Percent(50)
            ? new Tax { Scheme = "ECO", Kind = TaxKind.PerUnit, PerUnit = numbers.SmallPrice(unit) }
            : new Tax { Scheme = "LUX", Rate = numbers.Rate(), StandsOn = choice.Percent(50) ? ["VAT"] : [] },
    ];

    private Tax OwnQuantity() => new()
    {
        Scheme = "EXC",
        Kind = TaxKind.PerUnit,
        PerUnit = numbers.SmallPrice(UnitOfMeasure.Piece),
        Quantity = numbers.Quantity(UnitOfMeasure.Piece),
    };
}
