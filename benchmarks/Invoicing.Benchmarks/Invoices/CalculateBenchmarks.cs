using BenchmarkDotNet.Attributes;
using Invoicing.Invoices;

namespace Invoicing.Benchmarks.Invoices;

/// <summary>
/// A ten-line invoice with two rates, line discounts and a document discount, many times: drafts are built before the
/// clock starts, results are dropped.
/// </summary>
[MemoryDiagnoser]
public class CalculateBenchmarks
{
    private PlainLine[][] _plain = [];
    private InvoiceDraft[] _drafts = [];
    private TypicalInvoice[] _typical = [];
    private InvoiceColumns _columns = new([]);

    /// <summary>How many invoices.</summary>
    [Params(1, 1_000, 100_000)]
    public int Drafts { get; set; }

    /// <summary>Makes the invoices and checks that all ways agree on their totals.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _plain = SampleInvoices.Plain(Drafts);
        _drafts = Array.ConvertAll(_plain, SampleInvoices.Draft);
        _typical = Array.ConvertAll(_plain, SampleInvoices.Typical);
        _columns = new InvoiceColumns(_plain);
        for (var i = 0; i < Drafts; i++)
        {
            var total = InvoiceCalculator.Calculate(_drafts[i]).Value.Totals.WithTax.Amount;
            if (total != BareLoop.Total(_plain[i]) || total != BareLoop.TotalByMultiplication(_plain[i])
                || total != _typical[i].Total || total * 100m != _columns.Total(i))
                throw new InvalidOperationException($"The totals of invoice {i} disagree.");
        }
    }

    /// <summary>(a) A bare decimal loop over structs.</summary>
    [Benchmark(Baseline = true)]
    public decimal BareDecimalLoop()
    {
        var sum = 0m;
        foreach (var lines in _plain) sum += BareLoop.Total(lines);
        return sum;
    }

    /// <summary>(a') The same with a multiplication instead of the division by 100.</summary>
    [Benchmark]
    public decimal BareDecimalLoopMultiplying()
    {
        var sum = 0m;
        foreach (var lines in _plain) sum += BareLoop.TotalByMultiplication(lines);
        return sum;
    }

    /// <summary>(b) Typical objects with LINQ.</summary>
    [Benchmark]
    public decimal TypicalObjects()
    {
        var sum = 0m;
        foreach (var invoice in _typical) sum += invoice.Total;
        return sum;
    }

    /// <summary>A draft in, an invoice out, everything included.</summary>
    [Benchmark]
    public long DraftToInvoice()
    {
        var sum = 0L;
        foreach (var draft in _drafts) sum += InvoiceCalculator.Calculate(draft).Value.Totals.WithTax.MinorUnits;
        return sum;
    }

    /// <summary>The integer core over columns of mantissa and scale.</summary>
    [Benchmark]
    public long ColumnsOfIntegers()
    {
        var sum = 0L;
        for (var i = 0; i < Drafts; i++) sum += _columns.Total(i);
        return sum;
    }
}
