using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Taxes;

public class VatTerritoryTests
{
    static readonly LocalDate Today = new(2026, 11, 2);

    static VatTerritory Of(string country, string? subdivision = null, string? postCode = null, string? city = null,
        bool goods = true) => VatTerritory.Of(
            new PostalAddress
            {
                Country = CountryCode.Of(country), Subdivision = subdivision, PostCode = postCode, City = city,
            },
            Today, goods);

    [Theory]
    [InlineData("ES", "ES-CN", null)]
    [InlineData("ES", "ES-GC", null)]
    [InlineData("ES", null, "38001")]
    [InlineData("ES", "ES-ML", null)]
    [InlineData("ES", null, "52001")]
    [InlineData("FI", "FI-01", null)]
    [InlineData("FI", null, "22100")]
    [InlineData("FR", "FR-974", null)]
    [InlineData("FR", null, "97110")]
    [InlineData("GR", "GR-69", null)]
    [InlineData("DE", null, "27498")]
    [InlineData("DE", null, "78266")]
    [InlineData("IT", null, "22061")]
    public void Parts_of_member_states_are_outside(string country, string? subdivision, string? postCode)
    {
        var territory = Of(country, subdivision, postCode);

        Assert.False(territory.IsUnion);
        Assert.True(territory.IsApart);
        Assert.Equal(CountryCode.Of(country), territory.State);
    }

    [Theory]
    [InlineData("ES", "ES-M", "28001")]
    [InlineData("ES", "ES-PM", "07001")]
    [InlineData("FR", null, "75001")]
    [InlineData("DE", null, "10115")]
    [InlineData("PT", "PT-30", null)]
    [InlineData("IT", null, "23030")]
    public void The_rest_of_them_is_inside(string country, string? subdivision, string? postCode) =>
        Assert.True(Of(country, subdivision, postCode).IsUnion);

    [Theory]
    [InlineData("AX", "FI")]
    [InlineData("GP", "FR")]
    [InlineData("YT", "FR")]
    public void Their_own_codes_lead_to_the_state(string code, string state)
    {
        Assert.Equal(CountryCode.Of(state), Of(code).State);
        Assert.False(Of(code).IsUnion);
    }

    [Fact]
    public void Monaco_is_france()
    {
        Assert.Equal(CountryCode.Of("FR"), Of("MC").State);
        Assert.True(Of("MC").IsUnion);
    }

    [Fact]
    public void Northern_ireland_is_inside_for_goods_and_not_for_services()
    {
        Assert.True(Of("XI").IsUnion);
        Assert.True(Of("GB", "GB-NIR").IsUnion);
        Assert.False(Of("GB", "GB-SCT").IsUnion);
        Assert.False(Of("XI", goods: false).IsUnion);
    }

    [Fact]
    public void The_isle_of_man_goes_with_great_britain()
    {
        Assert.Equal(CountryCode.Of("GB"), Of("IM").State);
        Assert.False(Of("IM").IsUnion);
        Assert.True(VatTerritory.Of(new PostalAddress { Country = CountryCode.Of("IM") },
            new LocalDate(2020, 12, 31), goods: true).IsUnion);
    }

    [Fact]
    public void The_canary_islands_and_ceuta_are_two_territories()
    {
        Assert.True(Of("ES", "ES-GC").IsSame(Of("ES", "ES-TF")));
        Assert.False(Of("ES", "ES-GC").IsSame(Of("ES", "ES-CE")));
        Assert.False(Of("ES", "ES-GC").IsSame(Of("ES")));
        Assert.True(Of("US", "US-NY").IsSame(Of("US", "US-CA")));
    }

    [Fact]
    public void Tables_with_a_cell_too_many_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => VatTable.Rows("# comment\na | b | c\n", "test", cells: 2));

    [Fact]
    public void Every_reason_code_that_the_tables_give_is_one_of_the_list()
    {
        foreach (var row in VatTable.Read("exempt", cells: 4))
            Assert.Matches("^VATEX-EU-(79-C|132-1[A-Q]|135-1|144|146-1E|148-[A-G]|153|159)$", row[1]);
    }
}
