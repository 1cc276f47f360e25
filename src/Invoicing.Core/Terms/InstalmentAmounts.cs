using Invoicing.Findings;

namespace Invoicing.Terms;

/// <summary>Shares what is due among instalments that were checked; the parts add up to it.</summary>
internal sealed class InstalmentAmounts
{
    private readonly PaymentTerms _terms;
    private readonly Money _due;
    private readonly Money[] _amounts;

    private InstalmentAmounts(PaymentTerms terms, Money due, RoundingPolicy rounding)
    {
        _terms = terms;
        _due = due;
        Mode = rounding.Cash?.Rounding ?? rounding.LineMode;
        Step = rounding.Cash?.StepMinorUnits ?? rounding.StepMinorUnits ?? 1;
        _amounts = new Money[terms.Instalments.Length];
        foreach (var instalment in terms.Instalments) HasRest |= instalment.IsRest;
        for (var i = 0; i < _amounts.Length; i++)
            if (terms.Instalments[i].Share is not null) LastShare = i;
        Fill();
    }

    /// <summary>The instalment that takes what rounding leaves: the last percentage, where none takes the rest;
    /// else -1.</summary>
    public int Taker => HasRest ? -1 : LastShare;

    /// <summary>How percentages are rounded.</summary>
    public Rounding Mode { get; }

    /// <summary>What percentages and equal parts are multiples of, in minor units.</summary>
    public long Step { get; }

    private bool HasRest { get; }

    private int LastShare { get; } = -1;

    /// <summary>The amount of an instalment, all its equal parts together.</summary>
    public Money this[int instalment] => _amounts[instalment];

    /// <summary>In how many equal parts an instalment is paid.</summary>
    public int CountOf(int instalment) => _terms.Instalments[instalment].PartCount;

    public static InstalmentAmounts Of(PaymentTerms terms, Money due, RoundingPolicy rounding) =>
        new(terms, due, rounding);

    /// <summary>A percentage of what is due, rounded by itself.</summary>
    public Money Rounded(Percentage percent) => Money.FromMinor(
        (_due.MinorUnits * percent.Fraction / Step).RoundToLong(0, Mode) * Step, _due.Currency);

    /// <summary>The equal parts of an amount; multiples of the step but for what is left of it, which the last
    /// takes.</summary>
    public Money[] Equal(Money amount, int parts)
    {
        if (parts == 1) return [amount];
        if (Step == 1) return [.. Split.Equal(amount, parts)];
        var left = Money.FromMinor(amount.MinorUnits % Step, amount.Currency);
        var steps = Split.Equal(Money.FromMinor(amount.MinorUnits / Step, amount.Currency), parts);
        Money[] equal = [.. steps.Select(units => units * Step)];
        equal[^1] += left;
        return equal;
    }

    private void Fill()
    {
        var left = _due;
        for (var i = 0; i < _amounts.Length; i++)
            if (_terms.Instalments[i].Fixed is { } amount) left -= _amounts[i] = amount;
        for (var i = 0; i < _amounts.Length; i++)
            if (_terms.Instalments[i].Share is { } percent)
                left -= _amounts[i] = i == Taker ? left : WithinLeft(Rounded(percent), left);
        for (var i = 0; i < _amounts.Length; i++)
            if (_terms.Instalments[i].IsRest) _amounts[i] = left;
    }

    // Small shares that all round away from zero would come to more than there is: none takes more than is left.
    private static Money WithinLeft(Money share, Money left) => share.Abs() > left.Abs() ? left : share;
}
