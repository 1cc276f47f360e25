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
            if (item.Open.Currency == item.Amount.Currency && (item.Open.IsZero
                || (item.Open.Sign == item.Amount.Sign && item.Open.Abs() <= item.Amount.Abs()))) continue;
            sink.Add(PaymentFindings.ItemWrong, Severity.Error, $"/openItems/{item.Id}/open",
                ("open", item.Open), ("amount", item.Amount));
        }

        foreach (var account in facts.OpenItems.CountBy(item => item.Customer, StringComparer.Ordinal))
            if (account.Value > limits.OpenItems)
                sink.Add(PaymentFindings.TooManyItems, Severity.Error, "/openItems",
                    ("customer", account.Key), ("items", account.Value), ("limit", limits.OpenItems));
    }

    private static void CheckIds(IEnumerable<string> ids, string code, string path, FindingSink sink)
    {
        foreach (var repeated in ids.CountBy(id => id, StringComparer.Ordinal).Where(each => each.Value > 1))
            sink.Add(code, Severity.Error, $"/{path}/{repeated.Key}", ("id", repeated.Key), ("times", repeated.Value));
    }
}
