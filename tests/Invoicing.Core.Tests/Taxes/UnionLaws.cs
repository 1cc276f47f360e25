using Invoicing.Explanations;
using Invoicing.Taxes;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Taxes;

public class UnionLaws
{
    static readonly TaxEngine Engine = TaxEngine.EuropeanUnion;

    [Fact]
    public void The_rules_of_the_union_keep_the_laws_of_tax_rules() =>
        TaxRuleLaws.Check(EuropeanVat.Standard, count: 2_000);

    [Fact]
    public void Every_supply_has_taxes_or_an_error() => Holds(each =>
    {
        var treatment = Decide(each);
        return treatment.Taxes.IsEmpty == treatment.Findings.HasErrors;
    });

    [Fact]
    public void Every_tax_names_its_rule_and_article() => Holds(each => Decide(each).Taxes.All(tax =>
        tax.Basis is { Clause: { } clause } && clause.StartsWith("2006/112/EC", StringComparison.Ordinal)));

    [Fact]
    public void Only_known_reason_codes_are_given() => Holds(each => Decide(each).Taxes.All(tax =>
        tax.ExemptionReasonCode is null || tax.ExemptionReasonCode.StartsWith("VATEX-", StringComparison.Ordinal)));

    [Fact]
    public void A_standard_rate_is_the_one_in_force_of_its_class_at_the_place() => Holds(each =>
    {
        var treatment = Decide(each);
        return treatment.Taxes.FirstOrDefault() is not { Category: TaxCategory.S } tax
            || RateFacts.Of(each, treatment.Place, null, tax.Scheme) == tax.Rate;
    });

    [Fact]
    public void Quantity_net_and_the_name_of_the_buyer_change_nothing() => Law.Holds(
        RateFacts.Varied(), RateFacts.Shrink, pair => Decide(pair.Given).Equals(
            Engine.Decide(pair.Situation, pair.Supply, "/lines/1")), 1_000);

    [Fact]
    public void Every_explanation_evaluates_to_its_results() => Holds(each =>
    {
        var why = Engine.Explain(each.Situation, each.Supply, "/lines/1");
        var sum = Exact.Sum([.. Decide(each).Taxes.Select(tax => tax.Rate.Fraction)]);
        return why.Result.Number == sum && Evaluates(why);
    });

    [Fact]
    public void Groups_partition_the_nets_of_several_supplies() => Law.Holds(
        SupplyDocument.All, SupplyDocument.Shrink, document => Partition.Holds(document, Engine), 1_000);

    [Fact]
    public void Reverse_charge_gives_zero_tax_in_a_group_of_its_own()
    {
        Assert.InRange(Partition.Mixed(Engine, 1_000), 50, 1_000);
        Law.Holds(SupplyDocument.All, SupplyDocument.Shrink,
            document => Partition.HasReverseChargeApart(document, Engine), 1_000);
    }

    static TaxTreatment Decide(TaxCase each) => Engine.Decide(each.Situation, each.Supply, "/lines/1");

    static void Holds(Func<TaxCase, bool> law, [System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        Law.Holds(TaxGenerators.Cases(), TaxGenerators.Shrink, law, 1_000, name: name);

    static bool Evaluates(Explanation why) =>
        why.Evaluate() == why.Result.Number && why.Operands.All(Evaluates);
}
