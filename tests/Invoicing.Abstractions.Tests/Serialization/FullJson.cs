using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Invoicing.Approvals;
using Invoicing.Banking;
using Invoicing.Catalog;
using Invoicing.Documents;
using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Payments;
using Invoicing.Records;
using Invoicing.Review;
using Invoicing.Serialization;
using NodaTime;

namespace Invoicing.Abstractions.Tests.Serialization;

/// <summary>JSON of a type with every member set to other than its default, in the order of writing.</summary>
internal static class FullJson
{
    private static readonly Dictionary<Type, string> Texts = new()
    {
        [typeof(Currency)] = "EUR",
        [typeof(Money)] = "119.00 EUR",
        [typeof(UnitPrice)] = "96.00 EUR / 100 KGM",
        [typeof(Quantity)] = "12.5 HUR",
        [typeof(UnitOfMeasure)] = "HUR",
        [typeof(Percentage)] = "19 %",
        [typeof(ExchangeRate)] = "1.0842 EUR/USD",
        [typeof(DateRange)] = "2026-11-01/2026-12-01",
        [typeof(CountryCode)] = "DE",
        [typeof(Exact)] = "1/3",
        [typeof(LocalDate)] = "2026-11-30",
        [typeof(Instant)] = "2026-11-30T18:05:00Z",
        [typeof(ImmutableArray<byte>)] = "AQID",
        [typeof(IdempotencyKey)] = "key",
        [typeof(DocumentType)] = "381",
        [typeof(Iban)] = "DE89370400440532013000",
        [typeof(Bic)] = "COBADEFFXXX",
        [typeof(PaymentReference)] = "Belgian:090933755493",
        [typeof(CreditorReference)] = "RF18539007547034",
    };

    public static JsonNode Of(Type type)
    {
        var node = Of(new ShapeBuilder(RecordsJson.Format).Build(type), 0);
        if (node is JsonObject document && RecordsJson.Format.Documents.Contains(type))
            document.Insert(0, "version", 1);
        FitAmounts(node);
        return node;
    }

    private static JsonNode Of(Shape shape, int depth) => shape switch
    {
        ObjectShape { Info.Type: var type } when type == typeof(FindingArg) =>
            new JsonObject { ["name"] = "billed", ["money"] = "119.00 EUR" },
        ObjectShape { Info.Type: var type } when type == typeof(ExplainedValue) =>
            new JsonObject { ["amount"] = "1/3", ["currency"] = "EUR" },
        ObjectShape { Info.Type: var type } when type == typeof(Tolerance) =>
            new JsonObject { ["money"] = "119.00 EUR", ["percentage"] = "19 %", ["binding"] = "Higher" },
        ObjectShape { Info.Type: var type } when type == typeof(ReleaseCondition) =>
            new JsonObject { ["kind"] = "PriceAgreed", ["orderId"] = "a", ["orderLineId"] = "b" },
        // Members that are as usual are not written.
        ObjectShape { Info.Type: var type } when type == typeof(DuplicateOptions) =>
            new JsonObject
            {
                ["number"] = "Never", ["content"] = false, ["likely"] = 60, ["weights"] = Of(typeof(DuplicateWeights)),
                ["prefixes"] = new JsonArray("a"),
            },
        ObjectShape { Info.Type: var type } when type == typeof(DuplicateWeights) =>
            new JsonObject { ["sameNumber"] = 51, ["otherPeriod"] = -39 },
        ObjectShape { Info.Type: var type } when type == typeof(RemitterWeights) =>
            new JsonObject { ["automatic"] = 81, ["otherCurrency"] = -21 },
        ObjectShape { Info.Type: var type } when type == typeof(PriceRounding) =>
            new JsonObject { ["digits"] = 4, ["mode"] = "Floor" },
        ObjectShape { Info.Type: var type } when type == typeof(PricingModel) =>
            new JsonObject { ["percent"] = "19 %", ["minimum"] = "119.00 EUR", ["commitment"] = "119.00 EUR" },
        ObjectShape known => new JsonObject(known.Members
            .Where(member => depth < 5 || member.IsRequired)
            .Select(member => (member.Name, member.IsRequired, Value: Of(member.Shape, depth + 1)))
            .Where(member => member.IsRequired || member.Value is not JsonObject { Count: 0 })
            .Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Value))),
        ChoiceShape choice => Of(choice.Kinds[0].Shape, depth),
        ListShape list => new JsonArray(Of(list.Item, depth + 1)),
        TextMapShape => new JsonObject { ["acme.anything"] = "ä \"quoted\" 😀", ["acme.costCentre"] = "4711" },
        FormShape form => Texts[form.Info.Type],
        NameShape names => names.Names[^1],
        NumberShape { IsWhole: true } => 30,
        NumberShape => 1.50m,
        FlagShape => true,
        _ => "a",
    };

    // The amounts of an invoice are those of its lines and in its currencies.
    private static void FitAmounts(JsonNode? node)
    {
        foreach (var part in node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => Enumerable.Empty<JsonNode?>(),
        }) FitAmounts(part);
        if (node is not JsonObject { } invoice || invoice["amounts"] is not JsonObject amounts
            || amounts["totals"] is not { } totals) return;
        if (invoice["draft"]!["adjustments"]?[0] is JsonObject adjustment) adjustment.Remove("lines");
        if (invoice["amounts"]!["lines"]?[0] is { } line)
            line["id"] = invoice["draft"]!["lines"]?[0]?["id"]?.DeepClone() ?? "1";
        if (totals["taxInAccountingCurrency"] is null) invoice["draft"]!.AsObject().Remove("accountingRate");
        var hasRate = invoice["draft"]!["accountingRate"] is not null;
        Fit(totals, hasRate);
        if (invoice["amounts"]!["groups"]?[0] is { } group) Fit(group, hasRate);
    }

    private static void Fit(JsonNode amounts, bool hasRate)
    {
        if (hasRate) amounts["taxInAccountingCurrency"] = "119.00 USD";
        else amounts.AsObject().Remove("taxInAccountingCurrency");
    }
}
