using Invoicing.Explanations;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>Tax groups: TAX-PER-GROUP, TAX-PER-LINE, TAX-PER-DOCUMENT, TAX-STACKED.</summary>
internal sealed partial class Explainer
{
    private List<(ExactGroup[] Groups, List<TaxStack> Stacks)>? _pools;

    private Rounding TaxMode => calculation.Policy.TaxMode;

    /// <summary>VAT category taxable amount (BT-116).</summary>
    public Explanation BaseOf(ExactGroup group) => Once(nameof(BaseOf), group, 0, () =>
        Sum(Term.TaxBase, ExplainNames.Of(group.Tax), group.Base,
            [.. group.Members.SelectMany(member => member.Treatment.Contributions)
                .Select(part => Signed(ShownNet(part), SignOf(part)))]));

    /// <summary>VAT category tax amount (BT-117).</summary>
    public Explanation TaxOf(ExactGroup group) => Once(nameof(TaxOf), group, 0, () =>
    {
        var parts = group.Members.Where(IsTakenOut)
            .Select(member => TakenOut(member.Treatment.Whole, member.Tax)).ToList();
        if (parts.Count < group.Members.Count) parts.AddRange(Added(group));
        return Sum(Term.GroupTax, ExplainNames.Of(group.Tax), group.Total, [.. parts]) with
        {
            Subject = ExplainNames.Of(group.Tax),
        };
    });

    private bool IsTakenOut((ExactTreatment Treatment, int Tax) member) =>
        member.Treatment.IsTakenOut(member.Tax, calculation.Policy);

    private IEnumerable<Explanation> Added(ExactGroup group)
    {
        var members = group.Members.FindAll(member => !IsTakenOut(member));
        if (IsTaxPerLine)
            return members.SelectMany(member =>
                member.Treatment.Contributions.Select(part => PartOf(part, member.Tax)));
        if (!IsTaxPerDocument) return PoolsOf(group);
        var others = calculation.Groups.Where(other => other.IsWithheld == group.IsWithheld);
        var total = others.Aggregate(Exact.Zero, (sum, other) => sum + other.Added);
        return
        [
            Shown(ExactTax(group, members), group.ExactAdded, group.Added, TaxMode,
                $"the taxes rounded together, {Value(total)} of them added"),
        ];
    }

    private List<Explanation> PoolsOf(ExactGroup group)
    {
        var explained = new List<Explanation>();
        foreach (var pool in _pools ??= TaxPools.Of(calculation))
        {
            var at = Array.IndexOf(pool.Groups, group);
            if (at < 0) continue;
            var exact = pool.Exact();
            var shown = TaxStack.Round(calculation, exact);
            var members = pool.Stacks.ConvertAll(stack => (stack.Treatment, stack.Taxes[at]));
            explained.Add(Shown(ExactTax(group, members), exact[at], shown[at], TaxMode,
                Value(calculation.RoundTaxToUnits(Exact.Sum(exact))).ToString()));
        }

        return explained;
    }

    /// <summary>The exact tax of members of a group.</summary>
    private Explanation ExactTax(ExactGroup group, List<(ExactTreatment Treatment, int Tax)> members)
    {
        var name = ExplainNames.Of(group.Tax);
        var exact = Exact.Sum([.. members.Select(member => member.Treatment.Whole.ExactTaxes[member.Tax])]);
        if (group.Tax.Kind is TaxKind.PerUnit or TaxKind.Division)
            return Sum(Term.GroupTax, name, exact,
                [.. members.Select(member => ExactPart(member.Treatment.Whole, member.Tax))]);
        var taxed = members.SelectMany(member => Taxed(member.Treatment.Whole, member.Tax)).ToArray();
        var whole = IsOfBase(group, members) ? BaseOf(group)
            : Sum(Term.AmountTaxed, name, SumOf(taxed), [.. taxed]);
        return Node(Term.GroupTax, name, Formula.Product, exact, whole, Rate(group.Tax));
    }

    // Whether what is taxed is the taxable amount as it is shown.
    private bool IsOfBase(ExactGroup group, List<(ExactTreatment Treatment, int Tax)> members) =>
        members.Count == group.Members.Count && members.TrueForAll(member =>
            member.Treatment.StandsOn[member.Tax].Length == 0
            && member.Treatment.Taxes[member.Tax].StatedBase is null
            && (member.Treatment.IsInclusive ? !(IsFromGross && IsTaxPerDocument) : calculation.RoundsEachLine));

    private Exact SumOf(Explanation[] operands) => Powers.Of10[Currency.Digits] * Exact.Sum(Array.ConvertAll(operands,
        operand => operand.IsSubtracted ? -operand.Result.Number : operand.Result.Number));

    /// <summary>What a rate is taken of: working net or stated base, and the taxes that the tax stands on.</summary>
    private IEnumerable<Explanation> Taxed(TaxScope scope, int index)
    {
        var treatment = scope.Treatment;
        if (treatment.Taxes[index].StatedBase is { } stated)
        {
            IEnumerable<ExactContribution> carriers = scope is ExactContribution one ? [one] : treatment.Contributions;
            return carriers.Where(carrier => !carrier.IsShare).Select(carrier =>
                Leaf(Term.AmountTaxed, ExplainNames.Of(carrier), new ExplainedValue.OfMoney(stated)));
        }

        return Working(scope).Concat(treatment.StandsOn[index].Select(below => Stood(scope, below)));
    }

    /// <summary>A tax that another stands on; where it stands on others itself it is explained apart.</summary>
    private Explanation Stood(TaxScope scope, int index)
    {
        var exact = IsTaxPerDocument;
        if (scope.Treatment.StandsOn[index].Length == 0) return exact ? ExactPart(scope, index) : PartOf(scope, index);
        var name = $"{ExplainNames.Of(scope)}, {ExplainNames.Of(scope.Treatment.Taxes[index])}";
        return Referred(Term.TaxPart, name, exact ? scope.ExactTaxes[index] : scope.Taxes[index]);
    }

    /// <summary>The tax of a contribution, or of a treatment as its part of the group's, as shown.</summary>
    private Explanation PartOf(TaxScope scope, int index) => Once(nameof(PartOf), scope, index, () =>
    {
        if (IsTakenOut((scope.Treatment, index))) return TakenOut(scope, index);
        var group = scope.Treatment.Groups[index];
        var whole = scope is ExactContribution
            ? $"the taxes of {ExplainNames.Of(scope)} rounded together" : Whole(group.Added, group.ExactAdded, TaxMode);
        return Shown(ExactPart(scope, index), scope.ExactTaxes[index], scope.Taxes[index], TaxMode, whole);
    });

    /// <summary>The tax of a contribution or treatment before it is rounded.</summary>
    private Explanation ExactPart(TaxScope scope, int index) => Once(nameof(ExactPart), scope, index, () =>
    {
        if (IsTakenOut((scope.Treatment, index))) return ExactTakenOut(scope, index);
        var tax = scope.Treatment.Taxes[index];
        if (tax.Kind == TaxKind.PerUnit) return PerUnit(scope, index);
        var name = $"{ExplainNames.Of(scope)}, {ExplainNames.Of(tax)}";
        var taxed = Taxed(scope, index).ToArray();
        var units = SumOf(taxed);
        var product = Node(Term.TaxPart, name, Formula.Product, units * tax.Rate.Fraction,
            Sum(Term.AmountTaxed, name, units, [.. taxed]), Rate(tax));
        return tax.Kind == TaxKind.Division
            ? Node(Term.TaxPart, name, Formula.Quotient, scope.ExactTaxes[index], product,
                DivisionDivisor(scope.Treatment))
            : product;
    });
}
