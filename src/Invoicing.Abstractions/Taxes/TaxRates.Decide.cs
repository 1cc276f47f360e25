using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Taxes;

public sealed partial class TaxRates
{
    /// <summary>The id of the rule that a <see cref="Basis"/> of a look-up names.</summary>
    public const string RuleId = "tax-rates";

    /// <summary>The rate asked for with what it rests on, or the finding that says why there is none.</summary>
    public Outcome<RateDecision> Decide(RateQuestion question)
    {
        var sink = new FindingSink();
        var rate = Find(question, sink, string.Empty);
        return new(rate is null ? null : new RateDecision(rate, BasisOf(question.Country, rate)), sink.ToList());
    }

    /// <summary>What a rate of a country rests on: its source, and the version of the country's data.</summary>
    public Basis BasisOf(CountryCode country, TaxRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return new(RuleId, rate.Source, Of(country)?.Version, Because(rate));
    }

    /// <summary>Why the rate is what it is: the rate in force at the tax point, chosen from all of its history; those
    /// that were not say when they are. Or the finding that says why there is none.</summary>
    public Outcome<Explanation> Explain(RateQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var decision = Decide(question);
        if (!decision.TryGet(out var decided)) return new(null, decision.Findings);
        var history = _countries[question.Country].History(question.Region, question.Scheme, question.RateClass)!.Rates;
        var operands = ImmutableArray.CreateBuilder<Explanation>(history.Length);
        operands.Add(Stated(question.Country, decided.Rate));
        foreach (var rate in history)
            if (!ReferenceEquals(rate, decided.Rate)) operands.Add(Stated(question.Country, rate));
        return new(new Explanation
        {
            Term = Term.TaxRate,
            Subject = $"{Name(question.Country, decided.Rate)} on {Iso(question.TaxPoint)}",
            Result = new ExplainedValue.OfPercentage(decided.Rate.Rate),
            Formula = Formula.Choose,
            Operands = operands.DrainToImmutable(),
            Basis = decided.Basis,
        });
    }

    private Explanation Stated(CountryCode country, TaxRate rate) => new()
    {
        Term = Term.TaxRate,
        Subject = $"{Name(country, rate)} {Because(rate)}",
        Result = new ExplainedValue.OfPercentage(rate.Rate),
        Basis = BasisOf(country, rate),
    };

    private static string Name(CountryCode country, TaxRate rate) =>
        $"{rate.Region ?? country.Code} {rate.Scheme} {rate.Class}";

    private static string Because(TaxRate rate) => rate.LastDay is { } last
        ? $"in force from {Iso(rate.From)} to {Iso(last)}"
        : $"in force from {Iso(rate.From)}";

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
