using System.Globalization;
using Invoicing.Invoices;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Rendering;

/// <summary>Payment terms in words (BT-20). Pure, safe to use from several threads.</summary>
public static class PaymentWording
{
    private const int SkontoDecimals = 2;

    /// <summary>What has to be paid when, and what is paid instead when it is paid early; a sentence for each amount,
    /// one a line.</summary>
    /// <param name="plan">The payment plan of an invoice.</param>
    /// <param name="language">The language.</param>
    public static string Of(PaymentPlan plan, DocumentLanguage language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(language);
        return string.Join('\n', Sentences(plan, language));
    }

    /// <summary>
    /// The early-payment discounts in the form that XRechnung wants in BT-20, each on a line that ends in LF:
    /// <c>#SKONTO#TAGE=14#PROZENT=2.00#</c>, with <c>BASISBETRAG</c> where the percentage is not taken of what is due
    /// (BT-115). Empty where there are none. Source: rule BR-DE-18 of XRechnung 3.0.2 (KoSIT).
    /// </summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="plan">Its payment plan.</param>
    /// <returns>The lines; null where a percentage has more than two decimals, which the form cannot say.</returns>
    public static string? XRechnung(Invoice invoice, PaymentPlan plan)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(plan);
        var lines = string.Empty;
        foreach (var offer in plan.Offers)
        {
            if (offer.Terms.Discount.Scale > SkontoDecimals) return null;
            var days = Period.DaysBetween(invoice.IssueDate, offer.Until);
            var percent = offer.Terms.Discount.Value.ToString("F2", CultureInfo.InvariantCulture);
            lines += string.Create(CultureInfo.InvariantCulture, $"#SKONTO#TAGE={days}#PROZENT={percent}#");
            if (offer.Base != invoice.Totals.Due)
                lines += string.Create(CultureInfo.InvariantCulture, $"BASISBETRAG={offer.Base.Amount:F2}#");
            lines += "\n";
        }

        return lines;
    }

    internal static IEnumerable<string> Sentences(PaymentPlan plan, DocumentLanguage language)
    {
        foreach (var offer in plan.Offers)
            yield return language.Text(Label.EarlyPaymentAmount, language.Text(offer.Until),
                language.Text(offer.Payable), language.Text(offer.Terms.Discount), language.Text(offer.Discount));
        foreach (var payment in plan.Schedule.Payments)
            yield return plan.Schedule.Payments.Length == 1
                ? language.Text(Label.PayableUntil, language.Text(payment.Due))
                : language.Text(Label.InstalmentUntil, language.Text(payment.Amount), language.Text(payment.Due));
    }

    /// <summary>What the terms say without a plan: dates, and percentages in place of amounts.</summary>
    internal static IEnumerable<string> Sentences(InvoiceDraft draft, DocumentLanguage language)
    {
        foreach (var early in draft.Terms?.EarlyPayment ?? [])
            if (draft.Terms!.EarlyPaymentUntil(early, draft.DueFacts) is { } until)
                yield return language.Text(
                    Label.EarlyPaymentPercentage, language.Text(until), language.Text(early.Discount));
        if (draft.EffectiveDueDate is not { } due) yield break;
        var isAtOnce = draft.Terms is null or { Instalments.Length: 0 };
        yield return language.Text(isAtOnce ? Label.PayableUntil : Label.FirstInstalmentUntil, language.Text(due));
    }
}
