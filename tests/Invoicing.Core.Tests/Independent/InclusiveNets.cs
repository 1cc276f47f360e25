using System.Numerics;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Independent;

/// <summary>Finds the nets of contributions whose amounts include tax (INCLUSIVE, FROM-GROSS, FROM-NET).</summary>
public static class InclusiveNets
{
    /// <summary>G(t) and g(c).</summary>
    public static void Ask(TreatmentTable treatments, WorkingRules rules)
    {
        var inclusive = treatments.Inclusive.ToArray();
        if (rules.AtEnd)
        {
            Rounded.Down(inclusive, rules, (contribution, asked) => contribution.Asked = asked);
        }
        else
        {
            foreach (var c in inclusive.SelectMany(t => t.Contributions)) c.Asked = c.Amount.Numerator;
        }

        foreach (var treatment in inclusive) treatment.Asked = treatment.Contributions.Select(c => c.Asked).Total();
    }

    /// <summary>Nets, and FROM-GROSS the included taxes, of all inclusive treatments.</summary>
    public static void Settle(TreatmentTable treatments, WorkingRules rules)
    {
        foreach (var treatment in treatments.Inclusive)
        {
            var formula = new InclusiveFormula(treatment);
            switch (rules.Policy.Tax)
            {
                case TaxRounding.PerLine:
                    foreach (var c in treatment.Contributions) SettleOne(formula, c, rules);
                    break;
                case TaxRounding.PerDocument when rules.FromGross:
                    foreach (var c in treatment.Contributions) KeepExact(formula, c, rules);
                    break;
                default:
                    SettleAll(formula, treatment, rules);
                    break;
            }
        }
    }

    /// <summary>The base of a treatment: G less its included taxes, reconciled to the contributions by their exact
    /// nets.</summary>
    public static void PlaceBase(Treatment treatment, BigInteger net, WorkingRules rules)
    {
        var formula = new InclusiveFormula(treatment);
        var exact = treatment.Contributions.Select(c => rules.Gauge.See(formula.ExactNet(c))).ToArray();
        var nets = Placing.Reconcile(exact, net, rules.R);
        for (var i = 0; i < nets.Length; i++) treatment.Contributions[i].Net = nets[i];
    }

    private static void SettleAll(InclusiveFormula formula, Treatment treatment, WorkingRules rules)
    {
        if (rules.FromGross)
        {
            var taxes = Unwrap(formula, treatment, treatment.Asked, treatment.Contributions, rules);
            foreach (var i in formula.Included) treatment.Shown[i] = taxes[i];
            PlaceBase(treatment, treatment.Asked - taxes.Total(), rules);
        }
        else
        {
            PlaceBase(treatment, rules.R.Round(Ratio.Sum(treatment.Contributions, formula.ExactNet)), rules);
        }

        foreach (var c in treatment.Contributions) c.Working = c.Net;
    }

    private static void SettleOne(InclusiveFormula formula, Contribution c, WorkingRules rules)
    {
        if (rules.FromGross)
        {
            var taxes = Unwrap(formula, c.Treatment, c.Asked, [c], rules);
            foreach (var i in formula.Included)
            {
                c.TaxShown[i] = taxes[i];
                c.Treatment.Shown[i] += taxes[i];
            }

            c.Net = c.Asked - taxes.Total();
        }
        else
        {
            c.Net = rules.R.Round(formula.ExactNet(c));
        }

        c.Working = c.Net;
    }

    private static void KeepExact(InclusiveFormula formula, Contribution c, WorkingRules rules)
    {
        c.Working = rules.Gauge.See(formula.ExactNet(c));
        var constants = formula.Constants(c.PerUnitTax);
        foreach (var i in formula.Included) c.TaxExact[i] = (formula.FactorOf(i) * c.Working) + constants[i];
    }

    /// <summary>The included taxes in an amount asked, by position: those per unit first, then the others
    /// together.</summary>
    private static BigInteger[] Unwrap(
        InclusiveFormula formula,
        Treatment treatment,
        BigInteger asked,
        IReadOnlyList<Contribution> contributions,
        WorkingRules rules)
    {
        var taxes = new BigInteger[treatment.Taxes.Count];
        var others = formula.Included.Where(i => treatment.Taxes[i].Kind != TaxKind.PerUnit).ToArray();
        foreach (var i in formula.Included.Except(others))
            taxes[i] = rules.Rt.Round(Ratio.Sum(contributions, c => c.PerUnitTax(i)));
        var constants = formula.Constants(i => taxes[i]);
        var net = (asked - Ratio.Sum(constants, b => b)) / formula.Divisor;
        var exact = others.Select(i => (formula.FactorOf(i) * net) + constants[i]).ToArray();
        var together = rules.Rt.Round(Ratio.Sum(exact, tax => tax));
        var parts = Placing.Reconcile(exact, together, rules.Rt);
        for (var i = 0; i < parts.Length; i++) taxes[others[i]] = parts[i];
        return taxes;
    }
}
