using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Catalog;
using Invoicing.Findings;
using Invoicing.Serialization;

namespace Invoicing.Vectors;

/// <summary>
/// <c>price</c>: given a question and price lists - or one model of an item - with rates, conversions of units and
/// options, the parts of the price and its total, what decided, findings; or, given a conversion alone, the quantity.
/// </summary>
public sealed class PriceKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "price";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var units = UnitConversions.Of(All<UnitConversion>(given, "units"));
        if (given.TryGetProperty("convert", out _)) return Convert(given, units);
        var question = Read<PriceQuestion>(given, "question");
        var lists = given.TryGetProperty("model", out _)
            ? [ListOf(Read<PricingModel>(given, "model"), question.Currency)]
            : All<PriceList>(given, "lists");
        var options = new PriceOptions
        {
            Rounding = given.TryGetProperty("priceRounding", out _)
                ? Read<PriceRounding>(given, "priceRounding")
                : null,
            MostRateDays = given.TryGetProperty("mostRateDays", out var days) ? days.GetInt32() : null,
        };
        var engine = PriceEngine.Of(lists, All<DatedRate>(given, "rates"), units, options);
        var outcome = engine.Decide(question);
        var result = outcome.TryGet(out var report) ? Shown(report) : [];
        result["findings"] = Findings(outcome.Findings);
        if (report is not null) AddPrepared(result, report, question);
        return result;
    }

    private static JsonObject Convert(JsonElement given, UnitConversions units)
    {
        var to = UnitOfMeasure.Of(given.GetProperty("to").GetString()!);
        var item = given.TryGetProperty("item", out var id) ? id.GetString() : null;
        var outcome = units.Convert(Read<Quantity>(given, "convert"), to, item);
        return new JsonObject
        {
            ["quantity"] = outcome.TryGet(out var quantity) ? quantity.ToString() : null,
            ["factor"] = units.Factor(Read<Quantity>(given, "convert").Unit, to, item)?.ToText(),
            ["findings"] = Findings(outcome.Findings.With(units.Findings)),
        };
    }

    private static JsonObject Shown(PriceReport report) => new()
    {
        ["parts"] = new JsonArray([
            .. report.Parts.Select(part => new JsonObject
            {
                ["kind"] = part.Kind.ToString(),
                ["label"] = part.Label,
                ["quantity"] = part.Quantity.ToString(),
                ["price"] = part.Price.ToString(),
                ["discount"] = part.PriceDiscount?.ToString(),
                ["tier"] = part.Tier,
                ["covered"] = part.Covered.ToString(),
            }),
        ]),
        ["total"] = report.Total.ToString(),
        ["list"] = report.List,
        ["entry"] = report.Entry,
        ["needsApproval"] = report.NeedsApproval,
    };

    /// <summary>The total by the way of many quantities, where the model goes that way.</summary>
    private static void AddPrepared(JsonObject result, PriceReport report, PriceQuestion question)
    {
        if (PreparedPrice.Of(report.Model, report.Quantity.Unit, question.Rounding).TryGet(out var prepared))
            result["prepared"] = prepared.Price(report.Quantity).ToString();
    }

    private static PriceList ListOf(PricingModel model, Currency currency) => new()
    {
        Id = "L", Currency = currency, Entries = [new PriceEntry { Model = model }],
    };

    private static JsonArray Findings(FindingList findings) =>
    [
        .. findings.Select(finding => new JsonObject
        {
            ["code"] = finding.Code, ["severity"] = finding.Severity.ToString(), ["path"] = finding.Path,
        }),
    ];

    private static T Read<T>(JsonElement given, string member)
        where T : notnull => InvoicingJson.Read<T>(given.GetProperty(member).GetRawText()).Value;

    private static ImmutableArray<T> All<T>(JsonElement given, string member) =>
        given.TryGetProperty(member, out _) ? Read<ImmutableArray<T>>(given, member) : [];
}
