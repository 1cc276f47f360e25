using Invoicing.Banking;

namespace Invoicing.Core.Tests.Banking;

public class ReferenceIndexTests
{
    static readonly ReferenceIndex Known = ReferenceIndex.Of(
        ["INV-2026-00012", "INV-2026-00001", "2026-12", "7", "A1", "RF18539007547034", "4711-0815"]);

    [Theory]
    [InlineData("INV-2026-00012", "INV-2026-00012")]
    [InlineData("Rechnung inv 2026/12 vom 30.11.", "INV-2026-00012")]
    [InlineData("INV202600012", "INV-2026-00012")]
    [InlineData("INV 2026 000 12", "INV-2026-00012")]
    [InlineData("for INV-2026-00012, INV-2026-00001", "INV-2026-00012|INV-2026-00001")]
    [InlineData("INV-2026-1 2 pieces", "INV-2026-00001")]
    [InlineData("INV-2026-00012 INV-2026-00012", "INV-2026-00012")]
    [InlineData("our 2026-12", "2026-12")]
    [InlineData("47110815", "4711-0815")]
    [InlineData("7", "7")]
    [InlineData("a 1", "A1")]
    [InlineData("rf18 5390 0754 7034 thanks", "RF18539007547034")]
    [InlineData("RF70INV202600012", "INV-2026-00012")]
    [InlineData("RF70 INV2 0260 0012 // INV-2026-00001", "INV-2026-00012|INV-2026-00001")]
    public void A_known_reference_is_found_however_it_is_written(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Known.FindIn(text)));

    [Theory]
    [InlineData("INV-2026-000123")]
    [InlineData("INV-2026-00013")]
    [InlineData("XINV-2027-00012X")]
    [InlineData("paid on the 7 of May for A1")]
    [InlineData("RF19539007547034")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("!?")]
    public void What_is_not_a_known_reference_is_not_found(string? text) => Assert.Empty(Known.FindIn(text));

    [Fact]
    public void References_that_only_differ_in_leading_zeros_are_both_named() => Assert.Equal(
        ["R-01", "R-1"], ReferenceIndex.Of(["R-1", "R-01"]).FindIn("R 0001").AsEnumerable());

    [Theory]
    [InlineData("INV-2026-1 2 pieces", "INV-2026-12")]
    [InlineData("INV-2026-1, 12.03.", "INV-2026-112")]
    [InlineData("4711, 1.190,00 EUR", "1190")]
    public void Numbers_that_only_stand_side_by_side_are_not_one_number(string text, string known) =>
        Assert.Empty(ReferenceIndex.Of([known]).FindIn(text));

    [Fact]
    public void A_creditor_reference_ends_where_a_known_one_does()
    {
        // By chance, check digits of the reference and of what follows it may hold as well.
        var known = CreditorReference.Of("4711");
        var rest = Enumerable.Range(0, 1_000).First(number =>
            CreditorReference.TryParse($"{known}{number}", null, out _));

        Assert.Equal(["4711"], ReferenceIndex.Of(["4711"]).FindIn($"{known} {rest}").AsEnumerable());
    }

    [Fact]
    public void A_text_at_the_limit_of_length_is_searched_in_no_time()
    {
        var text = string.Concat(Enumerable.Repeat("a1 ", 3_333));

        Assert.Empty(Known.FindIn(text));
    }
}
