using FsCheck;
using FsCheck.Fluent;
using Invoicing.Catalog;
using Invoicing.Explanations;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Testing;

/// <summary>The laws of pricing models (docs/laws/prices.md), as checks that the author of a price list calls from any
/// test framework.</summary>
public static class PricingModelLaws
{
    private const string AnyItem = "item";

    private static readonly LocalDate Day = new(2026, 11, 30);

    /// <summary>
    /// Checks that a model keeps the laws for quantities of every size, those at its limits among them; throws with the
    /// smallest question found and the seed where it does not, and where the model is malformed.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="count">How many cases are tried of each law. Default: 300.</param>
    /// <param name="seed">What the cases are drawn from. Default: <see cref="Law.FixedSeed"/>.</param>
    public static void Check(PricingModel model, int count = 300, ulong seed = Law.FixedSeed)
    {
        ArgumentNullException.ThrowIfNull(model);
        var engine = EngineOf(model, CurrencyOf(model));
        var questions = Questions(model);
        Holds(question => Covers(question, engine.Decide(question).Value));
        Holds(question => Turns(engine, question));
        Holds(question => Explains(engine, question));
        Holds(question => AgreesWithPrepared(model, engine, question));
        if (TiersOf(model) is [{ } first, ..]) Holds(question => AgreesInFirstTier(model, first, question));
        if (model is PricingModel.StartedPackages packages)
            Holds(question => IsCeiling(packages, engine.Decide(question).Value));

        void Holds(Func<PriceQuestion, bool> law) => Law.Holds(questions, Shrink, law, count, seed);

        // Without what it needs, the model would refuse.
        IEnumerable<PriceQuestion> Shrink(PriceQuestion question) =>
            PriceGenerators.Shrink(question).Where(smaller => engine.Decide(smaller).IsOk);
    }

    /// <summary>Whether the parts cover the quantity once, and their amounts as lines show them are the
    /// total.</summary>
    public static bool Covers(PriceQuestion question, PriceReport report)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(report);
        var covered = Exact.Sum([.. report.Parts.Select(part => (Exact)part.Covered.Value)]);
        var sum = Money.Sum(report.Parts.Select(part => part.Amount(question.Rounding)), question.Currency);
        return covered == (Exact)report.Quantity.Value && sum == report.Total
            && report.Parts.All(part => !part.Price.IsNegative);
    }

    /// <summary>Whether a return costs what the quantity costs, with the sign turned in every part, where rounding is
    /// symmetric.</summary>
    public static bool Turns(PriceEngine engine, PriceQuestion question)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(question);
        if (question.Quantity.IsZero || question.Rounding is Rounding.Ceiling or Rounding.Floor) return true;
        var sale = question with { Quantity = question.Quantity.Abs(), Amount = question.Amount?.Abs() };
        var parts = engine.Decide(sale).Value.Parts;
        var turned = engine.Decide(sale with { Quantity = -sale.Quantity }).Value.Parts;
        return parts.Select(part => part with { Quantity = -part.Quantity, Covered = -part.Covered })
            .SequenceEqual(turned);
    }

    /// <summary>Whether the explanation gives the total, and at each of its nodes the number of the result.</summary>
    public static bool Explains(PriceEngine engine, PriceQuestion question)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(question);
        var explanation = engine.Explain(question);
        var outcome = engine.Decide(question);
        var total = outcome.TryGet(out var report) ? Exact.Of(report.Total) : Exact.Zero;
        return explanation.Evaluate() == total && Evaluates(explanation);
    }

    private static bool Evaluates(Explanation explanation) =>
        explanation.Evaluate() == explanation.Result.Number && explanation.Operands.All(Evaluates);

    private static bool AgreesWithPrepared(PricingModel model, PriceEngine engine, PriceQuestion question) =>
        !PreparedPrice.Of(model, question.Quantity.Unit, question.Rounding).TryGet(out var prepared)
        || prepared.Price(question.Quantity) == engine.Decide(question).Value.Total;

    private static bool AgreesInFirstTier(PricingModel model, PriceTier first, PriceQuestion question)
    {
        if (first.UpTo is { } limit && question.Quantity.Abs() > limit) return true;
        var volume = PricingModel.Volume([.. TiersOf(model)]);
        var graduated = PricingModel.Graduated([.. TiersOf(model)]);
        return EngineOf(volume, question.Currency).Decide(question).Value.Parts
            .SequenceEqual(EngineOf(graduated, question.Currency).Decide(question).Value.Parts);
    }

    /// <summary>Whether the packages hold the quantity, and one less would not.</summary>
    private static bool IsCeiling(PricingModel.StartedPackages model, PriceReport report)
    {
        var count = (Exact)Math.Abs(report.Parts[0].Quantity.Value);
        var size = (Exact)model.Size.Value;
        var quantity = ((Exact)report.Quantity.Value).Abs();
        return report.Parts[0].Quantity.Sign == report.Quantity.Sign
            && count * size >= quantity && (count - Exact.One) * size < quantity;
    }

    private static Gen<PriceQuestion> Questions(PricingModel model) =>
        from quantity in PriceGenerators.Quantities(model)
        from amount in ValueGenerators.EverydayMoney(CurrencyOf(model))
        from rounding in ValueGenerators.Rounding()
        select new PriceQuestion
        {
            ItemId = AnyItem,
            Quantity = quantity,
            Date = Day,
            Currency = CurrencyOf(model),
            Amount = amount,
            Cost = UnitPrice.Of(amount.Abs()),
            Rounding = rounding,
        };

    private static PriceEngine EngineOf(PricingModel model, Currency currency) => PriceEngine.Of(
        [new PriceList { Id = "laws", Currency = currency, Entries = [PriceEntry.Of(AnyItem, model)] }],
        options: new PriceOptions { Rounding = new PriceRounding(PriceRounding.MostDigits) });

    private static IReadOnlyList<PriceTier> TiersOf(PricingModel model) => model switch
    {
        PricingModel.GraduatedTiers it => it.Tiers,
        PricingModel.VolumeTiers it => it.Tiers,
        _ => [],
    };

    private static Currency CurrencyOf(PricingModel model) => model switch
    {
        PricingModel.PerUnitPrice it => it.Price.Currency,
        PricingModel.FlatAmount it => it.Amount.Currency,
        PricingModel.StartedPackages it => it.Price.Currency,
        PricingModel.PercentageOfAmount it => (it.Minimum ?? it.Maximum)?.Currency
            ?? it.Commitment?.Currency ?? Currency.EUR,
        _ => TiersOf(model) is [{ } first, ..]
            ? first.UnitPrice?.Currency ?? first.Flat?.Currency ?? Currency.EUR
            : model.Commitment?.Currency ?? Currency.EUR,
    };
}
