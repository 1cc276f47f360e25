using Invoicing.Findings;

namespace Invoicing.Payments;

/// <summary>What makes an allocation impossible: facts that contradict each other.</summary>
internal static class AllocationChecks
{
    public static void Check(AllocationFacts facts, Limits limits, FindingSink sink)
    {
        CheckIds(facts.Payments.Select(payment => payment.Id), PaymentFindings.PaymentRepeated, "payments", sink);
        CheckIds(facts.OpenItems.Select(item => item.Id), PaymentFindings.ItemRepeated, "openItems", sink);
        foreach (var item in facts.OpenItems)
        {
            if (IsPartOf(item.Open, item.Amount)) OpenItemChecks.Check(item, sink);
            else
                sink.Add(PaymentFindings.ItemWrong, Severity.Error, $"/openItems/{item.Id}/open",
                    ("open", item.Open), ("amount", item.Amount));
        }

        var credits = new CreditNames(facts.OpenItems);
        foreach (var payment in facts.Payments)
        {
            CheckRemittance(payment, credits, sink);
            if (!IsPartOf(payment.Left, payment.Amount))
                sink.Add(PaymentFindings.UsedWrong, Severity.Error, $"/payments/{payment.Id}/used",
                    ("used", payment.Used!.Value), ("amount", payment.Amount));
        }


        foreach (var account in facts.OpenItems.CountBy(item => item.Customer, StringComparer.Ordinal))
            if (account.Value > limits.OpenItems)
                sink.Add(PaymentFindings.TooManyItems, Severity.Error, "/openItems",
                    ("customer", account.Key), ("items", account.Value), ("limit", limits.OpenItems));
    }

    /// <summary>Whether one amount has the sign of another and is not more.</summary>
    public static bool IsPartOf(Money part, Money whole) => part.Currency == whole.Currency
        && (part.IsZero || (part.Sign == whole.Sign && part.Abs() <= whole.Abs()));

    private static void CheckRemittance(Payment payment, CreditNames credits, FindingSink sink)
    {
        for (var i = 0; i < payment.Remittance.Length; i++)
        {
            if (payment.Remittance[i].Amount is not { } amount) continue;
            if (amount.Currency == payment.Amount.Currency && (amount.Sign * payment.Amount.Sign >= 0
                || credits.Has(payment.Remittance[i].Document, amount.Sign))) continue;
            sink.Add(PaymentFindings.RemittanceWrong, Severity.Error,
                FormattableString.Invariant($"/payments/{payment.Id}/remittance/{i + 1}"),
                ("amount", amount), ("received", payment.Amount));
        }
    }

    private static void CheckIds(IEnumerable<string> ids, string code, string path, FindingSink sink)
    {
        foreach (var repeated in ids.CountBy(id => id, StringComparer.Ordinal).Where(each => each.Value > 1))
            sink.Add(code, Severity.Error, $"/{path}/{repeated.Key}", ("id", repeated.Key), ("times", repeated.Value));
    }
}
