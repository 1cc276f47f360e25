using System.Collections.Immutable;
using Invoicing.Discounts;

namespace Invoicing.Invoices;

/// <summary>
/// Whether declared amounts place the units of rounding as rightly as RECONCILE does: every part less than one step
/// from its exact value, and the parts adding up to what they add up to here; sums of such parts follow them.
/// </summary>
internal sealed class UnitPlacement
{
    private readonly Invoice _declared;
    private readonly ExactCalculation _calculation;
    private readonly Dictionary<ExactContribution, long> _nets = [];
    private readonly HashSet<ExactContribution> _movable = [];
    private readonly HashSet<ExactGroup> _taxes = [];

    public UnitPlacement(Invoice declared, ExactCalculation calculation)
    {
        _declared = declared;
        _calculation = calculation;
        Documents = Array.FindAll(calculation.Adjustments, adjustment => !adjustment.NamesLines);
        PutNets();
        PutMovableNets();
        PutMovableTaxes();
    }

    /// <summary>Allowances and charges that stay on document level.</summary>
    public ExactDocumentAdjustment[] Documents { get; }

    /// <summary>Whether two lists of shares are of the same treatments.</summary>
    public static bool HaveSameTreatments(ImmutableArray<AdjustmentShare> left, ImmutableArray<AdjustmentShare> right)
    {
        if (left.Length != right.Length) return false;
        for (var i = 0; i < left.Length; i++)
            if (TreatmentOrder.Instance.Compare(left[i].Taxes, right[i].Taxes) != 0) return false;
        return true;
    }

    /// <summary>Whether a net is one of parts that are rightly placed.</summary>
    public bool IsNet(ExactContribution? contribution) =>
        contribution is not null && _movable.Contains(contribution);

    /// <summary>Whether the tax of a group is one of parts that are rightly placed.</summary>
    public bool IsTax(ExactGroup group) => _taxes.Contains(group);

    /// <summary>Whether gross, allowances and charges of a line are rightly placed for its declared net.</summary>
    public bool IsOfLine(int index)
    {
        var line = _calculation.Lines[index];
        if (line.Contribution is not { } contribution) return false;
        if (_calculation.RoundsEachLine && !contribution.Treatment.IsInclusive) return false;
        var declared = _declared.Lines[index];
        if (declared.Net.MinorUnits != line.ShownNet && !IsNet(contribution)) return false;
        var parts = new List<(long, Exact)> { (declared.Gross.MinorUnits, line.ShownParts[0]) };
        for (var i = 0; i < line.Adjustments.Count; i++)
        {
            var sign = line.Adjustments[i].Adjustment.Sign;
            parts.Add((sign * declared.Adjustments[i].Amount.MinorUnits, line.ShownParts[i + 1]));
        }

        return IsRight(parts, declared.Net.MinorUnits);
    }

    /// <summary>Whether an amount is the sum of declared nets of which those that differ are rightly placed.</summary>
    public bool IsSum(Money amount, IEnumerable<ExactContribution> contributions, int sign)
    {
        Int128 sum = 0;
        foreach (var contribution in contributions)
        {
            if (!_nets.TryGetValue(contribution, out var net)) return false;
            if (net != contribution.Net && !_movable.Contains(contribution)) return false;
            sum += net;
        }

        return sum * sign == amount.MinorUnits;
    }

    /// <summary>The same of the sum of line nets (BT-106).</summary>
    public bool IsSumOfNets(Money amount) => IsSum(amount,
        _calculation.PricedInKeyOrder.Select(line => line.Contribution!), 1);

    /// <summary>The same of the sum of document allowances or charges (BT-107, BT-108).</summary>
    public bool IsSumOf(Money amount, AdjustmentKind kind) => IsSum(amount,
        Documents.Where(document => document.Adjustment.Kind == kind).SelectMany(document => document.Contributions),
        kind == AdjustmentKind.Charge ? 1 : -1);

    private void PutNets()
    {
        foreach (var line in _calculation.PricedInKeyOrder)
            _nets.Add(line.Contribution!, _declared.Lines[line.Index].Net.MinorUnits);
        for (var i = 0; i < Documents.Length; i++)
        {
            var shares = _declared.Adjustments[i].Shares;
            var contributions = Documents[i].Contributions;
            var expected = contributions.Select(part => new AdjustmentShare(part.Treatment.Taxes, default));
            if (!HaveSameTreatments(shares, [.. expected])) continue;
            for (var j = 0; j < shares.Length; j++)
                _nets.Add(contributions[j], Documents[i].Adjustment.Sign * shares[j].Amount.MinorUnits);
        }
    }

    private void PutMovableNets()
    {
        if (!_calculation.RoundsEachLine)
            PutMovable([.. _calculation.Treatments.Where(treatment => !treatment.IsInclusive)
                .SelectMany(treatment => treatment.Contributions)]);
        if (_calculation.Policy.Tax == TaxRounding.PerLine) return;
        foreach (var treatment in _calculation.Treatments)
            if (treatment.IsInclusive) PutMovable(treatment.Contributions);
    }

    private void PutMovable(List<ExactContribution> family)
    {
        if (!family.TrueForAll(_nets.ContainsKey)) return;
        var parts = family.ConvertAll(part => (_nets[part], part.ExactNet));
        if (IsRight(parts, Units.Sum(family.Select(part => part.Net)))) _movable.UnionWith(family);
    }

    private void PutMovableTaxes()
    {
        var isWhole = _calculation.Policy.Tax == TaxRounding.PerDocument;
        foreach (var isWithheld in new[] { false, true })
            if (isWhole) PutMovable([.. _calculation.Groups.Where(group => group.IsWithheld == isWithheld)]);
        if (_calculation.Policy.Tax != TaxRounding.PerGroup) return;
        var pools = TaxPools.Of(_calculation);
        foreach (var (groups, _) in pools)
        {
            // A group that is rounded at several places has no exact value of its own.
            var isAlone = Array.TrueForAll(groups, group => pools.Count(pool => pool.Groups.Contains(group)) == 1
                && !group.Members.Exists(member => member.Treatment.IsTakenOut(member.Tax, _calculation.Policy)));
            if (groups.Length > 1 && isAlone) PutMovable([.. groups]);
        }
    }

    private void PutMovable(List<ExactGroup> family)
    {
        var parts = new List<(long, Exact)>();
        foreach (var group in family)
        {
            if (_declared.TaxGroups.Find(group.Tax.GroupKey) is not { } declared) return;
            var exact = group.ExactAdded;
            foreach (var (treatment, tax) in group.Members)
                if (treatment.IsTakenOut(tax, _calculation.Policy)) exact += treatment.Whole.ExactTaxes[tax];
            parts.Add((declared.Tax.MinorUnits, exact));
        }

        if (IsRight(parts, Units.Sum(family.Select(group => group.Total)))) _taxes.UnionWith(family);
    }

    private bool IsRight(List<(long Declared, Exact Exact)> parts, long total)
    {
        Int128 sum = 0;
        foreach (var (declared, exact) in parts)
        {
            if (declared % _calculation.Step != 0 || (declared - exact).Abs() >= _calculation.Step) return false;
            if (exact.IsZero && declared != 0) return false;
            sum += declared;
        }

        return sum == total;
    }
}
