using Invoicing.Parties;

namespace Invoicing.Abstractions.Tests.Parties;

public class BicTests
{
    [Theory]
    [InlineData("DEUTDEFF")]
    [InlineData("deut de ff 500")]
    [InlineData("BNPAFRPPXXX")]
    [InlineData("1234DE5A")] // since 2014 the first four may have digits
    public void Eight_or_eleven_characters_with_a_country_are_valid(string text) =>
        Assert.True(Bic.Of(text).IsValid, text);

    [Theory]
    [InlineData("DEUTDEF")]
    [InlineData("DEUTDEFF50")]
    [InlineData("DEUTQQFF")]
    [InlineData("DEUT12FF")]
    public void Another_length_or_no_country_is_held_but_not_valid(string text) =>
        Assert.False(Bic.Of(text).IsValid, text);

    [Theory]
    [InlineData("")]
    [InlineData("DEUT-DEFF")]
    [InlineData("DEUTDEFF5000")]
    public void Other_signs_or_more_than_eleven_are_refused(string text)
    {
        Assert.False(Bic.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Bic.Of(text));
    }

    [Fact]
    public void A_Bic_knows_its_country() => Assert.Equal(CountryCode.Of("DE"), Bic.Of("DEUTDEFF").Country);

    [Fact]
    public void The_default_is_no_Bic()
    {
        Assert.True(default(Bic).IsNone);
        Assert.False(default(Bic).IsValid);
        Assert.Null(default(Bic).Country);
        Assert.Equal("", default(Bic).ToString());
    }
}
