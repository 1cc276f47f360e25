using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Receivables;
using Invoicing.Serialization;
using Invoicing.Terms;
using NodaTime.Text;

namespace Invoicing.Vectors;

/// <summary><c>reminder</c>: given plans and facts, the reminders and why the other items are not reminded of; with
/// <c>again</c> the day is run a second time after they were sent. Given <c>assess</c>, a day, only promises and
/// agreements are looked at.</summary>
public sealed class ReminderKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "reminder";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        if (given.TryGetProperty("assess", out var day)) return Assess(given, day.GetString()!);
        var parts = new GivenParts(given);
        var facts = parts.Read<ReminderFacts>("facts");
        var plans = Many<ReminderPlan>(given, "plans");
        var references = parts.ReadOptional<ReferenceRates>("references");
        if (parts.Findings.HasErrors) return new JsonObject { ["findings"] = GivenParts.Shown(parts.Findings) };
        var engine = plans.Skip(1).Aggregate(ReminderEngine.Of(plans[0]), (all, plan) => all.With(plan));
        if (references is not null) engine = engine.With(InterestEngine.Of(references));
        foreach (var calendar in Many<HolidayCalendar>(given, "calendars")) engine = engine.With(calendar);
        var outcome = engine.Decide(facts!);
        if (given.TryGetProperty("again", out _) && outcome.TryGet(out var first))
            outcome = engine.Decide(facts! with
            {
                History = [.. facts.History, .. first.Proposals.Select(proposal => proposal.ToSent())],
            });
        var result = outcome.ValueOrDefault is { } report ? Shown(report) : [];
        result["findings"] = GivenParts.Shown(outcome.Findings);
        return result;
    }

    private static JsonObject Shown(ReminderReport report) => new()
    {
        ["proposals"] = InterestKind.Array(report.Proposals, proposal => new JsonObject
        {
            ["customer"] = proposal.Customer, ["level"] = proposal.Level,
            ["items"] = InterestKind.Array(proposal.Items, item => new JsonObject
            {
                ["item"] = item.Item, ["level"] = item.Level, ["daysLate"] = item.DaysLate,
            }),
            ["open"] = proposal.Open.ToString(), ["fee"] = proposal.Fee.ToString(),
            ["feeExplained"] = proposal.FeeExplanation?.Evaluate().ToString(),
            ["interest"] = InterestKind.Array(proposal.Interest, charge => JsonValue.Create(charge.Amount.ToString())),
            ["total"] = proposal.Total.ToString(), ["text"] = proposal.Text, ["channel"] = proposal.Channel.ToString(),
            ["escalation"] = proposal.Escalation.ToString(),
            ["newDue"] = proposal.NewDue is { } due ? InterestKind.Text(due) : null,
            ["contact"] = proposal.Contact, ["language"] = proposal.Language,
        }),
        ["notReminded"] = InterestKind.Array(report.NotReminded, not => new JsonObject
        {
            ["item"] = not.Item, ["reason"] = not.Reason.ToString(), ["level"] = not.Level,
            ["next"] = not.Next is { } next ? InterestKind.Text(next) : null, ["text"] = not.ToText(),
        }),
    };

    private static JsonObject Assess(JsonElement given, string text)
    {
        var day = LocalDatePattern.Iso.Parse(text).Value;
        var grace = given.TryGetProperty("graceDays", out var days) ? days.GetInt32() : 0;
        var payments = Many<PromisePayment>(given, "payments");
        var promises = PromiseEngine.Assess(Many<PaymentPromise>(given, "promises"), payments, day, grace);
        var agreements = PromiseEngine.Assess(Many<InstalmentAgreement>(given, "agreements"), payments, day, grace);
        return new JsonObject
        {
            ["promises"] = InterestKind.Array(promises.ValueOrDefault, each => new JsonObject
            {
                ["id"] = each.Promise.Id, ["status"] = each.Status.ToString(), ["paid"] = each.Paid.ToString(),
                ["missing"] = each.Missing.ToString(),
            }),
            ["agreements"] = InterestKind.Array(agreements.ValueOrDefault, each => new JsonObject
            {
                ["id"] = each.Agreement.Id, ["status"] = each.Status.ToString(), ["paid"] = each.Paid.ToString(),
                ["nextDue"] = each.NextDue is { } next ? InterestKind.Text(next) : null,
            }),
            ["findings"] = GivenParts.Shown(promises.Findings.With(agreements.Findings)),
        };
    }

    private static ImmutableArray<T> Many<T>(JsonElement given, string name)
        where T : notnull => given.TryGetProperty(name, out var listed)
        ? [.. listed.EnumerateArray().Select(each => InvoicingJson.Read<T>(each.GetRawText()).Value)]
        : [];
}
