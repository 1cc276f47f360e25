using System.Globalization;
using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Invoicing.Testing;

/// <summary>Checks that something holds for every generated case. The seed is fixed unless the caller gives one, so
/// that every run tries the same cases; a failure names it.</summary>
public static class Law
{
    /// <summary>The seed where none is given.</summary>
    public const ulong FixedSeed = 20_261_101;

    /// <summary>Checks a law; throws with the case and the seed where it does not hold.</summary>
    /// <typeparam name="T">The cases.</typeparam>
    /// <param name="cases">How cases are made.</param>
    /// <param name="law">What holds for each; it may also throw.</param>
    /// <param name="count">How many cases are tried. Default: 300.</param>
    /// <param name="seed">What the cases are drawn from. Default: <see cref="FixedSeed"/>.</param>
    /// <param name="name">The name of the law; the calling method's.</param>
    public static void Holds<T>(
        Gen<T> cases,
        Func<T, bool> law,
        int count = 300,
        ulong seed = FixedSeed,
        [CallerMemberName] string name = "") =>
        Check(cases.ToArbitrary(), law, count, seed, name);

    /// <summary>Checks a law; throws with the smallest case found and the seed where it does not hold.</summary>
    /// <typeparam name="T">The cases.</typeparam>
    /// <param name="cases">How cases are made.</param>
    /// <param name="shrink">The next smaller cases of a case.</param>
    /// <param name="law">What holds for each; it may also throw.</param>
    /// <param name="count">How many cases are tried. Default: 300.</param>
    /// <param name="seed">What the cases are drawn from. Default: <see cref="FixedSeed"/>.</param>
    /// <param name="name">The name of the law; the calling method's.</param>
    public static void Holds<T>(
        Gen<T> cases,
        Func<T, IEnumerable<T>> shrink,
        Func<T, bool> law,
        int count = 300,
        ulong seed = FixedSeed,
        [CallerMemberName] string name = "") =>
        Check(Arb.From(cases, shrink), law, count, seed, name);

    private static void Check<T>(Arbitrary<T> cases, Func<T, bool> law, int count, ulong seed, string name)
    {
        var replay = new Replay(new Rnd(seed), FSharpOption<int>.None);
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(count)
            .WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(replay));
        var title = string.Create(CultureInfo.InvariantCulture, $"{name} (seed {seed})");
        FsCheck.Check.One(title, config, Prop.ForAll(cases, law));
    }
}
