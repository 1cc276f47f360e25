namespace Invoicing.Core.Tests.Vectors.Scenarios;

/// <summary>The generated files: a topic each, named as the file.</summary>
internal static class Topic
{
    public static IReadOnlyDictionary<string, IReadOnlyList<Scenario>> All { get; } =
        new Dictionary<string, IReadOnlyList<Scenario>>(StringComparer.Ordinal)
        {
            ["accounting-currency"] = Accounting.All,
            ["at-end"] = LinesAtEnd.All,
            ["base-quantity"] = BaseQuantity.All,
            ["currencies"] = Currencies.All,
            ["document-adjustments"] = DocumentAdjustments.All,
            ["inclusive-from-gross"] = GrossPrices.All,
            ["inclusive-from-net"] = NetPrices.All,
            ["large-numbers"] = LargeNumbers.All,
            ["named-lines"] = NamedAdjustments.All,
            ["signs"] = Signs.All,
            ["stacked-taxes"] = Stacks.All,
            ["tax-kinds"] = TaxKinds.All,
            ["tax-per-document"] = DocumentTaxes.All,
            ["tax-per-line"] = LineTaxes.All,
            ["treatments"] = Treatments.All,
            ["whole-documents"] = WholeDocuments.All,
        };
}
