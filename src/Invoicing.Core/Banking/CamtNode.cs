using System.Collections.Frozen;

namespace Invoicing.Banking;

/// <summary>An element of a message with what is read of it: its text, its currency, the elements in it that are
/// known.</summary>
internal sealed class CamtNode(string name, int line)
{
    /// <summary>The elements that are read; all others are passed over with what is in them.</summary>
    private static readonly FrozenSet<string> Known = new[]
    {
        "Id", "ElctrncSeqNb", "LglSeqNb", "FrToDt", "FrDtTm", "ToDtTm", "Acct", "IBAN", "Othr", "Ccy", "Bal", "Tp",
        "CdOrPrtry", "Cd", "Prtry", "Amt", "CdtDbtInd", "Dt", "DtTm", "Ntry", "NtryRef", "RvslInd", "Sts", "BookgDt",
        "ValDt", "AcctSvcrRef", "AmtDtls", "InstdAmt", "TxAmt", "CntrValAmt", "CcyXchg", "SrcCcy", "TrgtCcy", "UnitCcy",
        "XchgRate", "Chrgs", "TtlChrgsAndTaxAmt", "Rcrd", "NtryDtls", "Btch", "PmtInfId", "TxDtls", "Refs",
        "EndToEndId", "TxId", "MndtId", "RltdPties", "Dbtr", "DbtrAcct", "UltmtDbtr", "Cdtr", "CdtrAcct", "UltmtCdtr",
        "Pty", "Nm", "RmtInf", "Ustrd", "Strd", "RfrdDocInf", "Nb", "CdtrRefInf", "Ref", "AddtlRmtInf", "RtrInf", "Rsn",
        "AddtlInf", "AddtlTxInf", "AddtlNtryInf",
    }.ToFrozenSet(StringComparer.Ordinal);

    private CamtNode? _first;
    private CamtNode? _last;
    private CamtNode? _next;

    public string Name { get; } = name;

    public int Line { get; } = line;

    /// <summary>The text in it, trimmed; null where there is none.</summary>
    public string? Text { get; set; }

    /// <summary>The attribute Ccy, or null.</summary>
    public string? Currency { get; set; }

    public static bool IsKnown(string name) => Known.Contains(name);

    public void Add(CamtNode child)
    {
        if (_last is null) _first = child;
        else _last._next = child;
        _last = child;
    }

    /// <summary>The first element of that name, or null.</summary>
    public CamtNode? Child(string name)
    {
        for (var child = _first; child is not null; child = child._next)
            if (child.Name == name) return child;
        return null;
    }

    /// <summary>All elements of that name, in order.</summary>
    public IEnumerable<CamtNode> Children(string name)
    {
        for (var child = _first; child is not null; child = child._next)
            if (child.Name == name) yield return child;
    }

    /// <summary>All elements in it, in order.</summary>
    public IEnumerable<CamtNode> All()
    {
        for (var child = _first; child is not null; child = child._next) yield return child;
    }

    /// <summary>The element at the end of a path of names, or null.</summary>
    public CamtNode? At(params ReadOnlySpan<string> path)
    {
        var node = this;
        foreach (var step in path)
        {
            if (node is null) return null;
            node = node.Child(step);
        }

        return node;
    }

    /// <summary>The text at the end of a path of names, or null.</summary>
    public string? TextAt(params ReadOnlySpan<string> path) => At(path)?.Text;
}
