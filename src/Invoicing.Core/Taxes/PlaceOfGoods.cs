namespace Invoicing.Taxes;

/// <summary>The place of supply of goods (directive 2006/112/EC articles 31, 32 and 36). That of distance sales is
/// decided by their rule (article 33), since it depends on a choice.</summary>
internal static class PlaceOfGoods
{
    public static VatPlace Of(TransportOfGoods transport, VatTerritory from, VatTerritory to) => transport switch
    {
        TransportOfGoods.None => new(from, "31"),
        TransportOfGoods.BySellerWithInstallation => new(to, "36"),
        _ => new(from, "32"),
    };
}
