using System.Collections.Immutable;
using System.Globalization;

namespace Invoicing.Taxes;

/// <summary>Reads the parts of a rounding policy as <c>part=value</c>.</summary>
internal static class RoundingWords
{
    private const string Parts = "tax=, tax-mode=, stacked= or cash=";

    /// <summary><c>tax=PerGroup tax-mode=HalfUp stacked=Together</c>: what differs from the default.</summary>
    public static RoundingPolicy Policy(RateLine line)
    {
        var policy = RoundingPolicy.Default;
        do
        {
            var (part, values) = Part(line);
            policy = part switch
            {
                "tax" => policy with { Tax = One<TaxRounding>(line, values) },
                "tax-mode" => policy with { TaxMode = One<Rounding>(line, values) },
                "stacked" => policy with { Stacked = One<StackedTaxes>(line, values) },
                _ => Fail(line, part, policy),
            };
        }
        while (line.HasMore);

        return policy;
    }

    /// <summary><c>tax=PerGroup,PerDocument cash=5</c>: all values that the law allows.</summary>
    public static AllowedRounding Allowed(RateLine line, AllowedRounding allowed)
    {
        do
        {
            var (part, values) = Part(line);
            allowed = part switch
            {
                "tax" => allowed with { Tax = All<TaxRounding>(line, values) },
                "tax-mode" => allowed with { TaxModes = All<Rounding>(line, values) },
                "stacked" => allowed with { Stacked = All<StackedTaxes>(line, values) },
                "cash" => allowed with { CashSteps = Steps(line, values) },
                _ => Fail(line, part, allowed),
            };
        }
        while (line.HasMore);

        return allowed;
    }

    private static (string Part, string[] Values) Part(RateLine line)
    {
        var word = line.Word(Parts);
        var sign = word.IndexOf('=', StringComparison.Ordinal);
        return sign < 0 ? (word, []) : (word[..sign], word[(sign + 1)..].Split(','));
    }

    private static T One<T>(RateLine line, string[] values)
        where T : struct, Enum
    {
        var all = All<T>(line, values);
        if (all.Length == 1) return all[0];
        line.Fail("one value", string.Join(',', values));
        return default;
    }

    private static ImmutableArray<T> All<T>(RateLine line, string[] values)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        var found = ImmutableArray.CreateBuilder<T>(values.Length);
        foreach (var value in values)
        {
            var index = Array.IndexOf(names, value);
            if (index >= 0) found.Add(Enum.GetValues<T>()[index]);
            else line.Fail(string.Join(", ", names), value);
        }

        return found.DrainToImmutable();
    }

    private static ImmutableArray<long> Steps(RateLine line, string[] values)
    {
        var found = ImmutableArray.CreateBuilder<long>(values.Length);
        foreach (var value in values)
        {
            if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var step) && step > 0)
                found.Add(step);
            else line.Fail("a step in minor units", value);
        }

        return found.DrainToImmutable();
    }

    private static T Fail<T>(RateLine line, string part, T unchanged)
    {
        line.Fail(Parts, part);
        return unchanged;
    }
}
