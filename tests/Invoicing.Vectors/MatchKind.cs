using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Serialization;

namespace Invoicing.Vectors;

/// <summary>
/// <c>match</c>: given an invoice and what it is matched against, the findings, what each line was matched with and
/// the variances with their consequences.
/// </summary>
public sealed class MatchKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "match";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var parts = new GivenParts(given);
        var draft = parts.Read<InvoiceDraft>(given.TryGetProperty("draft", out _) ? "draft" : "invoice");
        var declared = parts.ReadOptional<DeclaredAmounts>("amounts");
        var facts = parts.ReadOptional<MatchFacts>("facts") ?? new MatchFacts();
        var engine = EngineOf(given, parts.ReadOptional<ToleranceTable>("tolerances") ?? ToleranceTable.Strict);
        if (parts.Findings.HasErrors) return new JsonObject { ["findings"] = GivenParts.Shown(parts.Findings) };
        var invoice = InvoiceOf(draft!, declared);
        return invoice.TryGet(out var known)
            ? Shown(engine.Match(known, facts))
            : new JsonObject { ["findings"] = GivenParts.Shown(invoice.Findings) };
    }

    private static Outcome<Invoice> InvoiceOf(InvoiceDraft draft, DeclaredAmounts? declared)
    {
        if (declared is null) return InvoiceCalculator.Calculate(draft);
        var amounts = InvoiceAmounts.From(draft, declared);
        return amounts.TryGet(out var known)
            ? new Outcome<Invoice>(new Invoice(draft, known))
            : new Outcome<Invoice>(default!, amounts.Findings);
    }

    private static MatchEngine EngineOf(JsonElement given, ToleranceTable tolerances)
    {
        var isPurchase = given.TryGetProperty("engine", out var name) && name.GetString() is "Purchases";
        var engine = (isPurchase ? MatchEngine.Purchases : MatchEngine.Standard).With(tolerances);
        if (given.TryGetProperty("switchOff", out var rules))
            foreach (var rule in rules.EnumerateArray()) engine = engine.Without(rule.GetString()!);
        if (given.TryGetProperty("severities", out var severities))
            foreach (var each in severities.EnumerateObject())
                engine = engine.With(each.Name, Enum.Parse<Severity>(each.Value.GetString()!));
        return engine;
    }

    private static JsonObject Shown(MatchReport report) => new()
    {
        ["findings"] = Array(report.Findings, finding => new JsonObject
        {
            ["code"] = finding.Code,
            ["severity"] = finding.Severity.ToString(),
            ["path"] = finding.Path,
            ["effect"] = finding[Variance.EffectName]?.ToString(),
            ["tolerance"] = finding[Variance.ToleranceName]?.ToString(),
            ["args"] = ArgsOf(finding),
        }),
        ["lines"] = LinesOf(report),
        ["variances"] = Array(report.Variances, variance => new JsonObject
        {
            ["code"] = variance.Finding.Code,
            ["path"] = variance.Finding.Path,
            ["effect"] = variance.Effect?.ToString(),
            ["consequences"] = Array(variance.Consequences, consequence => new JsonObject
            {
                ["code"] = consequence.Code,
                ["path"] = consequence.Path,
                ["difference"] = consequence.Difference.ToString(),
            }),
        }),
    };

    private static JsonObject ArgsOf(Finding finding)
    {
        var args = new JsonObject();
        foreach (var arg in finding.Args) args[arg.Name] = arg.Value.ToString();
        return args;
    }

    // The members of a line as the library's JSON has them, under the names of what they are the ids of.
    private static JsonArray LinesOf(MatchReport report) =>
    [
        .. JsonNode.Parse(InvoicingJson.Write(report))!["lines"]?.AsArray().Select(line =>
        {
            var shown = new JsonObject();
            foreach (var member in line!.AsObject()) shown[NameOf(member.Key)] = member.Value?.DeepClone();
            return shown;
        }) ?? [],
    ];

    private static string NameOf(string member) => member switch
    {
        "orderId" => "order",
        "orderLineId" => "orderLine",
        "contractId" => "contract",
        _ => member,
    };

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> show) => [.. items.Select(show)];
}
