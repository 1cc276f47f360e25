using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Testing;

/// <summary>Terms of payment with the facts that they need and an amount that they share.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Facts">The dates, all of them known.</param>
/// <param name="Due">What is due, of any sign.</param>
/// <param name="Rounding">How percentages are rounded.</param>
public sealed record TermsCase(PaymentTerms Terms, DueFacts Facts, Money Due, RoundingPolicy Rounding);

/// <summary>Generated terms of payment.</summary>
public static class TermsGenerators
{
    private static readonly Rounding[] Modes = Enum.GetValues<Rounding>();

    private static readonly Gen<Money> Dues =
        from currency in Gen.Elements(Currency.EUR, Currency.JPY, Currency.KWD)
        from minor in Gen.OneOf(Gen.Choose(-5, 5), Gen.Choose(-20_000, 20_000), Gen.Choose(int.MinValue, int.MaxValue))
        select Money.FromMinor(minor, currency);

    private static readonly Gen<DueFacts> Known =
        from day in Gen.Choose(0, 1_500)
        from delivered in Gen.Choose(-60, 60)
        from received in Gen.Choose(0, 20)
        from accepted in Gen.Choose(-10, 60)
        let issued = new LocalDate(2026, 1, 1).PlusDays(day)
        select new DueFacts(issued)
        {
            Delivered = issued.PlusDays(delivered),
            Received = issued.PlusDays(received),
            Accepted = issued.PlusDays(accepted),
        };

    private static readonly Gen<PaymentTerms> Forms =
        from form in Gen.Choose(0, 6)
        from days in Gen.OneOf(Gen.Choose(0, 5), Gen.Choose(0, 120))
        from months in Gen.Choose(0, 3)
        from fixedDays in Gen.Choose(1, 31).NonEmptyListOf()
        from baseline in Gen.Elements(Enum.GetValues<DueBaseline>())
        select (form switch
        {
            0 => PaymentTerms.NetDays(days),
            1 => PaymentTerms.EndOfMonth(days),
            2 => PaymentTerms.DaysThenEndOfMonth(days),
            3 => PaymentTerms.DaysThenNextOf(days, [.. fixedDays]),
            4 => PaymentTerms.LastDayOfMonth(months),
            5 => PaymentTerms.NetMonths(months),
            _ => PaymentTerms.CashInAdvance(days),
        }) with
        { Baseline = baseline };

    private static readonly Gen<ImmutableArray<Instalment>> Instalments =
        from cuts in Gen.Choose(1, 9_999).ListOf()
        from parts in Gen.Choose(0, 5)
        from days in Gen.Choose(0, 90)
        from every in Gen.Choose(0, 2)
        select Shared([.. cuts.Distinct().Order()], parts, days, every);

    /// <summary>Terms of every form and baseline, paid at once, by percentages that come to 100 %, or with a rest in
    /// one or several parts; amounts of a few units, of any sign, and large ones; every rounding mode, with and without
    /// a cash step.</summary>
    public static Gen<TermsCase> Cases() =>
        from terms in Forms
        from instalments in Instalments
        from facts in Known
        from due in Dues
        from mode in Gen.Elements(Modes)
        from step in Gen.Elements(0, 0, 5, 100)
        select new TermsCase(terms with { Instalments = instalments }, facts, due, RoundingPolicy.Default with
        {
            LineMode = mode,
            Cash = step == 0 ? null : new CashRounding(step),
        });

    /// <summary>The next smaller cases: without an instalment, a fixed day or a date that may not be needed, of fewer
    /// days and months, a smaller amount, rounded as usual. Some have percentages that do not come to 100 %, or lack
    /// their baseline.</summary>
    public static IEnumerable<TermsCase> Shrink(TermsCase given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return ShrinkTerms(given.Terms).Select(terms => given with { Terms = terms })
            .Concat(ShrinkFacts(given.Facts).Select(facts => given with { Facts = facts }))
            .Concat(ShrinkNumbers.Of(given.Due).Select(due => given with { Due = due }))
            .Concat(given.Rounding.Equals(RoundingPolicy.Default)
                ? []
                : [given with { Rounding = RoundingPolicy.Default }]);
    }

    private static IEnumerable<PaymentTerms> ShrinkTerms(PaymentTerms terms)
    {
        if (!terms.Instalments.IsEmpty) yield return terms with { Instalments = [] };
        for (var i = 0; i < terms.Instalments.Length; i++)
            yield return terms with { Instalments = terms.Instalments.RemoveAt(i) };
        for (var i = 0; i < terms.FixedDays.Length; i++)
            yield return terms with { FixedDays = terms.FixedDays.RemoveAt(i) };
        if (terms.MonthEnd != default) yield return terms with { MonthEnd = default };
        if (terms.InAdvance) yield return terms with { InAdvance = false };
        if (terms.Baseline != default) yield return terms with { Baseline = default };
        if (terms.Months > 0) yield return terms with { Months = terms.Months / 2 };
        if (terms.Days is not > 0) yield break;
        yield return terms with { Days = 0 };
        if (terms.Days > 1) yield return terms with { Days = terms.Days / 2 };
        yield return terms with { Days = terms.Days - 1 };
    }

    private static IEnumerable<DueFacts> ShrinkFacts(DueFacts facts)
    {
        if (facts.Delivered is not null) yield return facts with { Delivered = null };
        if (facts.Received is not null) yield return facts with { Received = null };
        if (facts.Accepted is not null) yield return facts with { Accepted = null };
    }

    // The differences of cuts between 0 and 100 %; without a rest the last percentage ends at 100 %.
    private static ImmutableArray<Instalment> Shared(int[] cuts, int parts, int days, int every)
    {
        if (cuts.Length == 0) return [];
        var instalments = ImmutableArray.CreateBuilder<Instalment>();
        int[] ends = parts == 0 ? [.. cuts, 10_000] : cuts;
        for (var i = 0; i < ends.Length; i++)
        {
            var percent = (ends[i] - (i == 0 ? 0 : ends[i - 1])) / 100m;
            instalments.Add(Instalment.Percent(percent, i % 3 == 0 ? null : days + i));
        }

        if (parts > 0) instalments.Add(Instalment.EqualParts(parts, every, days));
        return instalments.ToImmutable();
    }
}
