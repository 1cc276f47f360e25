using System.Collections.Immutable;

namespace Invoicing.Taxes;

/// <summary>The rules on value added tax of the EU in the order in which they are asked: first what the facts lack,
/// then exemptions, then who owes the tax, last the rate.</summary>
internal static class EuropeanVatRules
{
    public static ImmutableArray<IVatRule> Of(VatAnswers answers, VatClasses classes) =>
    [
        new VatFacts(),
        new SmallEnterprise(answers),
        new ExemptClass(answers, classes),
        new CertifiedExemption(answers),
        new TriangularTransaction(answers),
        new CallOffStock(answers),
        new ExportOfGoods(answers),
        new MarginSchemes(answers),
        new IntraCommunitySupply(answers),
        new DistanceSale(answers, classes),
        new ElectronicServiceToConsumer(answers, classes),
        new SpecialTerritoryTax(answers, classes),
        new OutsideUnion(answers),
        new DomesticReverseChargeRule(answers, classes),
        new ReverseChargeAbroad(answers),
        new ServiceToConsumerAbroad(answers, classes),
        new SplitPayment(answers, classes),
        new EquivalenceSurcharge(answers, classes),
        new DomesticRate(answers, classes),
    ];
}
