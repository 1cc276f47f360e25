using Invoicing.Taxes;
using NodaTime.Text;

namespace Invoicing.Core.Tests.Taxes;

/// <summary>The threshold below which a German seller taxes supplies to consumers abroad at home: each state's own for
/// goods until June 2021 (article 34 as it was), none for electronic services from 2015 to 2018, that of article 58(2)
/// from 2019 to June 2021, that of article 59c since.</summary>
public class ThresholdTests
{
    static readonly TaxSituation AtOrigin = UnionSale.ToConsumer with
    {
        Choices = new TaxChoices { DistanceSales = DistanceSales.AtOrigin },
    };

    static string On(string day, TaxSituation situation, SupplyKind kind) => UnionSale.Answer(
        situation with { TaxPoint = LocalDatePattern.Iso.Parse(day).Value }, new TaxSupply { Kind = kind });

    [Theory]
    [InlineData("2015-01-01", "TAX-THRESHOLD-NOT-OPEN")]
    [InlineData("2018-12-31", "TAX-THRESHOLD-NOT-OPEN")]
    [InlineData("2019-01-01", "DE S 19 % 45, 58(2) (until 2021-06-30)")]
    [InlineData("2021-06-30", "DE S 19 % 45, 58(2) (until 2021-06-30)")]
    [InlineData("2021-07-01", "DE S 19 % 45, 59c(1)")]
    public void Electronic_services_have_one_since_2019(string day, string answer) =>
        Assert.Equal(answer, On(day, AtOrigin, SupplyKind.ElectronicService));

    [Fact]
    public void That_of_2019_was_for_sellers_of_one_state_too() => Assert.Equal("TAX-THRESHOLD-NOT-OPEN",
        On("2019-01-01", AtOrigin with { Establishments = [CountryCode.Of("NL")] }, SupplyKind.ElectronicService));

    [Theory]
    [InlineData("2020-05-01", "FR S 20 % 34 (until 2021-06-30)")]
    [InlineData("2021-06-30", "FR S 20 % 34 (until 2021-06-30)")]
    [InlineData("2021-07-01", "TAX-THRESHOLD-NOT-OPEN")]
    public void That_of_article_34_was_open_from_a_warehouse_in_another_state(string day, string answer) =>
        Assert.Equal(answer, On(day, AtOrigin with
        {
            From = UnionSale.In("FR"),
            To = UnionSale.In("AT"),
            Establishments = [CountryCode.Of("FR")],
        }, SupplyKind.Goods));
}
