using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Taxes;

/// <summary>Rates by the region and city of delivery.</summary>
internal sealed class JurisdictionTable : IJurisdictionRates
{
    public static readonly JurisdictionRate NewYorkState = Rate("US-NY", "New York", 4m, "NY Tax Law section 1105");

    public static readonly JurisdictionRate NewYorkCity =
        Rate("US-NY-CITY", "New York City", 4.5m, "NY Tax Law section 1107") with { Level = JurisdictionLevel.City };

    public static readonly JurisdictionRate Commuter =
        Rate("US-NY-MCTD", "Metropolitan Commuter Transportation District", 0.375m, "NY Tax Law section 1109") with
        {
            Level = JurisdictionLevel.District,
        };

    private static readonly Money ClothingLimit = Money.Of(110m, Currency.USD);

    public string Id => "table";

    public string Version => "2026-11-01";

    public static JurisdictionRate Rate(string code, string name, decimal rate, string source) =>
        new() { Code = code, Name = name, Rate = Percentage.Of(rate), Source = source };

    public ImmutableArray<JurisdictionRate>? Find(in JurisdictionQuestion question) =>
        (question.To.Subdivision, question.To.City, question.ItemClass) switch
        {
            ("US-NY", "New York", "clothing") => [Clothing(NewYorkState), Clothing(NewYorkCity)],
            ("US-NY", "New York", _) => [NewYorkState, NewYorkCity, Commuter],
            ("US-TN", "Nashville", _) => Tennessee,
            ("US-MA", _, "clothing") =>
            [
                Rate("US-MA", "Massachusetts", 6.25m, "MGL c. 64H s. 6(k)") with
                {
                    Threshold = Money.Of(175m, Currency.USD), Effect = ThresholdEffect.TaxedAbove, IsPerItem = true,
                },
            ],
            ("US-OR", _, _) => [],
            _ => null,
        };

    private static JurisdictionRate Clothing(JurisdictionRate rate) => rate with
    {
        Threshold = ClothingLimit,
        IsPerItem = true,
        Source = "NY Tax Law section 1115(a)(30)",
    };

    // The state's 7 %; its 2.75 % on the part of a single article from 1,600 to 3,200; the county's 2.25 % on the first
    // 1,600.
    private static ImmutableArray<JurisdictionRate> Tennessee =>
    [
        Rate("US-TN", "Tennessee", 7m, "Tenn. Code section 67-6-202(a)"),
        Rate("US-TN-SINGLE", "Tennessee single article", 2.75m, "Tenn. Code section 67-6-202(a)") with
        {
            Threshold = Money.Of(1600m, Currency.USD), Effect = ThresholdEffect.TaxedAbove,
            Cap = Money.Of(3200m, Currency.USD), IsPerItem = true,
        },
        Rate("US-TN-037", "Davidson County", 2.25m, "Tenn. Code section 67-6-702(a)(1)") with
        {
            Level = JurisdictionLevel.County, Cap = Money.Of(1600m, Currency.USD), IsPerItem = true,
        },
    ];
}
