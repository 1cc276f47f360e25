using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>Compares a rounding policy with what a law allows, part by part.</summary>
internal sealed class RoundingCheck(AllowedRounding allowed, CountryCode country, FindingSink sink, string path)
{
    public void Of(RoundingPolicy policy)
    {
        Part("tax", allowed.Tax, policy.Tax);
        Part("taxMode", allowed.TaxModes, policy.TaxMode);
        Part("stacked", allowed.Stacked, policy.Stacked);
        if (policy.Cash is { } cash) Part("cash", allowed.CashSteps, cash.StepMinorUnits);
    }

    private void Part<T>(string part, ImmutableArray<T> values, T found)
        where T : notnull
    {
        if (values.IsEmpty || values.Contains(found)) return;
        sink.Add(TaxRateFindings.RoundingNotAllowed, Severity.Warning, $"{path}/{part}", ("country", country.Code),
            ("found", Text(found)), ("allowed", string.Join(", ", values.Select(Text))), ("source", allowed.Source));
    }

    private static string Text<T>(T value)
        where T : notnull => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
