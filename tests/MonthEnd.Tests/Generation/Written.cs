using System.Globalization;
using System.Text.Json;

namespace MonthEnd.Tests.Generation;

/// <summary>How the files of a month write values; written from their description, without the library.</summary>
static class Written
{
    static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static int Digits(string currency) => currency == "JPY" ? 0 : 2;

    public static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Money(decimal value, string currency) =>
        $"{value.ToString(Digits(currency) == 0 ? "0" : "0.00", CultureInfo.InvariantCulture)} {currency}";

    public static decimal Round(decimal value, string currency) =>
        Math.Round(value, Digits(currency), MidpointRounding.AwayFromZero);

    public static string Json(object value) => JsonSerializer.Serialize(value, Indented);

    /// <summary>A German account number with right check digits (ISO 7064, mod 97-10).</summary>
    public static string Iban(int account)
    {
        var number = "50010517" + account.ToString("0000000000", CultureInfo.InvariantCulture);
        var rest = 0;
        foreach (var digit in number + "131400") rest = ((rest * 10) + (digit - '0')) % 97;
        return $"DE{(98 - rest).ToString("00", CultureInfo.InvariantCulture)}{number}";
    }
}
