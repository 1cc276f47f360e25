using System.Collections.Immutable;
using System.Text;
using BenchmarkDotNet.Attributes;
using Invoicing.Banking;
using Invoicing.Payments;

namespace Invoicing.Benchmarks.Banking;

/// <summary>Lines of a bank matched to 100,000 open items of 10,000 customers.</summary>
[MemoryDiagnoser]
public class RemitterBenchmarks
{
    private const int Count = 1_000;

    private readonly RemitterMatcher _matcher = RemitterMatcher.Standard;
    private ImmutableArray<OpenItem> _items;
    private ImmutableArray<Payer> _payers;
    private BankTransaction[] _lines = [];
    private RemitterIndex? _index;
    private PlainRemitter? _plain;
    private byte[] _camt = [];

    /// <summary>Builds both indexes, and sees that whatever is found by hand is found here.</summary>
    [GlobalSetup]
    public void Setup()
    {
        (_items, _payers) = (RemitterSamples.Ledger(), RemitterSamples.Payers());
        _lines = RemitterSamples.Lines(Count);
        (_index, _plain) = (RemitterIndex.Of(_items, _payers), new PlainRemitter(_items, _payers));
        foreach (var line in _lines)
        {
            if (_plain.Find(line).Item is { } item && !_matcher.Find(line, _index).Proposals.Any(one =>
                one.Items.Contains(item.Id))) throw new InvalidOperationException($"{item.Id} is not found: {line}");
        }

        var entries = string.Concat(Enumerable.Range(0, 10_000).Select(at => "<Ntry><Amt Ccy=\"EUR\">119.00</Amt>"
            + "<CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-30</Dt></BookgDt>"
            + $"<AcctSvcrRef>B-{at}</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Sud</Nm></Pty></Dbtr>"
            + "</RltdPties><RmtInf><Ustrd>INV-2026-00012</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"));
        _camt = Encoding.UTF8.GetBytes("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>"
            + $"<Stmt><Id>S</Id>{entries}</Stmt></BkToCstmrStmt></Document>");
    }

    /// <summary>By hand.</summary>
    [Benchmark(OperationsPerInvoke = Count, Baseline = true)]
    public int Plain()
    {
        var found = 0;
        foreach (var line in _lines)
            if (_plain!.Find(line).Item is not null) found++;
        return found;
    }

    /// <summary>With evidence, slips, names and spellings.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Matcher()
    {
        var found = 0;
        foreach (var line in _lines)
            if (_matcher.Find(line, _index!).Decision != RemitterDecision.Unknown) found++;
        return found;
    }

    /// <summary>The index of 100,000 items.</summary>
    [Benchmark]
    public RemitterIndex Index() => RemitterIndex.Of(_items, _payers);

    /// <summary>A statement of 10,000 entries.</summary>
    [Benchmark(OperationsPerInvoke = 10_000)]
    public BankFile Camt() => BankCamt.Read(_camt).Value;
}
