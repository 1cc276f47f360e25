using Invoicing.Discounts;
using Invoicing.Explanations;

namespace Invoicing.Invoices;

/// <summary>What lines ask: LINE-GROSS, LINE-ADJUST, LINE-NET, DOC-NAMED.</summary>
internal sealed partial class Explainer
{
    private readonly Dictionary<ExactDocumentAdjustment, (int Sign, Exact Total)> _weights = [];

    private Rounding LineMode => calculation.Policy.LineMode;

    /// <summary>Item net price (BT-146): stated, or the gross price less its discount.</summary>
    public static Explanation NetPrice(ExactLine line) =>
        line.Line is { PriceDiscount: { } discount, GrossPrice: { } gross }
        ? new Explanation
        {
            Term = Term.NetPrice, Subject = ExplainNames.Of(line), Formula = Formula.Difference,
            Basis = line.Line.PriceBasis,
            Result = new ExplainedValue.OfPrice(line.Line.Price),
            Operands =
            [
                Leaf(Term.GrossPrice, ExplainNames.Of(line), gross),
                Subtracted(Leaf(Term.PriceDiscount, ExplainNames.Of(line), discount)),
            ],
        }
        : Leaf(Term.NetPrice, ExplainNames.Of(line), line.Line.Price) with { Basis = line.Line.PriceBasis };

    /// <summary>Item gross price (BT-148): the net price and the discount.</summary>
    public static Explanation GrossPrice(ExactLine line, UnitPrice discount) => new()
    {
        Term = Term.GrossPrice, Subject = ExplainNames.Of(line), Formula = Formula.Sum,
        Result = new ExplainedValue.OfPrice(line.Line.Price + discount),
        Operands =
        [
            Leaf(Term.NetPrice, ExplainNames.Of(line), line.Line.Price),
            Leaf(Term.PriceDiscount, ExplainNames.Of(line), discount),
        ],
    };

    private Explanation GrossAsked(ExactLine line) => Once(nameof(GrossAsked), line, 0, () =>
    {
        var product = Node(Term.LineGross, ExplainNames.Of(line), Formula.Product, line.ExactGross,
            Leaf(Term.Quantity, ExplainNames.Of(line), line.Line.Quantity), NetPrice(line));
        return calculation.RoundsEachLine ? Shown(product, line.ExactGross, line.Gross, LineMode) : product;
    });

    private Explanation LineAsked(ExactLine line) => Once(nameof(LineAsked), line, 0, () =>
    {
        var operands = new List<Explanation> { GrossAsked(line) };
        for (var i = 0; i < line.Adjustments.Count; i++)
            operands.Add(Signed(AdjustmentAsked(line, i), line.Adjustments[i].Adjustment.Sign));
        return Sum(Term.Asked, ExplainNames.Of(line), line.Net, [.. operands]);
    });

    private Explanation AdjustmentAsked(ExactLine line, int index) => Once(nameof(AdjustmentAsked), line, index, () =>
    {
        var adjustment = line.Adjustments[index];
        if (adjustment.Share is { } document) return NamedShare(line, index, document);
        var asked = adjustment.Adjustment;
        var exact = Asked(asked, true, ExplainNames.OfAdjustment(line, index), adjustment.ExactAmount,
            line.Line.Quantity, () => asked.Of == PercentBase.Running ? LeftOf(line, index) : GrossAsked(line));
        return calculation.RoundsEachLine
            ? Shown(exact, adjustment.ExactAmount, adjustment.Amount, LineMode) : exact;
    });

    /// <summary>An allowance or charge before it is rounded: fixed, per unit, or a percentage.</summary>
    private Explanation Asked(
        Adjustment asked, bool isOfLine, string subject, Exact exact, Quantity quantity, Func<Explanation> percentBase)
    {
        var term = ExplainNames.TermOf(asked, isOfLine);
        var explanation = asked switch
        {
            { Amount: { } amount } => Leaf(term, subject, new ExplainedValue.OfMoney(amount)),
            { PerUnit: { } price } => Node(term, subject, Formula.Product, exact,
                Leaf(Term.Quantity, subject, asked.Quantity ?? quantity), Leaf(Term.AmountPerUnit, subject, price)),
            _ => Node(term, subject, Formula.Product, exact,
                asked.Base is { } stated
                    ? Leaf(Term.PercentageBase, subject, new ExplainedValue.OfMoney(stated)) : percentBase(),
                Leaf(Term.Percentage, subject, asked.Percent.GetValueOrDefault())),
        };
        return explanation with { Basis = asked.Basis };
    }

    /// <summary>The running net before an allowance or charge; those before it are explained apart.</summary>
    private Explanation LeftOf(ExactLine line, int index)
    {
        var operands = new List<Explanation> { GrossAsked(line) };
        for (var i = 0; i < index; i++)
        {
            var before = line.Adjustments[i];
            var name = ExplainNames.OfAdjustment(line, i);
            operands.Add(Signed(Referred(ExplainNames.TermOf(before.Adjustment, true), name, before.Amount),
                before.Adjustment.Sign));
        }

        return index == 0
            ? operands[0]
            : Sum(Term.PercentageBase, ExplainNames.Of(line), NetBefore(line, index), [.. operands]);
    }

    private static Exact NetBefore(ExactLine line, int index)
    {
        var net = line.Gross;
        for (var i = 0; i < index; i++) net += line.Adjustments[i].Adjustment.Sign * line.Adjustments[i].Amount;
        return net;
    }

    private Explanation NamedShare(ExactLine line, int index, ExactDocumentAdjustment document)
    {
        var share = line.Adjustments[index];
        var term = ExplainNames.TermOf(share.Adjustment, true);
        var subject = ExplainNames.OfAdjustment(line, index);
        if (document.Amount.IsZero) return Nothing(term, subject, "DOC-NAMED", "nothing is to be shared");
        var (sign, total) = WeightsOf(document);
        var weight = NetBefore(line, index);
        if (weight.Sign != sign)
            return Nothing(term, subject, "DOC-NAMED", "what is left of the line has not the sign of the sum");
        var exact = Node(term, subject, Formula.Share, share.ExactAmount,
            NamedWhole(document),
            Referred(Term.Weight, ExplainNames.Of(line), weight.Abs()),
            Referred(Term.Weight, "the lines that share", total));
        return calculation.RoundsEachLine
            ? Shown(exact, share.ExactAmount, share.Amount, Rounding.Down,
                Value(document.Amount).ToString(), PlacedBy.Split)
            : exact;
    }

    /// <summary>The sign of what is left of the lines, and the sum of those that have it, by its magnitude.</summary>
    private (int Sign, Exact Total) WeightsOf(ExactDocumentAdjustment document)
    {
        if (_weights.TryGetValue(document, out var found)) return found;
        var lefts = NamedLines(document).ConvertAll(named => NetBefore(named, PlaceOf(named, document)));
        var sign = Exact.Sum([.. lefts]).Sign;
        var weights = (sign, Exact.Sum([.. lefts.Where(left => left.Sign == sign)]).Abs());
        _weights.Add(document, weights);
        return weights;
    }

    private Explanation NamedWhole(ExactDocumentAdjustment document) => Once(nameof(NamedWhole), document, 0, () =>
    {
        var asked = document.Adjustment;
        var exact = Asked(asked, false, ExplainNames.Of(document), document.ExactAmount, default, () =>
        {
            var lines = NamedLines(document);
            var nets = lines.ConvertAll(line => Referred(Term.Asked, ExplainNames.Of(line), NetBefore(line,
                asked.Of == PercentBase.Running ? PlaceOf(line, document) : line.Line.Adjustments.Length)));
            return Sum(Term.PercentageBase, null, document.Base.GetValueOrDefault(), [.. nets]);
        });
        return calculation.RoundsEachLine ? Shown(exact, document.ExactAmount, document.Amount, LineMode) : exact;
    });

    private List<ExactLine> NamedLines(ExactDocumentAdjustment document) =>
        [.. calculation.PricedInKeyOrder.Where(line => PlaceOf(line, document) >= 0)];

    private static int PlaceOf(ExactLine line, ExactDocumentAdjustment document) =>
        line.Adjustments.FindIndex(adjustment => ReferenceEquals(adjustment.Share, document));
}
