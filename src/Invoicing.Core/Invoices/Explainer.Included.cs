using Invoicing.Explanations;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>Taxes that prices include: INCLUSIVE, FROM-GROSS.</summary>
internal sealed partial class Explainer
{
    /// <summary>1 and the factors of all included taxes.</summary>
    private Explanation Divisor(ExactTreatment treatment) => Once(nameof(Divisor), treatment, 0, () =>
    {
        var factors = new List<Explanation> { One() };
        for (var i = 0; i < treatment.Taxes.Length; i++)
            if (!treatment.Factors[i].IsZero) factors.Add(Factor(treatment, i));
        return Number(Term.TaxFactor, "1 and all included taxes", Formula.Sum,
            Exact.One + treatment.Factor, [.. factors]);
    });

    private static Explanation One() => Leaf(Term.TaxFactor, "the net", new ExplainedValue.OfNumber(Exact.One));

    private static Explanation Rate(Tax tax) =>
        Leaf(Term.TaxRate, ExplainNames.Of(tax), tax.Rate) with { Basis = tax.Basis };

    private Explanation Factor(ExactTreatment treatment, int index) => Once(nameof(Factor), treatment, index, () =>
    {
        var tax = treatment.Taxes[index];
        if (tax.Kind == TaxKind.Division)
            return Number(Term.TaxFactor, ExplainNames.Of(tax), Formula.Quotient, treatment.Factors[index],
                Rate(tax), DivisionDivisor(treatment));
        var stood = treatment.StandsOn[index].Where(below => !treatment.Factors[below].IsZero)
            .Select(below => StoodFactor(treatment, below)).ToArray();
        if (stood.Length == 0) return Rate(tax);
        var sum = Number(Term.TaxFactor, ExplainNames.Of(tax), Formula.Sum,
            Exact.One + treatment.Stood(index, treatment.Factors), [One(), .. stood]);
        return Number(Term.TaxFactor, ExplainNames.Of(tax), Formula.Product, treatment.Factors[index], Rate(tax), sum);
    });

    // What stands on others itself is explained apart, so that no explanation grows with every tax on tax.
    private Explanation StoodFactor(ExactTreatment treatment, int index) => treatment.StandsOn[index].Length == 0
        ? Factor(treatment, index)
        : Leaf(Term.TaxFactor, ExplainNames.Of(treatment.Taxes[index]),
            new ExplainedValue.OfNumber(treatment.Factors[index].Reduced()), Formula.Referred);

    /// <summary>1 less all division rates.</summary>
    private Explanation DivisionDivisor(ExactTreatment treatment) =>
        Number(Term.TaxFactor, "1 less the division rates", Formula.Difference, Exact.One - treatment.DivisionRates,
            [One(), .. treatment.Taxes.Where(tax => tax.Kind == TaxKind.Division)
                .Select(tax => Subtracted(Rate(tax)))]);

    /// <summary>What of the included taxes does not depend on the net, where there is any.</summary>
    /// <param name="scope">A contribution or treatment.</param>
    /// <param name="isShown">Whether taxes per unit count as shown, not exactly.</param>
    private Explanation[] Constants(TaxScope scope, bool isShown)
    {
        var values = ConstantsOf(scope, isShown);
        var constants = new List<Explanation>();
        for (var i = 0; i < values.Length; i++)
            if (!values[i].IsZero) constants.Add(Constant(scope, i, isShown, values));
        return [.. constants];
    }

    private static Exact[] ConstantsOf(TaxScope scope, bool isShown)
    {
        if (!isShown) return scope.Treatment.Constants(scope.Stated);
        return scope.Treatment.Constants(Array.ConvertAll(scope.Taxes, tax => (Exact)tax));
    }

    private Explanation Constant(TaxScope scope, int index, bool isShown, Exact[] values)
    {
        var tax = scope.Treatment.Taxes[index];
        if (tax.Kind == TaxKind.PerUnit) return isShown ? TakenOut(scope, index) : PerUnit(scope, index);
        var stood = scope.Treatment.StandsOn[index].Where(below => !values[below].IsZero)
            .Select(below => scope.Treatment.StandsOn[below].Length == 0
                ? Constant(scope, below, isShown, values)
                : Referred(Term.TaxPart, ExplainNames.Of(scope.Treatment.Taxes[below]), values[below]));
        var name = $"{ExplainNames.Of(scope)}, {ExplainNames.Of(tax)}";
        var sum = Sum(Term.TaxPart, name, scope.Treatment.Stood(index, values), [.. stood]);
        return Node(Term.TaxPart, name, Formula.Product, values[index], sum, Rate(tax));
    }

    /// <summary>A tax per unit, exact.</summary>
    private Explanation PerUnit(TaxScope scope, int index) => Once(nameof(PerUnit), scope, index, () =>
    {
        var tax = scope.Treatment.Taxes[index];
        var subject = $"{ExplainNames.Of(scope)}, {ExplainNames.Of(tax)}";
        if (scope is not ExactContribution contribution)
            return Sum(Term.TaxPart, subject, scope.Stated[index],
                [.. scope.Treatment.Contributions.Where(part => !part.IsShare).Select(part => PerUnit(part, index))]);
        if (contribution.IsShare) return Nothing(Term.TaxPart, subject, "TAX-KINDS", "a share has no quantity");
        var quantity = tax.Quantity ?? contribution.Line!.Line.Quantity;
        return Node(Term.TaxPart, subject, Formula.Product, scope.Stated[index],
            Leaf(Term.Quantity, subject, quantity), Leaf(Term.AmountPerUnit, subject, tax.PerUnit.GetValueOrDefault()));
    });

    /// <summary>An included tax as it is taken out of the amount asked.</summary>
    private Explanation TakenOut(TaxScope scope, int index) => Once(nameof(TakenOut), scope, index, () =>
    {
        var name = $"{ExplainNames.Of(scope)}, {ExplainNames.Of(scope.Treatment.Taxes[index])}";
        if (IsTaxPerLine && scope is not ExactContribution)
            return Sum(Term.TaxPart, name, scope.Taxes[index],
                [.. scope.Treatment.Contributions.Select(part => TakenOut(part, index))]);
        return Shown(ExactTakenOut(scope, index), scope.ExactTaxes[index], scope.Taxes[index], TaxMode,
            WholeTakenOut(scope));
    });

    private string WholeTakenOut(TaxScope scope)
    {
        var taxes = scope.Treatment.Taxes;
        if (IsTaxPerDocument) return Whole(scope.Asked - scope.Net, scope.Asked - scope.ExactNet, TaxMode);
        long total = 0;
        for (var i = 0; i < taxes.Length; i++)
            if (taxes[i].IsIncluded && taxes[i].Kind != TaxKind.PerUnit) total += scope.Taxes[i];
        return Value(total).ToString();
    }

    /// <summary>An included tax before it is rounded.</summary>
    private Explanation ExactTakenOut(TaxScope scope, int index) => Once(nameof(ExactTakenOut), scope, index, () =>
    {
        var treatment = scope.Treatment;
        var tax = treatment.Taxes[index];
        if (tax.Kind == TaxKind.PerUnit) return PerUnit(scope, index);
        var isShown = !IsTaxPerDocument;
        var values = ConstantsOf(scope, isShown);
        var name = $"{ExplainNames.Of(scope)}, {ExplainNames.Of(tax)}";
        var left = scope.Asked - Exact.Sum(values);
        var net = left / (Exact.One + treatment.Factor);
        var asked = Sum(Term.Asked, ExplainNames.Of(scope), left,
            [AskedOf(scope), .. Constants(scope, isShown).Select(Subtracted)]);
        var exactNet = Node(Term.ExactNet, ExplainNames.Of(scope), Formula.Quotient, net, asked, Divisor(treatment));
        if (treatment.Factors[index].IsZero && values[index].IsZero)
            return Nothing(Term.TaxPart, name, "TAX-KINDS", "the rate is zero");
        var product = Node(Term.TaxPart, name, Formula.Product, treatment.Factors[index] * net,
            exactNet, Factor(treatment, index));
        return values[index].IsZero ? product : Sum(Term.TaxPart, name, scope.ExactTaxes[index],
            product, Constant(scope, index, isShown, values));
    });
}
