using BenchmarkDotNet.Attributes;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Review;

namespace Invoicing.Benchmarks.Review;

/// <summary>The full check of a clean ten-line document: shape, particulars, arithmetic. Baseline: checks written by
/// hand for this one kind of document; and the same as rules of FluentValidation.</summary>
[MemoryDiagnoser]
public class CleanDocumentBenchmarks
{
    private readonly Invoice _invoice = CleanDocument.Make();
    private readonly FindingSink _findings = new();
    private readonly FluentChecks _fluent = new();

    /// <summary>Fails where one of them finds something.</summary>
    [GlobalSetup]
    public void FindNothing()
    {
        if (!HandWritten() || !Fluent() || Engines() != 0)
            throw new InvalidOperationException($"The document is not clean: {_findings.ToList()}");
    }

    /// <summary>By hand, for this kind of document alone.</summary>
    [Benchmark(Baseline = true)]
    public bool HandWritten() => HandWrittenChecks.IsClean(_invoice);

    /// <summary>The engines.</summary>
    [Benchmark]
    public int Engines()
    {
        ShapeEngine.Standard.Check(_invoice.Draft, _findings);
        ParticularsEngine.Standard.Check(_invoice, _findings);
        ArithmeticEngine.Standard.Check(_invoice, _findings);
        return _findings.Count;
    }

    /// <summary>FluentValidation.</summary>
    [Benchmark]
    public bool Fluent() => _fluent.Validate(_invoice).IsValid;

    /// <summary>Shape alone.</summary>
    [Benchmark]
    public void Shape() => ShapeEngine.Standard.Check(_invoice.Draft, _findings);

    /// <summary>Particulars alone.</summary>
    [Benchmark]
    public void Particulars() => ParticularsEngine.Standard.Check(_invoice, _findings);

    /// <summary>Arithmetic alone.</summary>
    [Benchmark]
    public void Arithmetic() => ArithmeticEngine.Standard.Check(_invoice, _findings);
}
