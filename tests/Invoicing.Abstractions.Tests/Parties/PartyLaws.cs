using FsCheck;
using FsCheck.Fluent;

namespace Invoicing.Abstractions.Tests.Parties;

static class PartyLaws
{
    /// <summary>The seed of every run; FsCheck prints the one to replay where a law fails.</summary>
    static readonly Replay Seed = new(new Rnd(20261130UL, 1UL), null);

    public static void Hold<T>(Gen<T> cases, Func<T, bool> law) =>
        Prop.ForAll(cases.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithReplay(Seed).WithMaxTest(300));
}
