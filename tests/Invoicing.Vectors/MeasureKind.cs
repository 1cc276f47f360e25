using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Payments;
using Invoicing.Receivables;

namespace Invoicing.Vectors;

/// <summary><c>measure</c>: given the name of a measure and its facts, the exact value, the text for readers, or why
/// it is not defined; and whether the explanation gives the value.</summary>
public sealed class MeasureKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "measure";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var name = given.GetProperty("measure").GetString()!;
        if (name == "ExpectedCash") return Shown(Expected(given));
        var measure = Measured(name, given);
        return new JsonObject
        {
            ["value"] = measure.Value?.Reduced().ToText(),
            ["text"] = measure.ToText(),
            ["notDefined"] = measure.NotDefined?.ToString(),
            ["isExplained"] = measure.Value is null
                ? measure.Explanation is null
                : measure.Explanation!.Evaluate() == measure.Value,
        };
    }

    private static Measure Measured(string name, JsonElement given) => name switch
    {
        "DaysSalesOutstanding" => MeasureEngine.DaysSalesOutstanding(Amount(given, "receivables"), Sales(given)),
        "BestPossible" => MeasureEngine.BestPossible(Amount(given, "current"), Sales(given)),
        "Delinquent" => MeasureEngine.Delinquent(
            Amount(given, "receivables"), Amount(given, "current"), Sales(given)),
        "CountBack" => MeasureEngine.CountBack(StatementVectorKind.Date(given, "asOf"),
            Amount(given, "receivables"), AgeingKind.Listed<SalesOfPeriod>(given, "sales")),
        "CollectionEffectiveness" => MeasureEngine.CollectionEffectiveness(Amount(given, "opening"), Sales(given),
            Amount(given, "receivables"), Amount(given, "current")),
        "DaysLatePaid" => MeasureEngine.DaysLatePaid(
            DateRange.Inclusive(StatementVectorKind.Date(given, "from"), StatementVectorKind.Date(given, "to")),
            AgeingKind.Listed<PaidPart>(given, "paid"), Options(given)),
        "DaysLateOpen" => MeasureEngine.DaysLateOpen(StatementVectorKind.Date(given, "asOf"),
            AgeingKind.Listed<OpenItem>(given, "items"), Options(given)),
        "TopShare" => MeasureEngine.TopShare(
            Ageing(given), Currency.EUR, given.GetProperty("count").GetInt32()),
        "Herfindahl" => MeasureEngine.Herfindahl(Ageing(given), Currency.EUR),
        _ => throw new ArgumentException($"There is no measure {name}.", nameof(name)),
    };

    private static ExpectedCash Expected(JsonElement given) => ExpectedCashEngine.Of(
        StatementVectorKind.Date(given, "asOf"), Currency.EUR, AgeingKind.Listed<OpenItem>(given, "items"),
        AgeingKind.Listed<CustomerDelay>(given, "delays"), AgeingKind.Listed<CashPromise>(given, "promises"));

    private static AgeingReport Ageing(JsonElement given) => AgeingEngine.Standard.Report(
        StatementVectorKind.Date(given, "asOf"), AgeingKind.Listed<OpenItem>(given, "items"), []);

    private static DaysLateOptions Options(JsonElement given) => new()
    {
        Plain = given.TryGetProperty("plain", out _),
        EarlyIsOnTime = given.TryGetProperty("earlyIsOnTime", out _),
    };

    private static Money Amount(JsonElement given, string name) =>
        Money.Parse(given.GetProperty(name).GetString()!, null);

    private static SalesOfPeriod Sales(JsonElement given) => AgeingKind.Listed<SalesOfPeriod>(given, "sales").Single();

    private static JsonObject Shown(ExpectedCash cash) => new()
    {
        ["total"] = cash.Total.ToString(),
        ["weeks"] = new JsonArray(
        [
            .. cash.Weeks.Select(week => new JsonObject
            {
                ["monday"] = NodaTime.Text.LocalDatePattern.Iso.Format(week.Monday),
                ["amount"] = week.Amount.ToString(),
                ["parts"] = new JsonArray(
                    [.. week.Parts.Select(part => JsonValue.Create($"{part.Item} {part.Amount} {part.Because}"))]),
            }),
        ]),
    };
}
