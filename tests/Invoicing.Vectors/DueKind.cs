using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Serialization;
using Invoicing.Terms;
using NodaTime.Text;

namespace Invoicing.Vectors;

/// <summary><c>due</c>: given terms of payment, dates and an amount, the first due date, the payments, the dates of
/// early-payment discounts and the findings; or the name of the exception that refuses them.</summary>
public sealed class DueKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "due";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var parts = new GivenParts(given);
        var terms = parts.Read<PaymentTerms>("terms");
        var facts = parts.Read<DueFacts>("facts");
        var rounding = parts.ReadOptional<RoundingPolicy>("rounding");
        var calendars = given.TryGetProperty("calendars", out var listed)
            ? [.. listed.EnumerateArray().Select(CalendarOf)]
            : ImmutableArray<HolidayCalendar>.Empty;
        if (parts.Findings.HasErrors) return new JsonObject { ["findings"] = GivenParts.Shown(parts.Findings) };
        var engine = calendars.Aggregate(TermsEngine.Standard, (all, calendar) => all.With(calendar));
        var due = Money.Parse(parts.Text("due") ?? "0.00 EUR", null);
        try
        {
            return Shown(engine.Schedule(terms!, facts!, due, rounding));
        }
        catch (OverflowException refusal)
        {
            return new JsonObject { ["refusal"] = refusal.GetType().Name };
        }
    }

    private static HolidayCalendar CalendarOf(JsonElement calendar) =>
        InvoicingJson.Read<HolidayCalendar>(calendar.GetRawText()).Value;

    private static JsonObject Shown(Findings.Outcome<PaymentSchedule> outcome)
    {
        var result = new JsonObject { ["findings"] = GivenParts.Shown(outcome.Findings) };
        if (!outcome.TryGet(out var schedule)) return result;
        result["date"] = Text(schedule.FirstDue!.Value);
        result["payments"] = new JsonArray(
        [
            .. schedule.Payments.Select(payment => new JsonObject
            {
                ["due"] = Text(payment.Due), ["amount"] = payment.Amount.ToString(),
            }),
        ]);
        result["earlyPayments"] = new JsonArray(
        [
            .. schedule.EarlyPayments.Select(early => new JsonObject
            {
                ["until"] = Text(early.Until), ["acceptedUntil"] = Text(early.AcceptedUntil),
            }),
        ]);
        return result;
    }

    private static string Text(NodaTime.LocalDate date) => LocalDatePattern.Iso.Format(date);
}
