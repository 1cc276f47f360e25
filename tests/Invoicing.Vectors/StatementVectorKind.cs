using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Receivables;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Vectors;

/// <summary><c>statement</c>: given entries of accounts and a period, the statements with balances forward; and of the
/// last day of the period what is open, item by item.</summary>
public sealed class StatementVectorKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "statement";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var entries = AgeingKind.Listed<AccountEntry>(given, "entries");
        var period = DateRange.Inclusive(Date(given, "from"), Date(given, "to"));
        var position = AccountPositionEngine.AsOf(period.Last, entries);
        return new JsonObject
        {
            ["statements"] = new JsonArray([.. StatementEngine.MakeAll(period, entries).Select(Forward)]),
            ["openItems"] = new JsonArray([.. StatementEngine.OpenItems(position).Select(Open)]),
            ["findings"] = GivenParts.Shown(position.Findings),
        };
    }

    internal static LocalDate Date(JsonElement given, string name) =>
        LocalDatePattern.Iso.Parse(given.GetProperty(name).GetString()!).Value;

    private static JsonObject Forward(Statement statement) => new()
    {
        ["customer"] = statement.Customer,
        ["opening"] = statement.Opening.ToString(),
        ["charges"] = statement.Sum(StatementGroup.Charges).ToString(),
        ["payments"] = statement.Sum(StatementGroup.Payments).ToString(),
        ["credits"] = statement.Sum(StatementGroup.Credits).ToString(),
        ["fees"] = statement.Sum(StatementGroup.Fees).ToString(),
        ["closing"] = statement.Closing.ToString(),
        ["balances"] = new JsonArray(
            [.. statement.Lines.Select(line => JsonValue.Create($"{line.Entry.Reference} {line.Balance}"))]),
        ["subtotals"] = new JsonArray(
            [.. statement.Subtotals.Select(each => JsonValue.Create($"{each.Kind} {each.Amount}"))]),
    };

    private static JsonObject Open(StatementOfOpenItems statement) => new()
    {
        ["customer"] = statement.Customer,
        ["lines"] = new JsonArray(
        [
            .. statement.Lines.Select(line => new JsonObject
            {
                ["item"] = line.Item.Id,
                ["original"] = line.Item.Amount.ToString(),
                ["open"] = line.Item.Open.ToString(),
                ["daysLate"] = line.DaysLate,
                ["balance"] = line.Balance.ToString(),
            }),
        ]),
        ["open"] = statement.Open.ToString(),
        ["unapplied"] = statement.Unapplied.ToString(),
        ["total"] = statement.Total.ToString(),
        ["ageing"] = AgeingKind.Amounts(statement.Ageing),
    };
}
