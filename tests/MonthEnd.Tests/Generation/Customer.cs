using System.Globalization;

namespace MonthEnd.Tests.Generation;

/// <summary>A customer of a generated month.</summary>
sealed record Customer(int Index, string Id, string Name, string Country, string Currency, string? VatNumber = null)
{
    static readonly (string Country, string Currency)[] Homes =
        [("DE", "EUR"), ("FR", "EUR"), ("GB", "GBP"), ("CH", "CHF"), ("US", "USD"), ("JP", "JPY"), ("AT", "EUR")];

    /// <summary>The names have no digits: an amount in a payer's text is none of theirs.</summary>
    public static Customer Of(int index, Dice dice)
    {
        var (country, currency) = dice.Pick(Homes);
        var letters = $"{(char)('A' + (index / 26))}{(char)('A' + (index % 26))}";
        return new Customer(index, string.Create(CultureInfo.InvariantCulture, $"C-{index:00}"),
            $"{letters} {dice.Pick(["Werke", "Trading", "Maison", "Hôtel & Söhne", "\"Quoted\" Ltd"])}",
            country, currency);
    }

    public string Iban => Written.Iban(1000 + Index);

    public object[] Taxes => Country switch
    {
        "DE" => [new { rate = "19 %" }],
        "FR" or "AT" =>
        [
            new { category = "K", exemptionReasonCode = "VATEX-EU-IC", exemptionReason = "Intra-community supply" },
        ],
        _ => [new { category = "G", exemptionReasonCode = "VATEX-EU-G", exemptionReason = "Export outside the EU" }],
    };

    public object ToJson() => new
    {
        id = Id,
        name = Name,
        taxRegistrations = VatNumber is null ? null : new[] { new { kind = "Vat", number = VatNumber } },
        address = new { city = "Town", country = Country },
        language = Country is "DE" or "AT" or "CH" ? "de" : "en",
    };
}
