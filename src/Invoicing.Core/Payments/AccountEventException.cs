using Invoicing.Findings;

namespace Invoicing.Payments;

/// <summary>Says inside the ledger that an event does not fit; comes out as a finding.</summary>
internal sealed class AccountEventException(string code, params ReadOnlySpan<(string, FindingValue)> arguments)
    : Exception(code)
{
    private readonly (string, FindingValue)[] _arguments = arguments.ToArray();

    public static AccountEventException Repeated(string id) => new(AccountFindings.Repeated, ("id", id));

    public static AccountEventException Unknown(string id) => new(AccountFindings.Unknown, ("id", id));

    public static AccountEventException DoesNotFit(string id, Money amount, Money left) =>
        new(AccountFindings.DoesNotFit, ("id", id), ("amount", amount), ("left", left));

    public void AddTo(FindingSink sink, int number) => sink.Add(
        Message, Severity.Error, FormattableString.Invariant($"/events/{number}"), _arguments);
}
