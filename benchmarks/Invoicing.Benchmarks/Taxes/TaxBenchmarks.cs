using BenchmarkDotNet.Attributes;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Benchmarks.Taxes;

/// <summary>The taxes of a ten-line document: at home with three classes, goods and services for a business in another
/// member state, and an export. The situation is a new one each time: what is kept of a document does not help the
/// next.</summary>
[MemoryDiagnoser]
public class TaxBenchmarks
{
    private static readonly TaxSupply Goods = new();
    private static readonly TaxSupply Reduced = new() { ItemClass = RateClass.Reduced };
    private static readonly TaxSupply Exempt = new() { Kind = SupplyKind.Service, ItemClass = "insurance" };
    private static readonly TaxSupply Service = new() { Kind = SupplyKind.Service };

    private static readonly Party Seller = new("Nord", "DE") { VatNumber = "DE136695976" };
    private static readonly LocalDate Day = new(2026, 11, 2);

    private TaxSituation _situation = Home;
    private TaxSupply[] _supplies = [];

    /// <summary>Whom the document is for.</summary>
    [Params("Home", "Union", "Export")]
    public string Buyer { get; set; } = "Home";

    /// <summary>Makes the document and checks that both ways decide the same.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _situation = Buyer switch { "Home" => Home, "Union" => ToFrance, _ => ToSwitzerland };
        _supplies = Buyer switch
        {
            "Home" => [Goods, Goods, Reduced, Goods, Exempt, Reduced, Goods, Goods, Reduced, Goods],
            "Union" => [Goods, Goods, Service, Goods, Service, Goods, Goods, Goods, Service, Goods],
            _ => [Goods, Goods, Goods, Goods, Goods, Goods, Goods, Goods, Goods, Goods],
        };
        foreach (var supply in _supplies)
        {
            var engine = TaxEngine.EuropeanUnion.Decide(_situation, supply, "/lines/1");
            var plain = SwitchedTax.Of(_situation, supply).Treatment!;
            if (engine.Findings.Count > 0 || engine.Taxes[0].Category != plain.Taxes[0].Category
                || engine.Taxes[0].Rate != plain.Taxes[0].Rate)
                throw new InvalidOperationException($"The taxes for {Buyer} disagree.");
        }
    }

    /// <summary>A hand-written switch.</summary>
    [Benchmark(Baseline = true)]
    public int Switched()
    {
        var taxes = 0;
        var situation = _situation with { };
        foreach (var supply in _supplies) taxes += SwitchedTax.Of(situation, supply).Treatment!.Taxes.Length;
        return taxes;
    }

    /// <summary>The rules of the EU.</summary>
    [Benchmark]
    public int Engine()
    {
        var taxes = 0;
        var document = TaxEngine.EuropeanUnion.For(_situation with { });
        foreach (var supply in _supplies)
            taxes += document.Decide(supply, "/lines/1").Taxes.Length;
        return taxes;
    }

    private static TaxSituation Home => new()
    {
        Seller = Seller, Buyer = new Party("Kunde", "DE"), TaxPoint = Day, Currency = Currency.EUR,
    };

    private static TaxSituation ToFrance => Home with
    {
        Buyer = new Party("Sud", "FR") { VatNumber = "FR83404833048" },
        To = new PostalAddress { Country = CountryCode.Of("FR") },
        HasDeliveryDate = true,
        Evidence = new TaxEvidence { VatNumberChecks = [new("FR83404833048", Day, IsValid: true, "W-1")] },
    };

    private static TaxSituation ToSwitzerland => Home with
    {
        Buyer = new Party("Zürich AG", "CH"),
        To = new PostalAddress { Country = CountryCode.Of("CH") },
        Evidence = new TaxEvidence { ExportProofs = [new("MRN", Day)] },
    };
}
