using System.Globalization;
using Invoicing.Invoices;
using Invoicing.Testing;
using Xunit.Abstractions;

namespace Invoicing.Core.Tests.Independent;

/// <summary>The laws of docs/calculation.md hold for the calculator, whatever the culture of the machine.</summary>
public sealed class EngineLawTests(ITestOutputHelper output)
{
    private static readonly string[] Cultures = ["", "de-DE", "tr-TR", "ar-SA", "fa-IR", "sv-SE", "hi-IN"];

    public static TheoryData<string> Laws => [.. LawCases.All.Keys];

    [Theory]
    [MemberData(nameof(Laws))]
    public void The_calculator_keeps_the_law(string law) => Hold(law, DraftRun.FixedSeed, DraftRun.Count / 5);

    [Theory]
    [MemberData(nameof(Laws))]
    public void The_calculator_keeps_the_law_on_a_free_seed(string law) =>
        Hold(law, DraftRun.FreeSeed(), DraftRun.Count / 25);

    [Fact]
    public void Every_culture_gives_the_same_amounts()
    {
        foreach (var seed in Drafts.Seeds(DraftRun.FixedSeed).Take(DraftRun.Count / 50))
        {
            var draft = Drafts.FromSeed(seed);
            var results = Cultures
                .Select(culture => Under(culture, () => InvoiceCalculator.Calculate(draft))).ToArray();
            Assert.All(results, result => Assert.Equal(results[0].Findings.ToString(), result.Findings.ToString()));
            Assert.All(results, result => Assert.Equal(results[0].ValueOrDefault, result.ValueOrDefault));
        }
    }

    private void Hold(string law, ulong seed, int count)
    {
        output.WriteLine($"Seed {seed}, {count} drafts.");
        var culture = 0;
        foreach (var each in Drafts.Seeds(seed).Take(count))
            Under(Cultures[culture++ % Cultures.Length], () =>
            {
                LawCases.Check(law, each, calculate: null, draft => !InvoiceCalculator.Calculate(draft).IsOk);
                return true;
            });
    }

    private static T Under<T>(string culture, Func<T> run)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return run();
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
