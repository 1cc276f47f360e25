using Invoicing.Testing;
using Xunit.Abstractions;

namespace Invoicing.Core.Tests.Independent;

/// <summary>The engine and the independent calculator agree on every amount of generated drafts.</summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    [Fact]
    public void The_engine_agrees_with_the_independent_calculator() => Agree(DraftRun.FixedSeed, DraftRun.Count);

    [Fact]
    public void The_engine_agrees_on_drafts_of_a_free_seed() => Agree(DraftRun.FreeSeed(), DraftRun.Count / 5);

    private void Agree(ulong seed, int count)
    {
        output.WriteLine($"Seed {seed}, {count} drafts ({DraftRun.Variable} sets their number).");
        var mix = new DraftMix();
        foreach (var each in Drafts.Seeds(seed).Take(count))
        {
            if (Comparison.Of(Drafts.FromSeed(each), mix) is null) continue;
            var smallest = Drafts.Smallest(Drafts.FromSeed(each), draft => Comparison.Of(draft) is not null);
            Assert.Fail($"Seed {each}:\n{Drafts.Describe(smallest)}\n{Comparison.Of(smallest)}");
        }

        output.WriteLine(mix.ToString());
        if (seed == DraftRun.FixedSeed) mix.RequireEnough();
    }
}
