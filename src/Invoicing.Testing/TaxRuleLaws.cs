using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Findings;
using Invoicing.Taxes;

namespace Invoicing.Testing;

/// <summary>The laws of docs/laws/taxes.md, as checks that the author of a rule calls from any test
/// framework.</summary>
public static class TaxRuleLaws
{
    private const string Path = "/lines/1";

    /// <summary>A treatment of another rule, for a levy to stand beside.</summary>
    private static readonly FixedTreatment Other = new()
    {
        Id = "laws-other", Clause = "laws-other", Taxes = [new Tax { Scheme = "LAWS", Rate = Percentage.Of(10m) }],
    };

    /// <summary>Holds a rule to all laws over generated supplies; throws with the shrunk case and the seed where one
    /// does not hold.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="about">Turns a generated supply into one that the rule is about; half of the cases are then such.
    /// Default: they stay as they are.</param>
    /// <param name="rates">The rates the rule is given. Default: those that the package brings.</param>
    /// <param name="count">How many cases are tried. Default: 300.</param>
    /// <param name="seed">What the cases are drawn from. Default: <see cref="Law.FixedSeed"/>.</param>
    public static void Check(
        ITaxRule rule,
        Func<TaxSupply, TaxSupply>? about = null,
        TaxRates? rates = null,
        int count = 300,
        ulong seed = Law.FixedSeed)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (string.IsNullOrWhiteSpace(rule.Id)) throw new TaxLawException("Id", "the rule has no id");
        var known = rates ?? TaxRates.Standard;
        Law.Holds(TaxGenerators.Cases(), TaxGenerators.Shrink, each =>
        {
            Check(rule, about is not null && each.IsSteered ? each.Steered(about) : each, known);
            return true;
        }, count, seed);
    }

    /// <summary>Holds a rule to all laws on one supply.</summary>
    /// <exception cref="TaxLawException">A law does not hold; it names the case.</exception>
    public static void Check(ITaxRule rule, TaxCase taxCase, TaxRates rates)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(taxCase);
        ArgumentNullException.ThrowIfNull(rates);
        try
        {
            All(rule, taxCase, rates);
        }
        catch (TaxLawException broken) when (broken.Case is null)
        {
            throw new TaxLawException(broken.Law, broken.Because, taxCase);
        }
    }

    private static void All(ITaxRule rule, TaxCase taxCase, TaxRates rates)
    {
        var question = new TaxQuestion(taxCase.Situation, taxCase.Supply, rates, Path);
        var decision = Answer(rule, question);
        Answered(decision);
        foreach (var tax in decision.Taxes) Fits(tax);
        Apart(decision);
        Pure(rule, question);
        Arrives(rule, decision, taxCase, TaxEngine.None.With(rates));
        OnlyByPlace(rule, taxCase, rates);
    }

    /// <summary>What a rule answers; what it throws breaks the first law.</summary>
    private static TaxDecision Answer(ITaxRule rule, in TaxQuestion question)
    {
        try
        {
            return rule.Decide(question) ?? throw new TaxLawException("Never throws", "the answer is null");
        }
        catch (Exception thrown) when (thrown is not TaxLawException)
        {
            throw new TaxLawException("Never throws", thrown.ToString());
        }
    }

    private static void Answered(TaxDecision decision)
    {
        if (!decision.Taxes.IsEmpty && decision.Findings.HasErrors)
            throw new TaxLawException("Never silent", "taxes are decided in spite of an error");
        if (!decision.Taxes.IsEmpty && decision.Clause is null && decision.Taxes.Any(tax => tax.Basis?.Clause is null))
            throw new TaxLawException("Has a basis", "no clause says why");
        foreach (var finding in decision.Findings)
            if (finding.Path is not ['/', ..])
                throw new TaxLawException(
                    "Names its place", $"the path '{finding.Path}' of {finding.Code} does not begin with a slash");
    }

    /// <summary>What is decided arrives through an engine: of the rule alone, and with another one after it; of a levy,
    /// with one before it too.</summary>
    private static void Arrives(ITaxRule rule, TaxDecision decision, TaxCase taxCase, TaxEngine none)
    {
        var other = new FixedTreatmentRule(Other);
        Gives(none.With(rule), taxCase, decision.IsLevy ? [] : decision.Taxes);
        Gives(none.With(other).With(rule), taxCase, decision.IsNotMine ? Other.Taxes : decision.Taxes);
        if (decision.IsLevy) Gives(none.With(rule).With(other), taxCase, decision.Taxes);
    }

    /// <summary>An engine gives the supply taxes, all that are due among them, or an error: its own where no rule gave
    /// a treatment.</summary>
    private static void Gives(TaxEngine engine, TaxCase taxCase, ImmutableArray<Tax> due)
    {
        var treatment = engine.Decide(taxCase.Situation, taxCase.Supply, Path);
        var rules = string.Join(", ", engine.Rules);
        if (treatment.Taxes.IsEmpty && !treatment.Findings.HasErrors)
            throw new TaxLawException("Never silent", $"an engine of {rules} gives neither taxes nor an error");
        if (!treatment.Taxes.IsEmpty && treatment.Findings.HasErrors)
            throw new TaxLawException("Never silent", $"an engine of {rules} gives taxes in spite of an error");
        var given = treatment.Taxes.Select(tax => tax.GroupKey).ToHashSet();
        if (!due.All(tax => given.Contains(tax.GroupKey)))
            throw new TaxLawException("Never silent", $"an engine of {rules} drops a tax that was decided");
    }

    /// <summary>A category has the rates that fit it (docs/calculation.md, TAX-KINDS).</summary>
    private static void Fits(Tax tax)
    {
        var isZero = tax.Rate.IsZero;
        var fits = !tax.Rate.IsNegative && tax.Kind switch
        {
            TaxKind.PerUnit => isZero && tax.PerUnit is not null,
            _ => tax.Category switch
            {
                TaxCategory.S or TaxCategory.B => !isZero || tax.Kind == TaxKind.Withheld,
                TaxCategory.L or TaxCategory.M => true,
                _ => isZero || tax.Kind == TaxKind.Withheld,
            },
        };
        if (!fits) throw new TaxLawException("Category fits rate", $"{tax.Category} {tax.Kind} with {tax.Rate}");
    }

    /// <summary>Reverse charge stands alone with a rate of zero, and no two taxes are of one group.</summary>
    private static void Apart(TaxDecision decision)
    {
        var keys = decision.Taxes.Select(tax => tax.GroupKey).ToList();
        if (keys.Distinct().Count() != keys.Count)
            throw new TaxLawException("A group of its own", "two taxes of one supply are of the same group");
        if (keys.Any(key => key.Category == TaxCategory.AE)
            && keys.Any(key => key.Category != TaxCategory.AE && !key.Rate.IsZero && key.Kind != TaxKind.Withheld))
            throw new TaxLawException("A group of its own", "reverse charge stands beside a tax with a rate");
    }

    /// <summary>The same question gets the same answer, whatever the culture.</summary>
    private static void Pure(ITaxRule rule, in TaxQuestion question)
    {
        var first = Shown(Answer(rule, question));
        if (first != Shown(Answer(rule, question)))
            throw new TaxLawException("Pure", "the same question got another answer");
#pragma warning disable RS0030 // The law is that it does not matter.
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            if (first != Shown(Answer(rule, question)))
                throw new TaxLawException("Pure", "the answer depends on the culture");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
#pragma warning restore RS0030
    }

    /// <summary>What people and lines are called does not change a rate; nor do quantity and net that of a rule which
    /// does not ask for them, as supplies that differ in nothing else are decided once.</summary>
    private static void OnlyByPlace(ITaxRule rule, TaxCase taxCase, TaxRates rates)
    {
        var situation = taxCase.Situation with
        {
            Seller = taxCase.Situation.Seller with { Name = "Another", Id = "7" },
            Buyer = taxCase.Situation.Buyer with { Name = "One more", Id = "8" },
        };
        var here = Answer(rule, new TaxQuestion(taxCase.Situation, taxCase.Supply, rates, Path));
        var there = Answer(rule, new TaxQuestion(situation, taxCase.Supply, rates, "/lines/2"));
        if (!Rates(here).SequenceEqual(Rates(there)))
            throw new TaxLawException("Only by class, place and date", "names or the line changed the rate");
        if (rule.NeedsAmounts) return;
        foreach (var (pieces, net) in ((decimal, decimal)[])[(0m, 0m), (-1m, -0.01m), (3m, 1_000_000m)])
        {
            var supply = taxCase.Supply with
            {
                Quantity = Quantity.Pieces(pieces),
                Net = Money.Of(net, taxCase.Situation.Currency),
            };
            if (!Rates(here).SequenceEqual(Rates(Answer(rule, new TaxQuestion(situation, supply, rates, Path)))))
                throw new TaxLawException("Only by class, place and date",
                    "quantity or net changed the rate of a rule that does not need amounts");
        }
    }

    private static IEnumerable<(string Scheme, TaxCategory Category, Percentage Rate)> Rates(TaxDecision decision) =>
        decision.Taxes.Select(tax => (tax.Scheme, tax.Category, tax.Rate));

    private static TaxTreatment Shown(TaxDecision decision) => new()
    {
        Taxes = decision.Taxes, Notes = decision.Notes, Place = decision.Place, Findings = decision.Findings,
    };
}
