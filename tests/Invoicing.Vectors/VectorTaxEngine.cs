using System.Collections.Immutable;
using System.Text.Json;
using Invoicing.Serialization;
using Invoicing.Taxes;

namespace Invoicing.Vectors;

/// <summary>The tax engine that a case names (<c>engine</c>), with the rates of jurisdictions (<c>jurisdictions</c>)
/// and the rules that are data (<c>treatments</c>, <c>levies</c>, <c>withholdings</c>) that it gives.</summary>
public static class VectorTaxEngine
{
    /// <summary>The engine of a case.</summary>
    /// <exception cref="JsonException">No engine has that name.</exception>
    public static TaxEngine Of(JsonElement given)
    {
        var engine = Named(given);
        foreach (var treatment in Items<FixedTreatment>(given, "treatments"))
            engine = engine.With(new FixedTreatmentRule(treatment));
        foreach (var levy in Items<Levy>(given, "levies")) engine = engine.With(new LevyRule(levy));
        foreach (var withholding in Items<Withholding>(given, "withholdings"))
            engine = engine.With(new WithholdingRule(withholding));
        return engine;
    }

    private static TaxEngine Named(JsonElement given)
    {
        var name = given.TryGetProperty("engine", out var engine) ? engine.GetString() : "EuropeanUnion";
        return name switch
        {
            "None" => TaxEngine.None,
            "EuropeanUnion" => TaxEngine.EuropeanUnion,
            "World" => TaxEngine.World,
            "UnitedKingdom" => TaxEngine.UnitedKingdom,
            "Switzerland" => TaxEngine.Switzerland,
            "Norway" => TaxEngine.Norway,
            "Iceland" => TaxEngine.Iceland,
            "Canada" => TaxEngine.Canada,
            "India" => TaxEngine.India,
            "Australia" => TaxEngine.Australia,
            "NewZealand" => TaxEngine.NewZealand,
            "Japan" => TaxEngine.Japan,
            "Singapore" => TaxEngine.Singapore,
            "UnitedStates" => TaxEngine.UnitedStates(new GivenRates(given.TryGetProperty("jurisdictions", out _)
                ? [.. Items<JurisdictionRate>(given, "jurisdictions")]
                : null)),
            _ => throw new JsonException($"No engine is named {name}."),
        };
    }

    private static IEnumerable<T> Items<T>(JsonElement given, string name)
        where T : class
    {
        if (!given.TryGetProperty(name, out var items)) yield break;
        foreach (var item in items.EnumerateArray()) yield return InvoicingJson.Read<T>(item.GetRawText()).Value;
    }

    private sealed class GivenRates(ImmutableArray<JurisdictionRate>? rates) : IJurisdictionRates
    {
        public string Id => "given";

        public ImmutableArray<JurisdictionRate>? Find(in JurisdictionQuestion question) => rates;
    }
}
