using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime.Text;

namespace Invoicing.Core.Tests.Taxes;

/// <summary>Supplies within a state for which the business that buys owes the tax.</summary>
public class DomesticReverseChargeTests
{
    static string Answer(string buyer, string itemClass, SupplyKind kind, string day) => UnionSale.Answer(
        UnionSale.AtHome with
        {
            Seller = new Party("Seller", buyer[..2]),
            Buyer = new Party("Buyer", buyer[..2]) { VatNumber = buyer },
            To = UnionSale.In(buyer[..2]),
            TaxPoint = LocalDatePattern.Iso.Parse(day).Value,
        }, new TaxSupply { Kind = kind, ItemClass = itemClass });

    [Theory]
    [InlineData("2015-01-01", "1994:200) 1 kap. 2 § första stycket 4 b")]
    [InlineData("2023-06-30", "1994:200) 1 kap. 2 § första stycket 4 b")]
    [InlineData("2023-07-01", "2023:200) 16 kap. 13 §")]
    public void Construction_in_sweden(string day, string clause) => Assert.Equal(
        $"SE AE 0 % 47, 199(1)(a); mervärdesskattelagen ({clause}",
        Answer("SE556012579001", "construction", SupplyKind.ImmovableProperty, day));

    [Fact]
    public void Construction_in_croatia() => Assert.Equal(
        "HR AE 0 % 47, 199(1)(a); Zakon o PDV-u čl. 75. st. 3. t. a)",
        Answer("HR33392005961", "construction", SupplyKind.ImmovableProperty, "2026-11-02"));

    [Theory]
    [InlineData("mobile-phones", "199a(1)(c)")]
    [InlineData("integrated-circuits", "199a(1)(d)")]
    [InlineData("tablets-consoles", "199a(1)(h)")]
    public void Phones_chips_and_tablets_in_the_netherlands(string itemClass, string article) => Assert.Equal(
        $"NL AE 0 % 32, {article}; Uitvoeringsbesluit omzetbelasting 1968 art. 24ba",
        Answer("NL004495445B01", itemClass, SupplyKind.Goods, "2026-11-02"));
}
