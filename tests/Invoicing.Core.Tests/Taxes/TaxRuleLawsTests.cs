using FsCheck.Fluent;
using Invoicing.Findings;
using Invoicing.Serialization;
using Invoicing.Taxes;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Taxes;

/// <summary>The checks for authors of rules find what breaks a law.</summary>
public class TaxRuleLawsTests
{
    sealed class Rule(Func<TaxQuestion, TaxDecision> decide) : ITaxRule
    {
        public string Id => "own";

        public TaxDecision Decide(in TaxQuestion question) => decide(question);
    }

    /// <summary>Says that it gives no levies, so that an engine does not ask it behind a treatment; and gives
    /// one.</summary>
    sealed class SkippedLevy : ITreatmentRule
    {
        public string Id => "skipped";

        public TaxDecision Decide(in TaxQuestion question) =>
            TaxDecision.PerUnit(Money.Of(4m, Currency.EUR)).Because("a regulation");
    }

    [Fact]
    public void A_good_rule_passes() => TaxRuleLaws.Check(
        new Rule(question => question is { ItemClass: "lodging", PlaceCity: "Lisbon" }
            ? TaxDecision.PerUnit(Money.Of(4m, Currency.EUR)).Because("a regulation")
            : TaxDecision.NotMine),
        supply => supply with { ItemClass = "lodging" });

    [Fact]
    public void A_rule_that_throws_is_found() =>
        Finds("Never throws", question => throw new InvalidOperationException());

    [Fact]
    public void A_rule_that_answers_nothing_is_found() => Finds("Never throws", question => null!);

    [Fact]
    public void A_rate_that_does_not_fit_its_category_is_found() => Finds("Category fits rate", question =>
        TaxDecision.Of(new Tax { Category = TaxCategory.E, Rate = Percentage.Of(19m) }).Because("a law"));

    [Fact]
    public void A_standard_rate_of_zero_is_found() => Finds("Category fits rate", question =>
        TaxDecision.Of(new Tax()).Because("a law"));

    [Fact]
    public void Taxes_without_a_clause_are_found() =>
        Finds("Has a basis", question => TaxDecision.Of(Vat.Zero));

    [Fact]
    public void Reverse_charge_beside_a_tax_is_found() => Finds("A group of its own", question =>
        TaxDecision.Of(Vat.ReverseCharge, Vat.Standard(19m)).Because("a law"));

    [Fact]
    public void Two_taxes_of_one_group_are_found() => Finds("A group of its own", question =>
        TaxDecision.Of(Vat.Standard(19m), Vat.Standard(19m)).Because("a law"));

    [Fact]
    public void A_rule_that_remembers_is_found()
    {
        var count = 0;
        Finds("Pure", question => TaxDecision.Of(Vat.Standard(1 + (count++ % 7))).Because("a law"));
    }

    [Fact]
    public void A_rule_that_reads_the_culture_is_found() => Finds("Pure", question =>
        TaxDecision.Of(Vat.Standard(CurrentCultureIsTurkish() ? 18m : 19m)).Because("a law"));

    [Fact]
    public void A_rule_that_goes_by_names_is_found() => Finds("Only by class, place and date", question =>
        TaxDecision.Of(Vat.Standard(question.Seller.Name == "Seller" ? 18m : 19m)).Because("a law"));

    [Fact]
    public void Taxes_in_spite_of_an_error_are_found() => Finds("Never silent", question =>
        TaxDecision.Of(Vat.Zero).Because("a law").With(
            FindingList.Of(new Finding("OWN-CODE", Severity.Error, "/lines/1"))));

    [Fact]
    public void A_tax_that_an_engine_does_not_give_is_found()
    {
        var thrown = Record.Exception(() => TaxRuleLaws.Check(new SkippedLevy()));

        Assert.Contains("Never silent: an engine of laws-other, skipped drops a tax that was decided",
            thrown!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lines/1")]
    [InlineData("")]
    public void A_path_that_is_none_is_found(string path) => Finds("Names its place", question =>
        TaxDecision.Missing(FindingList.Of(new Finding("OWN-CODE", Severity.Error, path))));

    [Fact]
    public void A_rule_that_goes_by_the_net_without_asking_for_it_is_found() =>
        Finds("Only by class, place and date", question =>
            TaxDecision.Of(Vat.Standard(question.Supply.Net!.Value.Amount > 999m ? 18m : 19m)).Because("a law"));

    [Fact]
    public void The_case_that_broke_a_law_is_the_one_that_the_rule_was_asked_of()
    {
        var asked = new List<TaxSupply>();
        var rule = new Rule(question =>
        {
            asked.Add(question.Supply);
            return question.ItemClass == "own-class"
                ? TaxDecision.Of(new Tax { Category = TaxCategory.E, Rate = Percentage.Of(19m) }).Because("a law")
                : TaxDecision.NotMine;
        });

        var thrown = Record.Exception(() =>
            TaxRuleLaws.Check(rule, supply => supply with { ItemClass = "own-class" }));

        var text = thrown!.ToString();
        Assert.Contains("Category fits rate: E Percent with 19 %", text, StringComparison.Ordinal);
        var last = asked.Last(supply => supply.ItemClass == "own-class");
        Assert.Contains(InvoicingJson.Write(last), text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_law_has_its_case()
    {
        var given = Gen.Sample(TaxGenerators.Cases(), 1, 1).Single();

        var broken = Assert.Throws<TaxLawException>(() => TaxRuleLaws.Check(
            new Rule(question => TaxDecision.Of(Vat.Zero)), given, TaxRates.Standard));

        Assert.Equal(("Has a basis", "no clause says why"), (broken.Law, broken.Because));
        Assert.Same(given, broken.Case);
        Assert.Equal($"Has a basis: no clause says why\n{given}", broken.Message);
    }

    [Fact]
    public void The_case_that_is_shown_is_the_plainest_one()
    {
        var thrown = Record.Exception(() => TaxRuleLaws.Check(new Rule(question =>
            question.Kind == SupplyKind.Restaurant ? throw new InvalidOperationException() : TaxDecision.NotMine)));

        Assert.Contains("\"kind\":\"Restaurant\"", thrown!.Message, StringComparison.Ordinal);
        Assert.Contains("Shrunk", thrown.Message, StringComparison.Ordinal);
    }

    static bool CurrentCultureIsTurkish() =>
        System.Globalization.CultureInfo.CurrentCulture.Name == "tr-TR";

    static void Finds(string law, Func<TaxQuestion, TaxDecision> decide)
    {
        var thrown = Record.Exception(() => TaxRuleLaws.Check(new Rule(decide)));

        Assert.NotNull(thrown);
        Assert.Contains(law, thrown.ToString(), StringComparison.Ordinal);
    }
}
