using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Independent;

/// <summary>The included taxes of a treatment as a(i) x net + b(i) (INCLUSIVE).</summary>
public sealed class InclusiveFormula
{
    private readonly Treatment _treatment;
    private readonly Ratio[] _factors;

    public InclusiveFormula(Treatment treatment)
    {
        _treatment = treatment;
        Included =
        [
            .. Enumerable.Range(0, treatment.Taxes.Count)
                .Where(i => treatment.Taxes[i].IsIncluded)
                .OrderBy(i => treatment.Taxes[i], TaxOrder.Groups),
        ];
        _factors = new Ratio[treatment.Taxes.Count];
        foreach (var i in Included) _factors[i] = Factor(i);
        Divisor = 1 + Ratio.Sum(Included, i => _factors[i]);
    }

    /// <summary>The positions of the included taxes, in the order of their keys.</summary>
    public IReadOnlyList<int> Included { get; }

    /// <summary>1 + a.</summary>
    public Ratio Divisor { get; }

    /// <summary>a(i).</summary>
    public Ratio FactorOf(int tax) => _factors[tax];

    /// <summary>b(i) for every tax, where the taxes per unit are given.</summary>
    public Ratio[] Constants(Func<int, Ratio> perUnit)
    {
        var constants = new Ratio[_treatment.Taxes.Count];
        foreach (var i in Included) constants[i] = Constant(i, perUnit);
        return constants;
    }

    /// <summary>b, the sum, with the exact taxes per unit of one contribution.</summary>
    public Ratio ExactConstant(Contribution contribution) =>
        Ratio.Sum(Constants(contribution.PerUnitTax), constant => constant);

    /// <summary>(g - b) / (1 + a).</summary>
    public Ratio ExactNet(Contribution contribution) =>
        (contribution.Asked - ExactConstant(contribution)) / Divisor;

    private Ratio Factor(int tax) => _treatment.Taxes[tax].Kind switch
    {
        TaxKind.Percent => _treatment.Taxes[tax].Rate.Number() * (1 + Ratio.Sum(_treatment.StoodOnBy(tax), Factor)),
        TaxKind.Division => _treatment.DivisionFactor(tax),
        TaxKind.PerUnit => Ratio.Zero,
        _ => throw new DraftRefusedException("A withheld tax is never included."),
    };

    private Ratio Constant(int tax, Func<int, Ratio> perUnit) => _treatment.Taxes[tax].Kind switch
    {
        TaxKind.PerUnit => perUnit(tax),
        TaxKind.Percent =>
            _treatment.Taxes[tax].Rate.Number() * Ratio.Sum(_treatment.StoodOnBy(tax), i => Constant(i, perUnit)),
        _ => Ratio.Zero,
    };
}
