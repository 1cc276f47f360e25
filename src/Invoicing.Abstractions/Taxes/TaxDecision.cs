using System.Collections.Immutable;
using Invoicing.Documents;
using Invoicing.Explanations;
using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>What a tax rule answers. Immutable.</summary>
public sealed class TaxDecision
{
    private TaxDecision()
    {
    }

    /// <summary>The rule has nothing to say about the supply: the next one is asked.</summary>
    public static TaxDecision NotMine { get; } = new();

    /// <summary>Whether the rule leaves the supply to others; it may say why (<see cref="Reason"/>).</summary>
    public bool IsNotMine => Taxes.IsEmpty && !Findings.HasErrors;

    /// <summary>The taxes; empty where the facts do not suffice.</summary>
    public ImmutableArray<Tax> Taxes { get; private init; } = [];

    /// <summary>Whether the taxes stand beside what another rule decides, instead of being the treatment.</summary>
    public bool IsLevy { get; private init; }

    /// <summary>Whether the taxes that the other rules decide are computed on top of this levy too.</summary>
    public bool IsTaxed { get; private init; }

    /// <summary>The country whose law taxes the supply; default where no place was decided.</summary>
    public CountryCode Place { get; private init; }

    /// <summary>What the law wants the document to say.</summary>
    public ImmutableArray<Note> Notes { get; private init; } = [];

    /// <summary>What is missing or doubtful.</summary>
    public FindingList Findings { get; private init; } = FindingList.Empty;

    /// <summary>The article that decided, or null.</summary>
    public string? Clause { get; private init; }

    /// <summary>The reason in a few words, or null.</summary>
    public string? Reason { get; private init; }

    /// <summary>The version of the data that were looked up, or null.</summary>
    public string? Version { get; private init; }

    /// <summary>The rates that were looked up, with their sources and days.</summary>
    public ImmutableArray<TaxRate> Rates { get; private init; } = [];

    /// <summary>The rule among several in one that decided; null: the rule itself.</summary>
    internal string? RuleId { get; private init; }

    /// <summary>The treatment that the decision makes, kept where it is made again and again.</summary>
    internal TaxTreatment? Settled { get; private init; }

    /// <summary>The rule has nothing to say about the supply, for this reason; an explanation shows it.</summary>
    public static TaxDecision NotMineSince(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new TaxDecision { Reason = reason };
    }

    /// <summary>The supply carries these taxes, and no other rule is asked for the treatment.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static TaxDecision Of(params ReadOnlySpan<Tax> taxes) => taxes.IsEmpty
        ? throw new ArgumentException(
            "A treatment has a tax; what is not subject to tax is of category O.", nameof(taxes))
        : new TaxDecision { Taxes = [.. taxes] };

    /// <summary>A tax of so much for each unit stands beside the treatment.</summary>
    /// <param name="amount">The amount for one unit.</param>
    /// <param name="scheme">The tax scheme: a code of UNTDID 5153. Default: OTH, other taxes.</param>
    public static TaxDecision PerUnit(Money amount, string scheme = "OTH") => PerUnit(
        UnitPrice.Of(amount.Amount, amount.Currency), scheme);

    /// <inheritdoc cref="PerUnit(Money, string)"/>
    /// <param name="price">The amount for a unit, or for its base quantity.</param>
    /// <param name="scheme">The tax scheme: a code of UNTDID 5153. Default: OTH, other taxes.</param>
    public static TaxDecision PerUnit(UnitPrice price, string scheme = "OTH") => Levy(new Tax
    {
        Scheme = scheme, Category = TaxCategory.E, Kind = TaxKind.PerUnit, PerUnit = price,
    });

    /// <summary>A tax stands beside the treatment: a levy, an excise, a tax withheld.</summary>
    /// <param name="tax">The tax.</param>
    /// <param name="isTaxed">Whether the treatment is computed on top of it too.</param>
    public static TaxDecision Levy(Tax tax, bool isTaxed = false)
    {
        ArgumentNullException.ThrowIfNull(tax);
        return new TaxDecision { Taxes = [tax], IsLevy = true, IsTaxed = isTaxed };
    }

    /// <summary>The facts do not suffice: the supply is not decided, and no other rule is asked.</summary>
    public static TaxDecision Missing(
        in TaxQuestion question, string code, params ReadOnlySpan<(string Name, FindingValue Value)> args)
    {
        var sink = new FindingSink();
        sink.Add(code, Severity.Error, question.Path, args);
        return Missing(sink.ToList());
    }

    /// <inheritdoc cref="Missing(in TaxQuestion, string, ReadOnlySpan{ValueTuple{string, FindingValue}})"/>
    /// <exception cref="ArgumentException">No finding is an error.</exception>
    public static TaxDecision Missing(FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return findings.HasErrors
            ? new TaxDecision { Findings = findings }
            : throw new ArgumentException("What is not decided has an error that says why.", nameof(findings));
    }

    /// <summary>This decision as one beside the treatment. Of a levy whose facts do not suffice: the supply is then not
    /// decided either, whichever rule was asked first.</summary>
    public TaxDecision Beside() => Copy(isLevy: true);

    /// <summary>This decision with the article it rests on, the reason and the version of the data.</summary>
    public TaxDecision Because(string? clause, string? reason = null, string? version = null) =>
        Copy(clause: clause, reason: reason, version: version);

    /// <summary>This decision with the country whose law taxes the supply.</summary>
    public TaxDecision In(CountryCode place) => Copy(place: place);

    /// <summary>This decision with words that the law wants on the document.</summary>
    public TaxDecision Saying(params ReadOnlySpan<Note> notes) => Copy(notes: Notes.AddRange(notes));

    /// <summary>This decision with findings that do not hinder it.</summary>
    public TaxDecision With(FindingList findings) => Copy(findings: findings);

    /// <summary>This decision with rates that were looked up for it.</summary>
    public TaxDecision By(params ReadOnlySpan<TaxRate> rates) => Copy(rates: Rates.AddRange(rates));

    /// <summary>The basis that a rule's decision gives its taxes.</summary>
    public Basis BasisOf(string ruleId) => new(RuleId ?? ruleId, Clause, Version, Reason);

    /// <summary>This decision as that of one rule among several in one.</summary>
    internal TaxDecision Of(string ruleId) => Copy(ruleId: ruleId);

    /// <summary>This decision with the treatment that it makes.</summary>
    internal TaxDecision SettledAs(TaxTreatment treatment) => Copy(settled: treatment);

    private TaxDecision Copy(
        string? clause = null,
        string? reason = null,
        string? version = null,
        CountryCode? place = null,
        ImmutableArray<Note>? notes = null,
        FindingList? findings = null,
        ImmutableArray<TaxRate>? rates = null,
        string? ruleId = null,
        TaxTreatment? settled = null,
        bool? isLevy = null) => new()
        {
            Taxes = Taxes,
            IsLevy = isLevy ?? IsLevy,
            IsTaxed = IsTaxed,
            Clause = clause ?? Clause,
            Reason = reason ?? Reason,
            Version = version ?? Version,
            Place = place ?? Place,
            Notes = notes ?? Notes,
            Findings = findings ?? Findings,
            Rates = rates ?? Rates,
            RuleId = ruleId ?? RuleId,
            Settled = settled,
        };
}
