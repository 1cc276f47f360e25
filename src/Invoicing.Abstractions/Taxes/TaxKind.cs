using System.Text.Json.Serialization;

namespace Invoicing.Taxes;

/// <summary>How a tax is computed.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<TaxKind>))]
public enum TaxKind
{
    /// <summary>Base times rate.</summary>
    Percent = 0,

    /// <summary>An amount for each unit.</summary>
    PerUnit,

    /// <summary>Counted inside the price: base times rate over 100 less the rates of that kind.</summary>
    Division,

    /// <summary>Base times rate, kept back by the buyer and paid to the treasury; not part of the total tax.</summary>
    Withheld,
}
