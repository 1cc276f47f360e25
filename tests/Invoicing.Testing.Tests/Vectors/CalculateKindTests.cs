using System.Text.Json;
using Invoicing.Taxes;
using Invoicing.Vectors;
using static Invoicing.Testing.Tests.Vectors.VectorFolderOnDisk;

namespace Invoicing.Testing.Tests.Vectors;

/// <summary>What cases of the kind <c>calculate</c> may expect.</summary>
public sealed class CalculateKindTests
{
    private const string Draft = """
        {"issueDate":"2026-11-30","currency":"EUR","seller":{"name":"Seller"},"buyer":{"name":"Buyer"},
        "lines":[{"id":"1","item":{"name":"Work"},"quantity":"QUANTITY","price":"100.00 EUR",
        "taxes":[{"rate":"19 %"}]}]}
        """;

    [Theory]
    [InlineData("1 C62", """{"totals":{"due":"119.00 EUR"},"findings":[]}""")]
    [InlineData("1 C62", """{"lines":[{"id":"1","net":"100.00 EUR"}]}""")]
    [InlineData("1 C62", """{"groups":[{"id":"VAT S 19 %","tax":"19.00 EUR"}]}""")]
    [InlineData("1 C62", """{"breakdown":[{"category":"S","rate":"19 %","base":"100.00 EUR","tax":"19.00 EUR"}]}""")]
    [InlineData("999999999999999999 C62", """{"refusal":"OverflowException"}""")]
    [InlineData("a lot", """{"findings":[{"code":"JSON-VALUE","severity":"Error","path":"/lines/0/quantity"}]}""")]
    public void A_case_expects_amounts_findings_or_a_refusal(string quantity, string expect) =>
        Assert.Equal(["1 passed, 0 failed"], RunLines(Case(quantity, expect)).Printed);

    [Theory]
    [InlineData("1 C62", """{"refusal":"Overflow"}""", "a /refusal: expected \"Overflow\", actual (absent)")]
    [InlineData(
        "1 C62",
        """{"totals":{"due":"118.99 EUR"}}""",
        "a /totals/due: expected \"118.99 EUR\", actual \"119.00 EUR\"")]
    [InlineData("a lot", """{"totals":{"due":null}}""", "a /totals: expected {\"due\":null}, actual (absent)")]
    public void A_case_fails_where_it_expects_another(string quantity, string expect, string printed) =>
        Assert.Equal([printed, "0 passed, 1 failed"], RunLines(Case(quantity, expect)).Printed);

    [Fact]
    public void A_warning_comes_with_amounts() => Assert.Equal(
        ["1 passed, 0 failed"],
        RunLines("""
            {"id":"a","kind":"calculate",
            "given":{"issueDate":"2026-11-30","currency":"EUR","seller":{"name":"Seller"},"buyer":{"name":"Buyer"}},
            "expect":{"totals":{"due":"0.00 EUR"},"findings":[{"code":"CALC-LINE-MISSING","severity":"Warning"}]}}
            """.ReplaceLineEndings("")).Printed);

    [Fact]
    public void Groups_are_named_by_scheme_category_rate_and_what_else_tells_them_apart()
    {
        Assert.Equal("VAT S 19 %", Id(new Tax { Rate = Percentage.Of(19) }));
        Assert.Equal("VAT S 15 % Withheld", Id(new Tax { Kind = TaxKind.Withheld, Rate = Percentage.Of(15) }));
        Assert.Equal("VAT E 0 % VATEX-EU-132 Health", Id(Vat.Exempt("VATEX-EU-132", "Health")));
        Assert.Equal("VAT S 5 % Adams", Id(new Tax { Rate = Percentage.Of(5), Jurisdiction = "Adams" }));
        Assert.Equal(
            "DEPOSIT S 0.25 EUR",
            Id(new Tax { Scheme = "DEPOSIT", Kind = TaxKind.PerUnit, PerUnit = UnitPrice.Of(0.25m, Currency.EUR) }));
    }

    private static string Id(Tax tax) => CalculateKind.GroupId(tax.GroupKey);

    private static string Case(string quantity, string expect) => JsonSerializer.Serialize(new
    {
        id = "a",
        kind = "calculate",
        given = JsonSerializer.Deserialize<JsonElement>(Draft.Replace("QUANTITY", quantity, StringComparison.Ordinal)),
        expect = JsonSerializer.Deserialize<JsonElement>(expect),
    });
}
