using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>A finding that says what it costs, while what it explains is looked for.</summary>
internal sealed class Cause
{
    private readonly Currency _currency;
    private List<VarianceConsequence>? _consequences;

    private Cause(Finding finding, Exact effect, Exact tax, Currency currency)
    {
        Finding = finding;
        Effect = effect;
        Tax = tax;
        _currency = currency;
    }

    public Finding Finding { get; }

    public Severity Severity => Finding.Severity;

    /// <summary>What it adds to the total without tax.</summary>
    public Exact Effect { get; set; }

    /// <summary>What it adds to the tax, beside the tax on its effect.</summary>
    public Exact Tax { get; }

    /// <summary>The line that it is about, or null.</summary>
    public LineComparison? Line { get; set; }

    public bool IsQuantity => QuantityCause.LevelOf(Finding.Code) >= 0;

    /// <summary>Whether it is about a limit of all that is billed: it explains no difference of a line.</summary>
    public bool IsLimit => Finding.Code is MatchFindings.CapExceeded or MatchFindings.LimitExceeded
        or MatchFindings.BlanketQuantityExceeded;

    public bool IsFolded { get; set; }

    /// <summary>The finding as a cause; null where it does not say what it costs, or in another currency.</summary>
    public static Cause? Of(Finding finding, Currency currency)
    {
        var effect = AmountOf(finding, Variance.EffectName, currency);
        var tax = AmountOf(finding, Variance.TaxEffectName, currency);
        return effect is null && tax is null
            ? null
            : new Cause(finding, effect ?? Exact.Zero, tax ?? Exact.Zero, currency);
    }

    public Money Amount(Exact amount) => QuantityCause.Amount(amount, _currency);

    public void Add(VarianceConsequence consequence) => (_consequences ??= []).Add(consequence);

    public Variance ToVariance() => new(Shown(), _consequences is null ? [] : [.. _consequences]);

    // The effect may have become another since the rule found it: that of several levels together.
    private Finding Shown()
    {
        if (Finding[Variance.EffectName] is not FindingValue.OfMoney stated
            || Exact.Of(stated.Amount) == Effect) return Finding;
        var args = ImmutableArray.CreateBuilder<FindingArg>(Finding.Args.Length);
        foreach (var arg in Finding.Args)
            args.Add(arg.Name == Variance.EffectName ? arg with { Value = Amount(Effect) } : arg);
        return new Finding(Finding.Code, Finding.Severity, Finding.Path, args.MoveToImmutable());
    }

    private static Exact? AmountOf(Finding finding, string name, Currency currency) =>
        finding[name] is FindingValue.OfMoney stated && stated.Amount.Currency == currency
            ? Exact.Of(stated.Amount)
            : null;
}
