using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>Another supplier, or somebody who is no supplier, has the account.</summary>
internal sealed class AccountSharedSignal : ISignalRule
{
    public string Id => "account-shared";

    public void Check(SignalContext context, FindingSink findings)
    {
        foreach (var other in context.OtherOwners)
            findings.Add(SignalFindings.AccountShared, Severity.Warning, "/paymentMeans", ("account", other.Account),
                ("owner", other.Owner), ("kind", other.Kind == AccountOwnerKind.Supplier ? "supplier" : "other"));
    }
}
