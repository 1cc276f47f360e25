using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Payments;
using Invoicing.Receivables;
using Invoicing.Serialization;
using NodaTime.Text;

namespace Invoicing.Vectors;

/// <summary><c>ageing</c>: given a day, open items, what is on account and perhaps columns and options, the rows and
/// sums of the report.</summary>
public sealed class AgeingKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "ageing";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var parts = new GivenParts(given);
        var options = parts.ReadOptional<AgeingOptions>("options");
        if (parts.Findings.HasErrors) return new JsonObject { ["findings"] = GivenParts.Shown(parts.Findings) };
        var asOf = LocalDatePattern.Iso.Parse(given.GetProperty("asOf").GetString()!).Value;
        var report = Engine(given).Report(asOf, Listed<OpenItem>(given, "items"),
            Listed<UnappliedAmount>(given, "unapplied"), options);
        var result = new JsonObject
        {
            ["rows"] = new JsonArray([.. report.Rows.Select(Row)]),
            ["totals"] = new JsonArray([.. report.Totals.Select(Amounts)]),
            ["findings"] = GivenParts.Shown(report.Findings),
        };
        if (report.BaseTotal is { } total) result["baseTotal"] = Amounts(total);
        return result;
    }

    /// <summary>An array of values of the library's JSON; empty where it is absent.</summary>
    internal static ImmutableArray<T> Listed<T>(JsonElement given, string name) =>
        given.TryGetProperty(name, out var listed)
            ? InvoicingJson.Read<ImmutableArray<T>>(listed.GetRawText()).Value
            : [];

    private static AgeingEngine Engine(JsonElement given)
    {
        if (given.TryGetProperty("ends", out var ends))
            return AgeingEngine.EndingAt([.. ends.EnumerateArray().Select(end => end.GetInt32())]);
        return given.TryGetProperty("engine", out var name) && name.GetString() == "DocumentAge"
            ? AgeingEngine.DocumentAge
            : AgeingEngine.Standard;
    }

    private static JsonObject Row(AgeingRow row)
    {
        var shown = Amounts(row.Owed);
        shown["customer"] = row.Customer;
        if (row.InBase is { } converted) shown["inBase"] = Amounts(converted);
        return shown;
    }

    internal static JsonObject Amounts(AgeingAmounts amounts) => new()
    {
        ["buckets"] = new JsonArray([.. amounts.ByBucket.Select(each => JsonValue.Create(each.ToString()))]),
        ["onAccount"] = amounts.OnAccount.ToString(),
        ["total"] = amounts.Total.ToString(),
        ["disputed"] = amounts.Disputed?.ToString(),
    };
}
