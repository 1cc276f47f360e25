using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Findings;
using Invoicing.Taxes;
using NodaTime.Text;

namespace Invoicing.Vectors;

/// <summary>
/// <c>rate</c>: given a country, a region, a class of rates and a tax point, the rate of a scheme with its source;
/// where no scheme is given, all taxes that apply; or the codes of what was found.
/// </summary>
public sealed class RateKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "rate";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var scheme = Text(given, "scheme");
        var question = new RateQuestion(CountryCode.Of(Text(given, "country")!), Text(given, "class")!,
            LocalDatePattern.Iso.Parse(Text(given, "date")!).GetValueOrThrow(), Text(given, "region"), scheme ?? "VAT");
        var sink = new FindingSink();
        var result = scheme is null ? All(question, given, sink) : One(question, sink);
        result["findings"] = new JsonArray([.. sink.ToList().Select(found => JsonValue.Create(found.Code))]);
        return result;
    }

    private static JsonObject One(RateQuestion question, FindingSink sink) =>
        TaxRates.Standard.Find(question, sink, "") is { } rate
            ? new JsonObject { ["rate"] = Shown(rate), ["source"] = rate.Source }
            : [];

    private static JsonObject All(RateQuestion question, JsonElement given, FindingSink sink)
    {
        var crosses = given.TryGetProperty("crossesRegions", out var member) && member.GetBoolean();
        var taxes = new JsonObject();
        foreach (var rate in TaxRates.Standard.Applying(question, crosses, sink, "")) taxes[rate.Scheme] = Shown(rate);
        return new JsonObject { ["count"] = taxes.Count, ["taxes"] = taxes };
    }

    private static string Shown(TaxRate rate) => rate.Rate.ToString(null, CultureInfo.InvariantCulture);

    private static string? Text(JsonElement given, string name) =>
        given.TryGetProperty(name, out var member) ? member.GetString() : null;
}
