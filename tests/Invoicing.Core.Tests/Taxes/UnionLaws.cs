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
    public void A_rate_depends_on_class_place_and_day_only() => Holds(each =>
    {
        var tax = Decide(each).Taxes.FirstOrDefault();
        if (tax is not { Category: TaxCategory.S }) return true;
        var place = Decide(each).Place;
        return TaxRates.Standard.Of(place)!.Rates.Any(rate => rate.Rate == tax.Rate && rate.IsInForce(each.Day));
    });

    [Fact]
    public void Every_explanation_evaluates_to_its_results() => Holds(each =>
    {
        var why = Engine.Explain(each.Situation, each.Supply, "/lines/1");
        var sum = Exact.Sum([.. Decide(each).Taxes.Select(tax => tax.Rate.Fraction)]);
        return why.Result.Number == sum && Evaluates(why);
    });

    [Fact]
    public void A_treatment_goes_through_the_calculator() => Holds(each =>
    {
        if (Decide(each).Taxes.IsEmpty) return true;
        var invoice = UnionSale.Invoice(each.Situation, (100m, each.Supply), (0.05m, each.Supply));
        var nets = Money.Of(100.05m, Currency.EUR);
        return invoice.Totals.WithoutTax == nets && invoice.TaxGroups.All(group => group.Base == nets);
    });

    static TaxTreatment Decide(TaxCase each) => Engine.Decide(each.Situation, each.Supply, "/lines/1");

    static void Holds(Func<TaxCase, bool> law, [System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        Law.Holds(TaxGenerators.Cases(), TaxGenerators.Shrink, law, 1_000, name: name);

    static bool Evaluates(Explanation why) =>
        why.Evaluate() == why.Result.Number && why.Operands.All(Evaluates);
}
