using Invoicing.Findings;
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
    public void A_path_that_is_none_is_found() => Finds("Names its place", question =>
        TaxDecision.Missing(FindingList.Of(new Finding("OWN-CODE", Severity.Error, "lines/1"))));

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
