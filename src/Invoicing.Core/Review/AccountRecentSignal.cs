using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Review;

/// <summary>The account is known for a short time only; less weighty where the supplier confirmed it.</summary>
internal sealed class AccountRecentSignal : ISignalRule
{
    public string Id => "account-recent";

    public void Check(SignalContext context, FindingSink findings)
    {
        if (context.Supplier is not { } supplier) return;
        foreach (var known in supplier.Accounts)
        {
            var account = AccountKeys.Of(known.Account);
            if (known.Since is not { } since || !context.Accounts.Contains(account, StringComparer.Ordinal)) continue;
            // An account that came with the supplier did not change.
            if (since <= supplier.Since) continue;
            var days = Period.DaysBetween(since, context.Invoice.IssueDate);
            if (days > context.Options.RecentAccountDays) continue;
            findings.Add(SignalFindings.AccountRecent, known.IsConfirmed ? Severity.Notice : Severity.Warning,
                "/paymentMeans", ("account", account), ("since", since), ("days", days),
                ("limit", context.Options.RecentAccountDays));
        }
    }
}
