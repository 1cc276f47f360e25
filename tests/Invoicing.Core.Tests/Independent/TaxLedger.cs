using System.Numerics;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Independent;

/// <summary>
/// The taxes of the groups as shown. A tax of a treatment is computed <em>apart</em> unless it is taken out of a gross
/// (FROM-GROSS); FROM-NET treats all taxes as added to the price.
/// </summary>
public sealed class TaxLedger
{
    private readonly SortedDictionary<Tax, BigInteger> _apart = new(TaxOrder.Groups);

    public TaxLedger(TreatmentTable treatments, WorkingRules rules)
    {
        Treatments = treatments;
        Rules = rules;
        Apart =
        [
            .. treatments.All.SelectMany(t => Enumerable.Range(0, t.Taxes.Count).Select(i => new TaxOfTreatment(t, i)))
                .Where(x => !(rules.FromGross && x.Tax.IsIncluded)),
        ];
    }

    public TreatmentTable Treatments { get; }

    public WorkingRules Rules { get; }

    public IReadOnlyList<TaxOfTreatment> Apart { get; }

    public void Add(Tax group, BigInteger amount) => _apart[group] = _apart.GetValueOrDefault(group) + amount;

    /// <summary>Shares the tax of a group, computed apart, among its treatments.</summary>
    public void ShareAmongTreatments(Tax group, Func<TaxOfTreatment, Ratio> exact)
    {
        var members = Apart.Where(x => TaxOrder.Groups.Compare(x.Tax, group) == 0).ToArray();
        var parts = Placing.Reconcile([.. members.Select(exact)], _apart[group], Rules.Rt);
        for (var i = 0; i < parts.Length; i++) members[i].Treatment.Shown[members[i].Position] = parts[i];
    }

    /// <summary>All groups with their taxes: those computed apart and those taken out of a gross.</summary>
    public SortedDictionary<Tax, BigInteger> Groups()
    {
        var groups = new SortedDictionary<Tax, BigInteger>(_apart, TaxOrder.Groups);
        foreach (var treatment in Treatments.All)
        {
            for (var i = 0; i < treatment.Taxes.Count; i++)
            {
                var tax = treatment.Taxes[i];
                var included = Rules.FromGross && tax.IsIncluded ? treatment.Shown[i] : 0;
                groups[tax] = groups.GetValueOrDefault(tax) + included;
            }
        }

        return groups;
    }
}

/// <summary>One tax of a treatment.</summary>
public sealed record TaxOfTreatment(Treatment Treatment, int Position)
{
    public Tax Tax => Treatment.Taxes[Position];

    public IEnumerable<int> StandsOn => Treatment.StoodOnBy(Position);

    /// <summary>The exact tax of a contribution (TAX-KINDS).</summary>
    /// <param name="c">A contribution of the treatment.</param>
    /// <param name="stoodOn">The sum of the taxes that this one stands on.</param>
    public Ratio Of(Contribution c, Ratio stoodOn) => Tax.Kind switch
    {
        TaxKind.PerUnit => c.PerUnitTax(Position),
        TaxKind.Division => c.Working * Treatment.DivisionFactor(Position),
        TaxKind.Percent or TaxKind.Withheld when Tax.StatedBase is not null && c.IsShare => Ratio.Zero,
        TaxKind.Percent or TaxKind.Withheld when Tax.StatedBase is { } stated => stated.Units() * Tax.Rate.Number(),
        _ => (c.Working + stoodOn) * Tax.Rate.Number(),
    };

    /// <summary>The exact tax of the whole treatment.</summary>
    public Ratio OfAll(Ratio stoodOn) =>
        Ratio.Sum(Treatment.Contributions, c => Of(c, Ratio.Zero)) + (stoodOn * Tax.Rate.Number());
}
