using Invoicing.Explanations;
using Invoicing.Serialization;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Taxes;

public class TaxEngineTests
{
    sealed class Levied : ITaxRule
    {
        public string Id => "levied";

        public TaxDecision Decide(in TaxQuestion question) => TaxDecision
            .PerUnit(Money.Of(4m, Currency.EUR)).Because("municipal regulation, article 3");
    }

    sealed class Named(string id, TaxDecision decision) : ITaxRule
    {
        public string Id => id;

        public TaxDecision Decide(in TaxQuestion question) => decision;
    }

    [Fact]
    public void A_levy_stands_beside_what_the_rules_of_the_union_decide()
    {
        var treatment = TaxEngine.EuropeanUnion.With(new Levied()).Decide(
            UnionSale.AtHome, UnionSale.Service, "/lines/1");

        Assert.Equal(["domestic-rate", "levied"], treatment.Taxes.Select(tax => tax.Basis!.RuleId));
        Assert.Equal(Percentage.Of(19m), treatment.Taxes[0].Rate);
    }

    [Fact]
    public void A_rule_that_is_added_is_asked_first()
    {
        var own = new Named("own", TaxDecision.Of(Vat.Exempt(null, "own")).Because("a law"));
        var engine = TaxEngine.EuropeanUnion.With(own);

        Assert.Equal("own", engine.Rules[0]);
        Assert.Equal("own", engine.Decide(UnionSale.AtHome, UnionSale.Goods, "/lines/1").Taxes[0].Basis!.RuleId);
    }

    [Fact]
    public void A_rule_stands_in_place_of_one_of_its_id()
    {
        var engine = TaxEngine.EuropeanUnion.With(new Named("domestic-rate", TaxDecision.NotMine));

        Assert.Single(engine.Rules, "domestic-rate");
        Assert.Equal([TaxFindings.Undecided],
            UnionSale.Codes(engine.Decide(UnionSale.AtHome, UnionSale.Goods, "/lines/1").Findings));
    }

    [Fact]
    public void A_rule_can_be_left_out()
    {
        var engine = TaxEngine.EuropeanUnion.Without("export");

        Assert.DoesNotContain("export", engine.Rules);
        Assert.Equal(TaxEngine.EuropeanUnion.Rules.Length - 1, engine.Rules.Length);
    }

    [Fact]
    public void A_class_of_domestic_reverse_charge_can_be_added()
    {
        var timber = new DomesticReverseCharge(
            CountryCode.Of("FR"), "timber", "199a(1)(j)", "a law", new LocalDate(2026, 1, 1));
        var engine = TaxEngine.EuropeanUnion.With(timber);
        var inFrance = UnionSale.ToBusiness with { Seller = new("Bois", "FR") { VatNumber = UnionSale.French } };
        var supply = UnionSale.Goods with { ItemClass = "timber" };

        Assert.Equal("2006/112/EC art. 32, 199a(1)(j); a law",
            engine.Decide(inFrance, supply, "/lines/1").Taxes.Single().Basis!.Clause);
        Assert.Equal([TaxRateFindings.ClassUnknown], UnionSale.Codes(UnionSale.Decide(inFrance, supply).Findings));
        Assert.Equal(Percentage.Of(20m), engine.Decide(
            inFrance with { TaxPoint = new LocalDate(2025, 12, 31) }, supply, "/lines/1").Taxes.Single().Rate);
    }

    [Fact]
    public void A_country_that_is_replaced_counts_at_once()
    {
        var germany = TaxRates.Standard.Of(CountryCode.Of("DE"))!;
        var tenPercent = germany with
        {
            Rates =
            [
                .. germany.Rates.Select(rate => rate with
                {
                    Rate = rate.Class == RateClass.Standard ? Percentage.Of(10m) : rate.Rate,
                }),
            ],
        };
        _ = UnionSale.Decide(UnionSale.AtHome, UnionSale.Goods);

        var engine = TaxEngine.EuropeanUnion.With(TaxRates.Standard.With(tenPercent));

        Assert.Equal(Percentage.Of(10m),
            engine.Decide(UnionSale.AtHome, UnionSale.Goods, "/lines/1").Taxes.Single().Rate);
    }

    [Fact]
    public void What_is_decided_again_is_the_same_object()
    {
        var first = UnionSale.Decide(UnionSale.AtHome, UnionSale.Goods);

        Assert.Same(first, UnionSale.Decide(UnionSale.AtHome with { HasDeliveryDate = false }, UnionSale.Goods));
    }

    [Fact]
    public void Without_rules_nothing_is_decided() => Assert.Equal([TaxFindings.Undecided],
        UnionSale.Codes(TaxEngine.None.Decide(UnionSale.AtHome, UnionSale.Goods, "/lines/1").Findings));

    [Fact]
    public void A_situation_and_a_treatment_can_be_stored()
    {
        var treatment = UnionSale.Decide(UnionSale.ToBusiness, UnionSale.Goods);

        Assert.Equal(UnionSale.ToBusiness,
            InvoicingJson.Read<TaxSituation>(InvoicingJson.Write(UnionSale.ToBusiness)).Value);
        Assert.Equal(treatment, InvoicingJson.Read<TaxTreatment>(InvoicingJson.Write(treatment)).Value);
    }

    [Fact]
    public void The_explanation_names_the_rule_that_decided_and_why_the_others_did_not()
    {
        var why = TaxEngine.EuropeanUnion.Explain(UnionSale.AtHome, UnionSale.Goods, "/lines/1");

        Assert.Equal(new ExplainedValue.OfPercentage(Percentage.Of(19m)), why.Result);
        Assert.Equal("domestic-rate", why.Operands[0].Subject);
        Assert.Equal("UStG § 12 (1)", why.Operands[0].Operands[0].Operands[0].Basis!.Clause);
        Assert.Equal("DE VAT standard, from 2021-01-01", why.Operands[0].Operands[0].Operands[0].Subject);
        Assert.Equal("no goods leave the EU",
            why.Operands.Single(rule => rule.Subject == "export").Basis!.Because);
    }

    [Fact]
    public void The_explanation_of_what_is_not_decided_says_what_is_missing()
    {
        var why = TaxEngine.EuropeanUnion.Explain(
            UnionSale.ToConsumer with { BuyerStatus = BuyerStatus.Unstated }, UnionSale.Service, "/lines/1");

        Assert.Equal(Exact.Zero, why.Result.Number);
        Assert.StartsWith("TAX-BUYER-STATUS-UNKNOWN: ", why.Basis!.Because, StringComparison.Ordinal);
    }
}
