using Invoicing.Explanations;
using Invoicing.Taxes;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Taxes;

public class RegimeLaws
{
    private static readonly TaxEngine World = TaxEngine.World.With(new UnitedStatesSalesTax(new JurisdictionTable()));

    private static readonly SupplyScope Norwegian = new() { Countries = [CountryCode.Of("NO")] };

    public static TheoryData<string> Countries =>
        ["AU", "CA", "CH", "GB", "IN", "IS", "JP", "NO", "NZ", "SG", "US", "imported", "export"];

    [Theory]
    [MemberData(nameof(Countries))]
    public void The_rule_of_a_country_keeps_the_laws_of_tax_rules(string country) =>
        TaxRuleLaws.Check(RuleOf(country), count: 1_500);

    [Fact]
    public void Rules_that_are_data_keep_them_too()
    {
        var tax = new Tax { Rate = Percentage.Of(21m) };
        var treatment = new FixedTreatmentRule(new FixedTreatment { Id = "a", Taxes = [tax], Clause = "art. 1" });

        TaxRuleLaws.Check(treatment);
        TaxRuleLaws.Check(new LevyRule(new Levy { Id = "b", Scope = Norwegian, Tax = tax, Clause = "art. 2" }));
        TaxRuleLaws.Check(new PaymentSplitRule(new PaymentSplit { Id = "c", Scope = Norwegian }, treatment));
        TaxRuleLaws.Check(new WithholdingRule(new Withholding
        {
            Id = "d", Scheme = "WHT", Rate = Percentage.Of(15m), BaseShare = Percentage.Of(50m), Clause = "art. 4",
            Threshold = new WithholdingThreshold(Money.Of(250m, Currency.EUR), ThresholdBasis.Line, IsIncluded: true),
        }));
    }

    [Fact]
    public void Every_supply_of_the_world_has_taxes_or_an_error() => Holds(each =>
    {
        var treatment = Decide(each);
        return treatment.Taxes.IsEmpty == treatment.Findings.HasErrors;
    });

    [Fact]
    public void Every_tax_names_its_rule_and_clause() => Holds(each =>
        Decide(each).Taxes.All(tax => tax.Basis is { Clause.Length: > 0, RuleId.Length: > 0 }));

    [Fact]
    public void What_has_no_rate_says_why_and_what_has_one_does_not() => Holds(each => Decide(each).Taxes.All(tax =>
        tax.Category is TaxCategory.S or TaxCategory.Z or TaxCategory.B or TaxCategory.L or TaxCategory.M
            ? tax.ExemptionReason is null
            : tax.ExemptionReason is not null));

    [Fact]
    public void A_standard_rate_is_one_in_force_of_its_class_at_the_place() => Holds(each =>
    {
        var treatment = Decide(each);
        return treatment.Taxes.All(tax => tax.Category != TaxCategory.S || RateFacts.Regions(each, treatment.Place)
            .Any(region => RateFacts.Of(each, treatment.Place, region, tax.Scheme) == tax.Rate));
    });

    [Fact]
    public void Quantity_net_and_the_name_of_the_buyer_change_nothing() => Law.Holds(
        RateFacts.Varied(), RateFacts.Shrink, pair => Decide(pair.Given).Equals(
            World.Decide(pair.Situation, pair.Supply, "/lines/1")), 2_000);

    [Fact]
    public void Groups_partition_the_nets_of_several_supplies() => Law.Holds(
        SupplyDocument.All, SupplyDocument.Shrink, document => Partition.Holds(document, World), 1_500);

    [Fact]
    public void Reverse_charge_gives_zero_tax_in_a_group_of_its_own()
    {
        Assert.InRange(Partition.Mixed(World, 1_500), 50, 1_500);
        Law.Holds(SupplyDocument.All, SupplyDocument.Shrink,
            document => Partition.HasReverseChargeApart(document, World), 1_500);
    }

    [Fact]
    public void Every_explanation_evaluates_to_its_results() => Holds(each =>
        Evaluates(World.Explain(each.Situation, each.Supply, "/lines/1")));

    private static TaxTreatment Decide(TaxCase each) => World.Decide(each.Situation, each.Supply, "/lines/1");

    private static void Holds(
        Func<TaxCase, bool> law, [System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        Law.Holds(TaxGenerators.Cases(), TaxGenerators.Shrink, law, 2_000, name: name);

    private static bool Evaluates(Explanation why) =>
        why.Evaluate() == why.Result.Number && why.Operands.All(Evaluates);

    private static ITaxRule RuleOf(string country) => country switch
    {
        "AU" => new AustralianGst(),
        "CA" => new CanadianSalesTax(),
        "CH" => new SwissVat(),
        "GB" => new UnitedKingdomVat(),
        "IN" => new IndianGst(),
        "IS" => new IcelandicVat(),
        "JP" => new JapaneseConsumptionTax(),
        "NO" => new NorwegianVat(),
        "NZ" => new NewZealandGst(),
        "SG" => new SingaporeGst(),
        "US" => new UnitedStatesSalesTax(new JurisdictionTable()),
        "imported" => new ImportedServices("AU", "CA", "CH", "GB", "IN", "IS", "JP", "LI", "NO", "NZ", "SG"),
        _ => new UnitedStatesExport(),
    };
}
