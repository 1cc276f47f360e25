using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Terms;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Invoices;

/// <summary>
/// Says what has to be paid of an invoice when, what may be deducted when it is paid early, and which discount a
/// payment gets. Pure: the same invoice and dates give the same answer (docs/laws/terms.md). Immutable, safe to share
/// between threads.
/// </summary>
public sealed class EarlyPaymentEngine
{
    private readonly TermsEngine _terms;

    private EarlyPaymentEngine(TermsEngine terms) => _terms = terms;

    /// <summary>With the terms engine that has no calendars.</summary>
    public static EarlyPaymentEngine Standard { get; } = new(TermsEngine.Standard);

    /// <summary>This engine with another terms engine: its calendars.</summary>
    public EarlyPaymentEngine With(TermsEngine terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new EarlyPaymentEngine(terms);
    }

    /// <summary>The payment schedule of an invoice, and its early-payment discounts in amounts.</summary>
    /// <param name="invoice">The invoice, with its amounts. Without terms it is due at once, or on its due date
    /// (BT-9).</param>
    /// <param name="facts">The dates that are known; null: those of the draft.</param>
    /// <exception cref="OverflowException">An amount is beyond 64 bits of minor units, or a date lies after the year
    /// 9999.</exception>
    public Outcome<PaymentPlan> Plan(Invoice invoice, DueFacts? facts = null)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var findings = new FindingSink();
        var schedule = ScheduleOf(invoice, facts ?? invoice.Draft.DueFacts);
        findings.AddRange(schedule.Findings);
        CheckApplied(invoice.Draft, findings);
        if (findings.HasErrors) return new Outcome<PaymentPlan>(null, findings.ToList());
        return new Outcome<PaymentPlan>(
            new PaymentPlan
            {
                Schedule = schedule.Value,
                Offers = [.. schedule.Value.EarlyPayments.Select(date => OfferOf(invoice, date))],
            },
            findings.ToList());
    }

    /// <summary>Which early-payment discount a payment of that day gets: the largest that is still available, its last
    /// day and the days of grace included.</summary>
    /// <param name="invoice">The invoice, with its amounts.</param>
    /// <param name="paidOn">The day of the payment.</param>
    /// <param name="facts">The dates that are known; null: those of the draft.</param>
    /// <inheritdoc cref="Plan"/>
    public Outcome<EarlyPaymentDecision> Decide(Invoice invoice, LocalDate paidOn, DueFacts? facts = null)
    {
        var plan = Plan(invoice, facts);
        return plan.TryGet(out var found)
            ? new Outcome<EarlyPaymentDecision>(Decide(found, paidOn), plan.Findings)
            : new Outcome<EarlyPaymentDecision>(null, plan.Findings);
    }

    /// <summary>Why a payment of that day settles the invoice with what it does: the discount with its base and what
    /// falls where, or why there is none.</summary>
    /// <inheritdoc cref="Decide(Invoice, LocalDate, DueFacts)"/>
    /// <exception cref="FindingsException">The plan has errors.</exception>
    public EarlyPaymentExplanation Explain(Invoice invoice, LocalDate paidOn, DueFacts? facts = null)
    {
        var decision = Decide(invoice, paidOn, facts).Value;
        return new EarlyPaymentExplainer(invoice, decision).Explain();
    }

    private static EarlyPaymentDecision Decide(PaymentPlan plan, LocalDate paidOn)
    {
        EarlyPaymentOffer? taken = null;
        foreach (var offer in plan.Offers)
            if (paidOn <= offer.AcceptedUntil && (taken is null || offer.Discount.Abs() > taken.Discount.Abs()))
                taken = offer;
        return new EarlyPaymentDecision(
            paidOn, taken, taken?.Payable ?? plan.Schedule.Due, BasisOf(plan, taken, paidOn));
    }

    private static Basis BasisOf(PaymentPlan plan, EarlyPaymentOffer? taken, LocalDate paidOn)
    {
        var because = (taken, plan.Offers) switch
        {
            ({ } offer, _) when paidOn <= offer.Until => $"paid in time, by {Iso(offer.Until)}",
            ({ } offer, _) => $"paid {Days(offer.Until, paidOn)} after {Iso(offer.Until)}, in the days of grace",
            (_, []) => "the terms have no early-payment discount",
            (_, [.., var last]) =>
                $"paid {Days(last.Until, paidOn)} after {Iso(last.Until)}, the last day of the discount",
        };
        return new Basis("early-payment", Because: because);
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Days(LocalDate from, LocalDate to)
    {
        var days = Period.DaysBetween(from, to);
        return string.Create(CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day" : "days")}");
    }

    private static EarlyPaymentOffer OfferOf(Invoice invoice, EarlyPaymentDate date)
    {
        var amounts = EarlyPaymentAmounts.Of(invoice, date.Terms);
        var (net, tax, groups) = amounts.ByGroup();
        return new EarlyPaymentOffer
        {
            Terms = date.Terms,
            Until = date.Until,
            AcceptedUntil = date.AcceptedUntil,
            Base = amounts.InCurrency(amounts.Base.RoundToLong(0, Rounding.HalfUp)),
            Discount = amounts.InCurrency(amounts.Discount),
            Payable = amounts.InCurrency(amounts.Payable),
            Net = net,
            Tax = tax,
            Groups = groups,
        };
    }

    // A due date that the document states stands in place of the one that its terms would count.
    private Outcome<PaymentSchedule> ScheduleOf(Invoice invoice, DueFacts facts)
    {
        var terms = invoice.Draft.Terms ?? PaymentTerms.Immediately;
        var stated = terms.Instalments.IsEmpty ? invoice.Draft.DueDate : null;
        if (stated is { } date && terms.EarlyPayment.IsEmpty) terms = PaymentTerms.On(date);
        else if (stated is not null && !terms.HasDate) terms = terms with { Date = stated };
        var outcome = _terms.Schedule(terms, facts, invoice.Totals.AmountToPay, invoice.Draft.Rounding);
        if (stated is not { } due || terms.Date is not null || !outcome.TryGet(out var schedule)) return outcome;
        return new Outcome<PaymentSchedule>(
            schedule with { Payments = [new(due, schedule.Due, TermsBasis.Stated)] }, outcome.Findings);
    }

    // Where nothing is taxed, or the discount of what is taxed rounds to nothing, there is nothing to put on.
    private static void CheckApplied(InvoiceDraft draft, FindingSink findings)
    {
        if (EarlyPaymentAtIssue.Largest(draft.Terms) is { } early
            && EarlyPaymentAtIssue.ChargeOf(draft) is null
            && EarlyPaymentAtIssue.Apply(draft).TryGet(out var applied)
            && EarlyPaymentAtIssue.ChargeOf(applied) is not null)
            findings.Add(TermsFindings.EarlyPaymentNotApplied, Severity.Error, "/terms/earlyPayment",
                ("discount", early.Discount));
    }
}
