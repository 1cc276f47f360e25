using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>The payments by customer in the order of days, each counted for one promise only.</summary>
internal sealed class PromisePool
{
    private readonly Dictionary<string, List<PromisePayment>> _payments = new(StringComparer.Ordinal);

    public PromisePool(ImmutableArray<PromisePayment> payments, LocalDate asOf)
    {
        if (payments.IsDefault) return;
        foreach (var payment in payments)
        {
            if (payment.Date > asOf || !payment.Amount.IsPositive) continue;
            if (!_payments.TryGetValue(payment.Customer, out var list)) _payments[payment.Customer] = list = [];
            list.Add(payment);
        }

        // The order of equal days does not matter to the sums; by item and amount it does not matter at all.
        foreach (var list in _payments.Values)
            list.Sort(static (a, b) =>
            {
                var order = a.Date.CompareTo(b.Date);
                if (order == 0) order = string.CompareOrdinal(a.Item, b.Item);
                if (order == 0) order = a.Amount.Currency.CompareTo(b.Amount.Currency);
                return order != 0 ? order : a.Amount.CompareTo(b.Amount);
            });
    }

    /// <summary>What of a promise was paid until a day, taken from what is left of the payments.</summary>
    public Money Take(PaymentPromise promise, LocalDate last)
    {
        var paid = Money.Zero(promise.Amount.Currency);
        if (!_payments.TryGetValue(promise.Customer, out var list)) return paid;
        var items = promise.Items.Length > 4 ? promise.Items.ToHashSet(StringComparer.Ordinal) : null;
        for (var i = 0; i < list.Count && paid < promise.Amount; i++)
        {
            var payment = list[i];
            if (payment.Date > last) break;
            if (payment.Date < promise.MadeOn || payment.Amount.Currency != paid.Currency) continue;
            if (!IsFor(promise, items, payment.Item)) continue;
            var taken = Money.Min(payment.Amount, promise.Amount - paid);
            paid += taken;
            list[i] = payment with { Amount = payment.Amount - taken };
        }

        return paid;
    }

    private static bool IsFor(PaymentPromise promise, HashSet<string>? items, string? item) =>
        promise.Items.IsEmpty
        || (item is not null && (items?.Contains(item) ?? promise.Items.Contains(item, StringComparer.Ordinal)));

    /// <summary>The payments of the items of an agreement since it was made, in the order of days.</summary>
    public List<PromisePayment> Of(InstalmentAgreement agreement)
    {
        if (!_payments.TryGetValue(agreement.Customer, out var list)) return [];
        var items = agreement.Items.ToHashSet(StringComparer.Ordinal);
        var currency = agreement.Instalments[0].Amount.Currency;
        return list.FindAll(payment => payment.Date >= agreement.MadeOn && payment.Item is { } item
            && items.Contains(item) && payment.Amount.Currency == currency);
    }
}
