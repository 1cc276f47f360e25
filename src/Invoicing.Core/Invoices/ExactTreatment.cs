using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>A treatment of an exact calculation: a list of taxes, and what carries it.</summary>
internal sealed class ExactTreatment
{
    public ExactTreatment(ImmutableArray<Tax> taxes)
    {
        Taxes = taxes;
        StandsOn = new int[taxes.Length][];
        for (var i = 0; i < taxes.Length; i++) StandsOn[i] = TaxNames.Resolve(taxes, i);
        Order = TaxNames.Order(StandsOn);
        foreach (var tax in taxes)
        {
            IsInclusive |= tax.IsIncluded;
            if (tax.Kind == TaxKind.Division) DivisionRates += tax.Rate.Fraction;
        }

        Factors = new Exact[taxes.Length];
        foreach (var i in Order) Factors[i] = FactorOf(i);
        Factor = Exact.Sum(Factors);
        Groups = new ExactGroup[taxes.Length];
        Whole = new TaxScope(this);
    }

    /// <summary>The taxes.</summary>
    public ImmutableArray<Tax> Taxes { get; }

    /// <summary>For each tax the positions of those it stands on.</summary>
    public int[][] StandsOn { get; }

    /// <summary>The positions, each after those it stands on.</summary>
    public int[] Order { get; }

    /// <summary>Whether at least one tax is included in the amounts.</summary>
    public bool IsInclusive { get; }

    /// <summary>The sum of the division rates; 0.25 for 25 %.</summary>
    public Exact DivisionRates { get; }

    /// <summary>INCLUSIVE: a(i) of each included tax, zero of the others.</summary>
    public Exact[] Factors { get; }

    /// <summary>INCLUSIVE: a, the sum of all a(i).</summary>
    public Exact Factor { get; }

    /// <summary>The group of each tax.</summary>
    public ExactGroup[] Groups { get; }

    /// <summary>What carries the treatment, in key order.</summary>
    public List<ExactContribution> Contributions { get; } = [];

    /// <summary>The treatment as a whole: the sums over its contributions, and its parts of the groups'
    /// taxes.</summary>
    public TaxScope Whole { get; }

    /// <summary>Whether a priced line has the treatment.</summary>
    public bool HasLines { get; set; }

    /// <summary>Whether a line has it, or a document allowance or charge so far: what a running percentage is spread
    /// over.</summary>
    public bool IsPresent { get; set; }

    /// <summary>DOC-SPREAD, T: sum of the line nets.</summary>
    public Exact LineNets { get; set; }

    /// <summary>DOC-SPREAD, U: sum of the line nets and document allowances and charges so far; in the end of
    /// all.</summary>
    public Exact Running { get; set; }

    /// <summary>Whether the tax is computed out of the amount asked: included, and the policy is FromGross.</summary>
    public bool IsTakenOut(int tax, RoundingPolicy policy) =>
        Taxes[tax].IsIncluded && policy.Inclusive == InclusivePrices.FromGross;

    /// <summary>b(i) of every included tax: what of it does not depend on the net; zero of the others.</summary>
    /// <param name="perUnit">The taxes per unit.</param>
    public Exact[] Constants(ReadOnlySpan<Exact> perUnit)
    {
        var constants = new Exact[Taxes.Length];
        foreach (var i in Order)
        {
            if (!Taxes[i].IsIncluded) continue;
            if (Taxes[i].Kind == TaxKind.PerUnit) constants[i] = perUnit[i];
            else if (Taxes[i].Kind == TaxKind.Percent) constants[i] = Taxes[i].Rate.Fraction * Stood(i, constants);
        }

        return constants;
    }

    /// <summary>The sum of the values of the taxes that a tax stands on.</summary>
    public Exact Stood(int tax, ReadOnlySpan<Exact> values)
    {
        var sum = Exact.Zero;
        foreach (var below in StandsOn[tax]) sum += values[below];
        return sum;
    }

    private Exact FactorOf(int tax) => !Taxes[tax].IsIncluded ? Exact.Zero : Taxes[tax].Kind switch
    {
        TaxKind.Percent => Taxes[tax].Rate.Fraction * (Exact.One + Stood(tax, Factors)),
        TaxKind.Division => Taxes[tax].Rate.Fraction / (Exact.One - DivisionRates),
        _ => Exact.Zero,
    };
}
