using System.Text.Json;
using Invoicing.Invoices;
using Invoicing.Serialization;
using Invoicing.Vectors;
using Xunit.Abstractions;
using Comparison = Invoicing.Vectors.Comparison;

namespace Invoicing.Core.Tests.Vectors;

/// <summary>The cases tell any two values of a policy part apart: taking one for the other fails a case.</summary>
public sealed class PolicyTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyDictionary<string, PolicyValue[]> Parts =
        new Dictionary<string, PolicyValue[]>(StringComparer.Ordinal)
        {
            ["line mode"] = Values(Enum.GetValues<Rounding>(), p => p.LineMode, (p, m) => p with { LineMode = m }),
            ["tax mode"] = Values(Enum.GetValues<Rounding>(), p => p.TaxMode, (p, m) => p with { TaxMode = m }),
            ["lines"] = Values(Enum.GetValues<LineRounding>(), p => p.Lines, (p, lines) => p with { Lines = lines }),
            ["tax"] = Values(Enum.GetValues<TaxRounding>(), p => p.Tax, (p, tax) => p with { Tax = tax }),
            ["stacked"] = Values(Enum.GetValues<StackedTaxes>(), p => p.Stacked, (p, s) => p with { Stacked = s }),
            ["inclusive"] = Values(Enum.GetValues<InclusivePrices>(), p => p.Inclusive,
                (p, side) => p with { Inclusive = side }),
            ["step"] = Values<long?>([null, 5, 10, 100], p => p.StepMinorUnits,
                (p, step) => p with { StepMinorUnits = step }),
            ["cash step"] = Values<long?>([null, 5, 50, 100], p => p.Cash?.StepMinorUnits,
                (p, step) => p with { Cash = step is { } units ? new(units, p.Cash?.Mode ?? CashMode.Nearest) : null }),
            ["cash mode"] = Values(Enum.GetValues<CashMode>().Cast<CashMode?>(), p => p.Cash?.Mode,
                (p, mode) => p with { Cash = p.Cash! with { Mode = mode!.Value } }),
        };

    /// <summary>Without these a case says nothing of amounts.</summary>
    private static readonly string[] Amounts = ["lines", "groups", "totals"];

    public static TheoryData<string, string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, string>();
            foreach (var (part, values) in Parts)
                for (var i = 0; i < values.Length; i++)
                    for (var j = i + 1; j < values.Length; j++) pairs.Add(part, values[i].Name, values[j].Name);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_case_of_the_one_value_fails_under_the_other(string part, string one, string other)
    {
        var values = Parts[part];
        var (a, b) = (values.Single(value => value.Name == one), values.Single(value => value.Name == other));
        var found = VectorFolder.Cases.FirstOrDefault(vector => IsToldApart(vector, a, b) || IsToldApart(vector, b, a));
        Assert.True(found is not null, $"No case tells {part} {one} from {other}.");
        output.WriteLine($"{part} {one} or {other}: {found!.Id}");
    }

    private static bool IsToldApart(VectorCase vector, PolicyValue own, PolicyValue other)
    {
        if (!Amounts.Any(member => vector.Expect.TryGetProperty(member, out _))) return false;
        var draft = InvoicingJson.Read<InvoiceDraft>(vector.Given.GetRawText()).Value;
        return own.IsOf(draft.Rounding)
            && Differs(vector, draft with { Rounding = other.In(draft.Rounding) })
            && !Differs(vector, draft);
    }

    private static bool Differs(VectorCase vector, InvoiceDraft draft)
    {
        using var given = JsonDocument.Parse(InvoicingJson.Write(draft));
        return Comparison.Differences(vector.Expect, new CalculateKind().Run(given.RootElement)).Count > 0;
    }

    private static PolicyValue[] Values<T>(
        IEnumerable<T> values, Func<RoundingPolicy, T> get, Func<RoundingPolicy, T, RoundingPolicy> set) =>
    [
        .. values.Select(value => new PolicyValue(
            value?.ToString() ?? "none",
            policy => EqualityComparer<T>.Default.Equals(get(policy), value),
            policy => set(policy, value))),
    ];

    /// <summary>A value of a policy part: its name, whether a policy has it, and a policy with it.</summary>
    private sealed record PolicyValue(
        string Name, Predicate<RoundingPolicy> IsOf, Func<RoundingPolicy, RoundingPolicy> In);
}
