using Invoicing.Findings;

namespace Invoicing.Payments;

/// <summary>Says inside the ledger that an event does not fit; comes out as a finding.</summary>
internal sealed class LedgerEventException(string code, params ReadOnlySpan<(string, FindingValue)> arguments)
    : Exception(code)
{
    private readonly (string, FindingValue)[] _arguments = arguments.ToArray();

    public static LedgerEventException Repeated(string id) => new(LedgerFindings.Repeated, ("id", id));

    public static LedgerEventException Unknown(string id) => new(LedgerFindings.Unknown, ("id", id));

    public static LedgerEventException DoesNotFit(string id, Money amount, Money left) =>
        new(LedgerFindings.DoesNotFit, ("id", id), ("amount", amount), ("left", left));

    public void AddTo(FindingSink sink, int number) => sink.Add(
        Message, Severity.Error, FormattableString.Invariant($"/events/{number}"), _arguments);
}
