using System.Text.Json.Serialization;

namespace Invoicing.Taxes;

/// <summary>Which supplies a tax is levied on, where a country tells those that stay in a region from those that go
/// from one to another.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<RegionScope>))]
public enum RegionScope
{
    /// <summary>All supplies. The default.</summary>
    All = 0,

    /// <summary>Supplies within one region: India's CGST and SGST.</summary>
    Within,

    /// <summary>Supplies from one region to another: India's IGST.</summary>
    Between,
}
