using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Testing;

/// <summary>Treatments that differ in one respect only, so that nothing but this respect orders them.</summary>
internal sealed class SiblingChoice(SeededChoice choice, NumberChoice numbers)
{
    /// <summary>The treatment with something changed that is not the rate.</summary>
    public ImmutableArray<Tax> Of(ImmutableArray<Tax> treatment, UnitOfMeasure unit)
    {
        if (treatment.IsEmpty) return treatment;
        if (choice.Percent(15)) return Turned(treatment);
        var at = choice.Below(treatment.Length);
        return treatment.SetItem(at, Changed(treatment[at], isLast: at == treatment.Length - 1, unit));
    }

    private Tax Changed(Tax tax, bool isLast, UnitOfMeasure unit) => tax switch
    {
        { Kind: TaxKind.PerUnit } => choice.Percent(50)
            ? tax with { Quantity = numbers.Quantity(unit) }
            : tax with { PerUnit = tax.PerUnit!.Value.Per(numbers.BaseQuantity(unit)) },
        { Kind: TaxKind.Withheld } => tax with { StatedBase = numbers.Amount() },
        { Rate.IsZero: true } => choice.Percent(50)
            ? tax with { ExemptionReason = choice.Pick("Article 44", "Article 138", "article 44") }
            : tax with { ExemptionReasonCode = choice.Pick("VATEX-EU-79-C", "VATEX-EU-132-1A") },
        { StandsOn.IsEmpty: false } => tax with { StandsOn = [] },
        _ when isLast => tax with { Id = choice.Pick("a", "B", "c") },
        _ => tax,
    };

    /// <summary>Included taxes added, and added ones included.</summary>
    private static ImmutableArray<Tax> Turned(ImmutableArray<Tax> treatment) =>
    [
        .. treatment.Select(tax => tax.Kind == TaxKind.Withheld
            ? tax
            : tax with { IsIncluded = !treatment.Any(other => other.IsIncluded), StatedBase = null }),
    ];
}
