using System.Globalization;
using Invoicing.Findings;

namespace Invoicing.Banking;

/// <summary>The ids of the transactions of a file: each once, and no more than the limit.</summary>
internal sealed class CamtIds(FindingSink sink, Limits limits)
{
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);
    private int _count;
    private bool _full;

    /// <summary>Whether another transaction is taken; the first that is not is a finding.</summary>
    public bool TryTake(string path)
    {
        if (_count < limits.BankTransactions)
        {
            _count++;
            return true;
        }

        if (!_full)
            sink.Add(BankingFindings.CamtTooMany, Severity.Error, path, ("limit", limits.BankTransactions));
        _full = true;
        return false;
    }

    /// <summary>The id for a reference: itself, or, where another transaction has it, with a number behind.</summary>
    public string Of(string reference, string path, int line)
    {
        if (_used.TryAdd(reference, 1)) return reference;
        sink.Add(BankingFindings.CamtIdRepeated, Severity.Warning, path, ("line", line),
            ("found", CamtValues.Shown(reference)));
        string id;
        do id = string.Create(CultureInfo.InvariantCulture, $"{reference}#{++_used[reference]}");
        while (!_used.TryAdd(id, 1));
        return id;
    }
}
