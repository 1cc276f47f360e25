using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Taxes;
using Invoicing.Terms;

namespace Invoicing.Invoices;

/// <summary>Explains which early-payment discount a payment gets, and what of it falls where.</summary>
internal sealed class EarlyPaymentExplainer
{
    private readonly Invoice _invoice;
    private readonly EarlyPaymentDecision _decision;
    private readonly EarlyPaymentAmounts? _amounts;

    public EarlyPaymentExplainer(Invoice invoice, EarlyPaymentDecision decision)
    {
        _invoice = invoice;
        _decision = decision;
        _amounts = decision.Taken is { } taken ? EarlyPaymentAmounts.Of(invoice, taken.Terms) : null;
    }

    private int Digits => _invoice.Currency.Digits;

    public EarlyPaymentExplanation Explain()
    {
        var discount = _amounts is null
            ? Node(Term.EarlyPaymentDiscount, Formula.Choose, 0, []) with { Basis = _decision.Basis }
            : Discount(_amounts);
        var payable = Node(Term.EarlyPayable, Formula.Difference, _decision.Payable.MinorUnits,
            [ToPay(), discount with { IsSubtracted = true }]) with
        { Basis = _decision.Basis };
        return new EarlyPaymentExplanation(payable) { Falls = _amounts is null ? [] : [.. Falls(_amounts)] };
    }

    private Explanation Discount(EarlyPaymentAmounts amounts)
    {
        var policy = amounts.Policy;
        var discount = Node(Term.EarlyPaymentDiscount, Formula.Product, amounts.Rounded,
            [Base(amounts), Leaf(Term.Percentage, new ExplainedValue.OfPercentage(amounts.Terms.Discount))]) with
        {
            BeforeRounding = Major(amounts.Base * amounts.Terms.Discount.Fraction),
            Rounding = new RoundingStep(policy.LineMode, Digits, policy.StepMinorUnits ?? 1),
        };
        if (amounts.Within != amounts.Rounded)
            discount = Node(Term.EarlyPaymentDiscount, Formula.Choose, amounts.Within,
                amounts.Within == 0 ? [] : [ToPay(), discount]) with
            { Basis = new Basis("early-payment", Because: "not more than is to be paid") };
        return policy.Cash is { } cash ? ToCash(amounts, cash, discount) : discount;
    }

    private Explanation ToCash(EarlyPaymentAmounts amounts, CashRounding cash, Explanation discount)
    {
        var toPay = _invoice.Totals.AmountToPay.MinorUnits;
        var before = Node(Term.EarlyPayable, Formula.Difference, toPay - amounts.Within,
            [ToPay(), discount with { IsSubtracted = true }]) with
        { Subject = "before cash rounding" };
        var rounded = Node(Term.EarlyPayable, Formula.Round, amounts.Payable, [before]) with
        {
            Subject = "rounded to cash",
            BeforeRounding = before.Result.Number,
            Rounding = new RoundingStep(cash.Rounding, Digits, cash.StepMinorUnits),
        };
        return Node(Term.EarlyPaymentDiscount, Formula.Difference, amounts.Discount,
            [ToPay(), rounded with { IsSubtracted = true }]) with
        { Basis = new Basis("early-payment", Because: "cash rounds what is paid") };
    }

    private Explanation Base(EarlyPaymentAmounts amounts)
    {
        var parts = amounts.Treatments.Select((treatment, i) => Part(amounts, treatment, amounts.Parts[i]));
        return Node(Term.EarlyPaymentBase, Formula.Sum, amounts.Base, [.. parts]) with
        {
            Subject = amounts.Terms.Base == EarlyPaymentBase.Net ? "without tax" : "with tax",
        };
    }

    private Explanation Part(EarlyPaymentAmounts amounts, DiscountableTreatment treatment, Exact part)
    {
        var name = ExplainNames.Of(treatment.Taxes);
        var net = Node(Term.EarlyPaymentBase, Formula.Referred, treatment.Net, []) with { Subject = $"net, {name}" };
        if (amounts.Terms.Base == EarlyPaymentBase.Net) return net;
        var operands = ImmutableArray.CreateBuilder<Explanation>();
        operands.Add(net);
        for (var i = 0; i < treatment.Taxes.Length; i++)
            if (!treatment.Follows[i].IsZero)
                operands.Add(Node(Term.GroupTax, Formula.Referred, treatment.Net * treatment.Follows[i], []) with
                {
                    Subject = $"{ExplainNames.Of(treatment.Taxes[i])}, on what is discounted",
                });
        if (!amounts.Terms.WithoutPerUnitTaxes && !treatment.PerUnit.IsZero)
            operands.Add(Node(Term.GroupTax, Formula.Referred, treatment.PerUnit, []) with
            {
                Subject = "taxes per unit, and the tax on them",
            });
        return Node(Term.EarlyPaymentBase, Formula.Sum, part, operands.ToImmutable()) with { Subject = name };
    }

    private IEnumerable<Explanation> Falls(EarlyPaymentAmounts amounts)
    {
        for (var i = 0; i < amounts.Treatments.Count; i++)
        {
            var treatment = amounts.Treatments[i];
            var name = ExplainNames.Of(treatment.Taxes);
            var share = Share(amounts, i) with { Subject = name };
            var taxes = new List<Explanation>();
            if (amounts.Terms.Tax == EarlyPaymentTax.OnPayment)
                for (var tax = 0; tax < treatment.Taxes.Length; tax++)
                    if (!treatment.Follows[tax].IsZero) taxes.Add(Fall(amounts, i, tax, share));
            yield return taxes.Count == 0
                ? share with { Term = Term.EarlyPaymentNet }
                : Node(Term.EarlyPaymentNet, Formula.Difference, amounts.Shares[i] - amounts.Falls[i].Sum(),
                    [share, .. taxes.Select(tax => tax with { IsSubtracted = true })]) with
                { Subject = name };
            foreach (var tax in taxes) yield return tax;
        }
    }

    private Explanation Share(EarlyPaymentAmounts amounts, int index)
    {
        var exact = amounts.Base.IsZero ? Exact.Zero : amounts.Discount * amounts.Parts[index] / amounts.Base;
        var step = new RoundingStep(Rounding.HalfUp, Digits, amounts.Step);
        var placed = (Major(amounts.Shares[index]) - step.Apply(Major(exact))) * Powers.Of10[Digits];
        if (!placed.IsZero)
            step = step with
            {
                Placed = new PlacedUnits(placed.RoundToLong(0, Rounding.HalfUp), PlacedBy.Reconcile,
                    amounts.InCurrency(amounts.Discount).ToString()),
            };
        var share = Node(Term.EarlyPaymentDiscount, Formula.Share, amounts.Shares[index],
        [
            Node(Term.EarlyPaymentDiscount, Formula.Referred, amounts.Discount, []),
            Node(Term.Weight, Formula.Referred, amounts.Parts[index], []),
            Node(Term.Weight, Formula.Referred, amounts.Base, []) with { Subject = "all" },
        ]);
        return amounts.Base.IsZero || amounts.Discount == 0
            ? Node(Term.EarlyPaymentDiscount, Formula.Choose, 0, [])
            : share with { BeforeRounding = Major(exact), Rounding = step };
    }

    private Explanation Fall(EarlyPaymentAmounts amounts, int index, int tax, Explanation share)
    {
        var treatment = amounts.Treatments[index];
        var whole = Exact.One + treatment.Factor;
        return Node(Term.EarlyPaymentTax, Formula.Share, amounts.Falls[index][tax],
        [
            share,
            Leaf(Term.Weight, new ExplainedValue.OfNumber(treatment.Follows[tax].Reduced())),
            Leaf(Term.Weight, new ExplainedValue.OfNumber(whole.Reduced())) with { Subject = "net and taxes" },
        ]) with
        {
            Subject = ExplainNames.Of(treatment.Taxes[tax]),
            BeforeRounding = Major(amounts.Shares[index] * treatment.Follows[tax] / whole),
            Rounding = new RoundingStep(amounts.Policy.TaxMode, Digits, amounts.Step),
        };
    }

    private Explanation ToPay() =>
        Node(Term.AmountToPay, Formula.Referred, _invoice.Totals.AmountToPay.MinorUnits, []);

    private Exact Major(Exact units) => (units / Powers.Of10[Digits]).Reduced();

    private Explanation Node(Term term, Formula formula, Exact units, ImmutableArray<Explanation> operands) => new()
    {
        Term = term, Formula = formula, Operands = operands, Result = units.IsInteger
            ? new ExplainedValue.OfMoney(Money.FromMinor(units.RoundToLong(0, Rounding.HalfUp), _invoice.Currency))
            : new ExplainedValue.OfExactAmount(Major(units), _invoice.Currency),
    };

    private static Explanation Leaf(Term term, ExplainedValue value) => new() { Term = term, Result = value };
}
