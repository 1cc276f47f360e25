using System.Text.Json;
using Invoicing.Parties;
using Invoicing.Testing;

namespace Invoicing.Abstractions.Tests.Parties;

public class PartyTests
{
    [Fact]
    public void A_party_takes_name_country_and_VAT_number_at_once()
    {
        var party = new Party("Studio Nord GmbH", "DE") { VatNumber = "DE136695976" };

        Assert.Equal("Studio Nord GmbH", party.Name);
        Assert.Equal(CountryCode.Of("DE"), party.Country);
        Assert.Equal("DE136695976", party.VatNumber);
        Assert.Equal(TaxRegistration.Vat("DE136695976"), Assert.Single(party.TaxRegistrations));
    }

    [Fact]
    public void A_country_that_is_none_is_refused() =>
        Assert.Throws<UnknownCountryException>(() => new Party("Studio Nord GmbH", "DEU"));

    [Fact]
    public void Null_is_refused_where_a_text_must_be()
    {
        Assert.Throws<ArgumentNullException>(() => new Party(null!, "DE"));
        Assert.Throws<ArgumentNullException>(() => new Party("Studio Nord GmbH", null!));
        Assert.Throws<ArgumentNullException>(() => new Identifier(null!));
        Assert.Throws<ArgumentNullException>(() => TaxRegistration.Vat(null!));
    }

    [Fact]
    public void Setting_a_number_replaces_the_first_registration_of_its_kind_and_keeps_the_others()
    {
        var party = new Party("Nord", "DE")
        {
            TaxRegistrations =
            [
                TaxRegistration.Local("21/815/08150"),
                TaxRegistration.Vat("DE136695976"),
                TaxRegistration.Vat("ATU13585627"),
            ],
        };

        var moved = party with { VatNumber = "DE143454214" };

        Assert.Equal("DE143454214", moved.VatNumber);
        Assert.Equal("21/815/08150", moved.TaxNumber);
        Assert.Equal(
            new[] { "21/815/08150", "DE143454214", "ATU13585627" },
            moved.TaxRegistrations.Select(registration => registration.Number));
        Assert.Equal(
            TaxRegistration.Local("21/815/08150"), Assert.Single((party with { VatNumber = null }).TaxRegistrations));
        Assert.Null((party with { TaxNumber = null }).TaxNumber);
    }

    [Fact]
    public void Parties_with_the_same_contents_are_equal_in_whatever_order_their_extensions_were_given()
    {
        Party Made(params Extension[] extensions) => new("Nord", "DE")
        {
            Identifiers = [new Identifier("4012345000009", "0088")],
            Extensions = [.. extensions],
        };

        var one = Made(new Extension("a", "1"), new Extension("b", "2"));
        var other = Made(new Extension("b", "2"), new Extension("a", "1"));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, Made(new Extension("a", "1"), new Extension("b", "3")));
    }

    [Fact]
    public void An_absent_member_is_empty_and_equal_to_an_empty_one()
    {
        var absent = new Party();

        Assert.Equal("", absent.Name);
        Assert.Equal(PostalAddress.None, absent.Address);
        Assert.True(absent.Country.IsNone);
        Assert.Empty(absent.Identifiers);
        Assert.Equal(
            absent,
            new Party { Name = "", Address = new PostalAddress(), Identifiers = [], Extensions = default });
    }

    [Fact]
    public void A_party_and_an_account_read_from_JSON_are_what_was_written()
    {
        Law.Holds(PartyGenerators.Valid, party => Equals(party, Reread(party)));
        Law.Holds(PartyGenerators.Account, account => Equals(account, Reread(account)));
    }

    static T? Reread<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value));

    [Theory]
    [InlineData("DE136695976", "DE")]
    [InlineData("EL094019245", "GR")]
    [InlineData("CHE107787577IVA", "CH")]
    [InlineData("XI980780684", "XI")]
    [InlineData("136695976", null)]
    [InlineData("D", null)]
    public void A_VAT_registration_knows_its_state_from_the_prefix(string number, string? country) =>
        Assert.Equal(country, TaxRegistration.Vat(number).Jurisdiction?.Code);

    [Fact]
    public void A_stated_country_goes_before_the_prefix()
    {
        Assert.Equal("FR", TaxRegistration.Local("4711", "FR").Jurisdiction?.Code);
        Assert.Null(TaxRegistration.Local("DE4711").Jurisdiction);
        var monaco = TaxRegistration.Vat("FR16000063601") with { Country = CountryCode.Of("MC") };
        Assert.Equal("MC", monaco.Jurisdiction?.Code);
    }

    [Fact]
    public void Numbers_compare_in_normal_form() =>
        Assert.Equal("DE136695976", TaxRegistration.Vat(" de-136.695/976 ").NormalNumber);
}
