using System.Numerics;

namespace Invoicing.Core.Tests.Independent;

/// <summary>What a policy means while a draft is calculated: R, Rt, and whether lines stay exact.</summary>
public sealed class WorkingRules
{
    public WorkingRules(RoundingPolicy policy, Gauge gauge)
    {
        Policy = policy;
        Gauge = gauge;
        BigInteger step = policy.StepMinorUnits ?? 1;
        R = new Rounder(policy.LineMode, step, gauge);
        Rt = new Rounder(policy.TaxMode, step, gauge);
    }

    public RoundingPolicy Policy { get; }

    public Gauge Gauge { get; }

    public Rounder R { get; }

    public Rounder Rt { get; }

    public bool AtEnd => Policy.Lines == LineRounding.AtEnd;

    public bool FromGross => Policy.Inclusive == InclusivePrices.FromGross;

    /// <summary>PerLine rounds as an amount arises, AtEnd keeps it exact.</summary>
    public Ratio Working(Ratio exact) => AtEnd ? Gauge.See(exact) : R.Round(exact);

    /// <summary>Shares an amount over weights: by SPLIT, or exactly where lines stay exact.</summary>
    public IReadOnlyList<Ratio> Share(Ratio whole, IReadOnlyList<Ratio> weights)
    {
        if (!AtEnd) return [.. Placing.Split(whole.Numerator, weights, R.Step).Select(part => (Ratio)part)];
        var sum = Ratio.Sum(weights, w => w);
        return [.. weights.Select(w => Gauge.See(whole * w / sum))];
    }
}
