using System.Numerics;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Independent;

/// <summary>A list of taxes, and all that carries it (TREATMENT).</summary>
public sealed class Treatment(IReadOnlyList<Tax> taxes)
{
    public IReadOnlyList<Tax> Taxes { get; } = taxes;

    public bool IsInclusive { get; } = taxes.Any(tax => tax.IsIncluded);

    /// <summary>In the order of their keys, once <see cref="TreatmentTable.SortContributions"/> was called.</summary>
    public List<Contribution> Contributions { get; } = [];

    /// <summary>What is asked in all, tax included: G(t). Inclusive treatments only.</summary>
    public BigInteger Asked { get; set; }

    /// <summary>Taxes of this treatment as shown, by position: its parts of the groups' taxes.</summary>
    public BigInteger[] Shown { get; } = new BigInteger[taxes.Count];

    public Ratio WorkingNet => Ratio.Sum(Contributions, c => c.Working);

    public BigInteger Net => Contributions.Select(c => c.Net).Total();

    /// <summary>The positions of the taxes that a tax stands on.</summary>
    public IEnumerable<int> StoodOnBy(int tax) => Taxes[tax].StandsOn.Select(Taxes.Named);

    /// <summary>A division tax is this part of its base: rate / (100 - the rates of that kind).</summary>
    public Ratio DivisionFactor(int tax) => Taxes[tax].Rate.Number()
        / (1 - Ratio.Sum(Taxes.Where(t => t.Kind == TaxKind.Division), t => t.Rate.Number()));
}

/// <summary>All treatments of a draft, in their order.</summary>
public sealed class TreatmentTable
{
    private readonly SortedDictionary<IReadOnlyList<Tax>, Treatment> _treatments = new(TaxOrder.Treatments);

    public IReadOnlyCollection<Treatment> All => _treatments.Values;

    public IEnumerable<Treatment> Inclusive => All.Where(t => t.IsInclusive);

    public IEnumerable<Treatment> Exclusive => All.Where(t => !t.IsInclusive);

    public Treatment Of(IReadOnlyList<Tax> taxes)
    {
        if (!_treatments.TryGetValue(taxes, out var treatment))
            _treatments.Add(taxes, treatment = new Treatment(taxes));
        return treatment;
    }

    public void SortContributions()
    {
        foreach (var treatment in All) treatment.Contributions.Sort(Contribution.CompareKeys);
    }
}
