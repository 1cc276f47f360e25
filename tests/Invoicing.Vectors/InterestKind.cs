using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Receivables;
using Invoicing.Terms;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Vectors;

/// <summary><c>interest</c>: given terms, or a law with a kind of debtor, and items, the interest, the fixed sums, and
/// what is not charged; or given two dates, their days by each day count.</summary>
public sealed class InterestKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "interest";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        if (given.TryGetProperty("from", out var from))
            return Days(Date(from), Date(given.GetProperty("to")));
        var parts = new GivenParts(given);
        var terms = given.TryGetProperty("law", out var law) ? TermsOf(law) : parts.Read<InterestTerms>("terms");
        var facts = parts.Read<InterestFacts>("facts");
        var references = parts.ReadOptional<ReferenceRates>("references");
        if (parts.Findings.HasErrors) return new JsonObject { ["findings"] = GivenParts.Shown(parts.Findings) };
        var engine = references is null ? InterestEngine.Standard : InterestEngine.Of(references);
        var outcome = engine.Compute(terms!, facts!);
        var result = outcome.ValueOrDefault is { } report ? Shown(report) : [];
        result["findings"] = GivenParts.Shown(outcome.Findings);
        return result;
    }

    private static JsonObject Days(LocalDate from, LocalDate to) => new()
    {
        ["act365"] = DayCount.Act365.Days(from, to),
        ["act360"] = DayCount.Act360.Days(from, to),
        ["thirtyE360"] = DayCount.ThirtyE360.Days(from, to),
        ["thirty360Us"] = DayCount.Thirty360Us.Days(from, to),
    };

    private static InterestTerms TermsOf(JsonElement law) =>
        LatePaymentLaws.Find(law.GetProperty("id").GetString()!)!.TermsFor(
            Enum.Parse<DebtorKind>(law.GetProperty("debtor").GetString()!));

    private static LocalDate Date(JsonElement text) => LocalDatePattern.Iso.Parse(text.GetString()!).Value;

    private static JsonObject Shown(InterestReport report) => new()
    {
        ["charges"] = Array(report.Charges, Shown),
        ["fixedSums"] = Array(report.FixedSums, sum => new JsonObject
        {
            ["document"] = sum.Document, ["amount"] = sum.Amount.ToString(), ["since"] = Text(sum.Since),
        }),
        ["notCharged"] = Array(report.NotCharged, not => new JsonObject
        {
            ["customer"] = not.Customer, ["item"] = not.Item, ["reason"] = not.Reason.ToString(),
            ["amount"] = not.Amount?.ToString(),
        }),
    };

    internal static JsonObject Shown(InterestCharge charge) => new()
    {
        ["document"] = charge.Document,
        ["items"] = Array(charge.Items, item => JsonValue.Create(item)),
        ["from"] = Text(charge.From),
        ["until"] = Text(charge.Until),
        ["amount"] = charge.Amount.ToString(),
        ["exact"] = charge.BeforeRounding.ToString(),
        ["explained"] = charge.Explain().Evaluate().ToString(),
        ["parts"] = Array(charge.Parts, part => new JsonObject
        {
            ["from"] = Text(part.From), ["until"] = Text(part.Until), ["days"] = part.Days,
            ["rate"] = part.Rate.ToString(), ["balance"] = part.Balance.Reduced().ToString(),
        }),
    };

    internal static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    internal static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> show) => [.. items.Select(show)];
}
