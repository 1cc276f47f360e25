using Invoicing.Banking;

namespace Invoicing.Abstractions.Tests.Banking;

public class CreditorReferenceTests
{
    [Theory]
    [InlineData("539007547034", "RF18539007547034")]
    [InlineData("INV-2026-00012", "RF70INV202600012")]
    [InlineData("a/1.b_2 3", "RF42A1B23")]
    public void A_number_gets_the_check_digits_of_ISO_11649(string number, string expected) =>
        Assert.Equal(expected, CreditorReference.Of(number).ToString());

    [Fact]
    public void It_is_read_with_spaces_and_in_small_letters()
    {
        var reference = CreditorReference.Parse("rf18 5390 0754 7034");

        Assert.Equal("539007547034", reference.Reference);
        Assert.Equal("RF18 5390 0754 7034", reference.ToPrint());
    }

    [Theory]
    [InlineData("RF19539007547034")]
    [InlineData("RF18539007547043")]
    [InlineData("RF18")]
    [InlineData("RG18539007547034")]
    [InlineData("RFX8539007547034")]
    [InlineData("RF18539007547034-")]
    [InlineData("")]
    public void A_text_whose_check_digits_do_not_hold_is_none(string text) =>
        Assert.False(CreditorReference.TryParse(text, null, out _));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1234567890123456789012")]
    [InlineData("Ä1")]
    public void What_does_not_fit_into_21_letters_and_digits_is_refused(string number) =>
        Assert.Throws<ArgumentException>(() => CreditorReference.Of(number));

    [Fact]
    public void The_default_is_no_reference()
    {
        Assert.True(default(CreditorReference).IsNone);
        Assert.Equal(string.Empty, default(CreditorReference).Reference);
    }
}
