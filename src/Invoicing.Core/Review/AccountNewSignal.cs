using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>The account is none of those known of the supplier; where none is, none that it named before.</summary>
internal sealed class AccountNewSignal : ISignalRule
{
    public string Id => "account-new";

    public void Check(SignalContext context, FindingSink findings)
    {
        if (context.Accounts.IsEmpty) return;
        ImmutableArray<string> known = context.Supplier is { Accounts.IsEmpty: false } supplier
            ? [.. supplier.Accounts.Select(each => AccountKeys.Of(each.Account))]
            : [.. context.Earlier.SelectMany(each => AccountKeys.Of(each)).Distinct(StringComparer.Ordinal)];
        if (known.IsEmpty) return;
        foreach (var account in context.Accounts)
        {
            if (known.Contains(account, StringComparer.Ordinal)) continue;
            findings.Add(SignalFindings.AccountNew, Severity.Warning, "/paymentMeans", ("account", account),
                ("known", string.Join(", ", known.Order(StringComparer.Ordinal))));
        }
    }
}
