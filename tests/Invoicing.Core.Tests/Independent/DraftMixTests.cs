using System.Globalization;
using Invoicing.Testing;
using Xunit.Abstractions;

namespace Invoicing.Core.Tests.Independent;

/// <summary>The generated drafts hold what makes calculation hard, measured where nothing is optimised.</summary>
public sealed class DraftMixTests(ITestOutputHelper output)
{
    [Fact]
    public void The_generated_drafts_hold_ties_wide_numbers_and_mixed_signs()
    {
        var mix = new DraftMix();
        foreach (var seed in Drafts.Seeds(DraftRun.FixedSeed).Take(DraftRun.Count))
        {
            var draft = Drafts.FromSeed(seed);
            try
            {
                mix.Count(draft, IndependentCalculator.Calculate(draft));
            }
            catch (DraftRefusedException)
            {
                mix.CountRefused();
            }
        }

        output.WriteLine(mix.ToString());
        mix.RequireEnough();
    }

    [Fact]
    public void A_seed_gives_the_same_draft_again() =>
        Assert.All(Drafts.Seeds(5).Take(50), seed => Assert.Equal(Drafts.FromSeed(seed), Drafts.FromSeed(seed)));

    [Fact]
    public void Seeds_give_drafts_that_differ() =>
        Assert.Equal(200, Drafts.Seeds(6).Take(200).Select(Drafts.FromSeed).Distinct().Count());
}
