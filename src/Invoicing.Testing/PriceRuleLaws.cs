using FsCheck;
using FsCheck.Fluent;
using Invoicing.Catalog;

namespace Invoicing.Testing;

/// <summary>The laws of price rules (docs/laws/prices.md), as checks that the author of a rule calls from any test
/// framework.</summary>
public static class PriceRuleLaws
{
    /// <summary>
    /// Checks that a rule decides the same question the same way twice, that what it decides covers the quantity, a
    /// return turns it, and that it is explained; throws with the smallest question found and the seed where that
    /// does not hold. A rule may refuse, or have nothing to say.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="like">A question that the rule answers. It is asked with other quantities, days, amounts and
    /// costs.</param>
    /// <param name="count">How many cases are tried of each law. Default: 300.</param>
    /// <param name="seed">What the cases are drawn from. Default: <see cref="Law.FixedSeed"/>.</param>
    public static void Check(IPriceRule rule, PriceQuestion like, int count = 300, ulong seed = Law.FixedSeed)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(like);
        var engine = PriceEngine.Of(
                [], options: new PriceOptions { Rounding = new PriceRounding(PriceRounding.MostDigits) }).With(rule);
        var questions = Questions(like);
        Holds(question => DecidesAlike(engine, question));
        Holds(question => !engine.Decide(question).TryGet(out var report) || PricingModelLaws.Covers(question, report));
        Holds(question => PricingModelLaws.Explains(engine, question));

        void Holds(Func<PriceQuestion, bool> law) =>
            Law.Holds(questions, question => Shrink(question, like), law, count, seed, rule.Id);
    }

    /// <summary>Whether the same question gets the same price and the same findings twice.</summary>
    public static bool DecidesAlike(PriceEngine engine, PriceQuestion question)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var (once, again) = (engine.Decide(question), engine.Decide(question));
        return once.Findings.Equals(again.Findings) && Equals(once.ValueOrDefault, again.ValueOrDefault);
    }

    private static IEnumerable<PriceQuestion> Shrink(PriceQuestion question, PriceQuestion like)
    {
        if (question.Date != like.Date) yield return question with { Date = like.Date };
        foreach (var smaller in PriceGenerators.Shrink(question)) yield return smaller;
    }

    private static Gen<PriceQuestion> Questions(PriceQuestion like) =>
        from number in Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Choose(-100_000, 100_000)))
        from scale in Gen.Choose(0, 3)
        from date in ValueGenerators.Date()
        from amount in ValueGenerators.EverydayMoney(like.Currency)
        from cost in ValueGenerators.EverydayMoney(like.Currency)
        select like with
        {
            Quantity = Quantity.FromMantissa(number, scale, like.Quantity.Unit),
            Date = date,
            Amount = amount,
            Cost = UnitPrice.Of(cost.Abs()),
        };
}
