using System.Collections.Immutable;
using Invoicing.Invoices;

namespace Invoicing.Payments;

/// <summary>
/// The open items of a document, with all that settling them needs: components, tax groups, discounts, the booked value
/// (docs/open-items.md). The parts of an item sum to its amount and have its sign. Pure, safe to use from several
/// threads.
/// </summary>
public static class OpenItems
{
    /// <summary>The open items of an issued document: one, or one for each instalment of its terms
    /// ("INV-7/1").</summary>
    /// <param name="invoice">The document, with a number.</param>
    /// <param name="customer">The customer, of a purchase the supplier; null for the party's own id, else its
    /// name.</param>
    /// <param name="terms">What says when it has to be paid and what may be deducted; null: the engine without
    /// calendars.</param>
    /// <param name="booking">The rate at which it was booked, between its currency and the base currency, either way
    /// round; null: that of its accounting currency (BT-6), without one no booked value is kept.</param>
    /// <param name="ledger">Whether we sold or bought. What we bought comes out with its sign turned.</param>
    /// <exception cref="ArgumentException">The document has no number, or nothing names the customer.</exception>
    /// <exception cref="CurrencyMismatchException">The rate does not start or end in the document's
    /// currency.</exception>
    /// <exception cref="Findings.FindingsException">The terms of the document have errors.</exception>
    public static ImmutableArray<OpenItem> Of(Invoice invoice, string? customer = null,
        EarlyPaymentEngine? terms = null, ExchangeRate? booking = null, ItemLedger ledger = ItemLedger.Sales)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var plan = (terms ?? EarlyPaymentEngine.Standard).Plan(invoice).Value;
        return Of(invoice, plan, customer, booking, ledger);
    }

    /// <summary>The open items of an issued document whose plan of payment is known.</summary>
    /// <param name="invoice">The document, with a number.</param>
    /// <param name="plan">When which part has to be paid, and what may be deducted.</param>
    /// <inheritdoc cref="Of(Invoice, string, EarlyPaymentEngine, ExchangeRate?, ItemLedger)"/>
    /// <param name="customer">The customer, of a purchase the supplier; null for the party's own id, else its
    /// name.</param>
    /// <param name="booking">The rate at which it was booked.</param>
    /// <param name="ledger">Whether we sold or bought.</param>
    /// <exception cref="ArgumentException">The document has no number, nothing names the customer, or the plan is not
    /// of the document's amount.</exception>
    public static ImmutableArray<OpenItem> Of(Invoice invoice, PaymentPlan plan, string? customer = null,
        ExchangeRate? booking = null, ItemLedger ledger = ItemLedger.Sales)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(plan);
        CheckPlan(invoice, plan);
        var sign = ledger == ItemLedger.Purchases ? -invoice.Type.Sign : invoice.Type.Sign;
        if (ledger == ItemLedger.Purchases) customer ??= invoice.Seller.Id ?? invoice.Seller.Name;
        var whole = Whole(OpenItem.Of(invoice, customer), invoice, sign, booking) with { Ledger = ledger };
        var payments = plan.Schedule.Payments;
        if (payments.Length > 1 && !whole.Amount.IsZero) return Instalments(whole, plan, sign);
        return [whole with { Due = payments.IsEmpty ? whole.Due : payments[0].Due, Discounts = Offers(plan, sign) }];
    }

    private static OpenItem Whole(OpenItem item, Invoice invoice, int sign, ExchangeRate? booking)
    {
        var draft = invoice.Draft;
        var amount = invoice.Totals.AmountToPay * sign;
        var booked = BookedOf(amount, booking ?? draft.AccountingRate);
        var taxes = ItemTaxes.Of(invoice, sign);
        return item with
        {
            Amount = amount,
            Open = amount,
            Booked = booked,
            BookedOpen = booked,
            Order = draft.OrderReference,
            Contract = draft.ContractReference,
            Terms = draft.Terms?.Text,
            References = ReferencesOf(draft),
            Taxes = taxes ?? [],
            Components = taxes is { } known ? ItemComponents.Of(invoice, known, sign) : [],
        };
    }

    // Each instalment is what a payment of its amount would take of the whole, so that together they are the whole.
    private static ImmutableArray<OpenItem> Instalments(OpenItem whole, PaymentPlan plan, int sign)
    {
        var payments = plan.Schedule.Payments;
        var shares = plan.Offers.Select(offer => Split.ByWeights(offer.Discount * sign,
            [.. payments.Select(payment => Math.Abs(payment.Amount.MinorUnits))])).ToArray();
        var items = ImmutableArray.CreateBuilder<OpenItem>(payments.Length);
        var rest = whole;
        for (var i = 0; i < payments.Length; i++)
        {
            var amount = payments[i].Amount * sign;
            if (amount.IsZero) continue;
            (rest, var part) = ItemBook.Take(rest, SettlementKind.Payment, amount);
            items.Add(ItemParts.Of(whole, part) with
            {
                Id = FormattableString.Invariant($"{whole.Id}/{i + 1}"),
                Document = whole.Id,
                Instalment = i + 1,
                Due = payments[i].Due,
                Discounts = [.. plan.Offers.Select((offer, o) => Offer(offer, shares[o][i])).Where(IsSome)],
            });
        }

        return items.DrainToImmutable();
    }

    private static ImmutableArray<CashDiscount> Offers(PaymentPlan plan, int sign) =>
        [.. plan.Offers.Select(offer => Offer(offer, offer.Discount * sign)).Where(IsSome)];

    private static CashDiscount Offer(EarlyPaymentOffer offer, Money amount) => new()
    {
        Until = offer.Until,
        AcceptedUntil = offer.AcceptedUntil,
        Amount = amount,
        Tax = offer.Terms.Tax,
    };

    private static bool IsSome(CashDiscount offer) => !offer.Amount.IsZero;

    private static Money? BookedOf(Money amount, ExchangeRate? booking)
    {
        if (booking is not { } rate) return null;
        if (rate.From == amount.Currency) return rate.Convert(amount, Rounding.HalfUp);
        return rate.To == amount.Currency
            ? Money.Round(Exact.Of(amount) / rate.Rate, rate.From, Rounding.HalfUp)
            : throw new CurrencyMismatchException(amount.Currency, rate.From);
    }

    private static ImmutableArray<string> ReferencesOf(InvoiceDraft draft) =>
    [
        .. draft.PaymentMeans.Select(means => means.RemittanceInformation).Append(draft.OrderReference)
            .Where(text => !string.IsNullOrWhiteSpace(text)).Distinct(StringComparer.Ordinal)!,
    ];

    private static void CheckPlan(Invoice invoice, PaymentPlan plan)
    {
        var amount = invoice.Totals.AmountToPay;
        var payments = plan.Schedule.Payments;
        if (plan.Schedule.Due == amount
            && (payments.IsEmpty || Money.Sum(payments.Select(each => each.Amount), amount.Currency) == amount)
            && payments.All(each => each.Amount.IsZero || each.Amount.Sign == amount.Sign)) return;
        throw new ArgumentException($"The plan is of {plan.Schedule.Due}, not of {amount}.", nameof(plan));
    }
}
