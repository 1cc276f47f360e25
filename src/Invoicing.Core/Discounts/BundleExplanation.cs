using Invoicing.Explanations;

namespace Invoicing.Discounts;

/// <summary>Explains what a line saves by a bundle: its share of what the parts cost more than the bundle.</summary>
internal static class BundleExplanation
{
    public static Explanation Of(Explanation explained, BundleSaving saving, AmountRounding rounding)
    {
        var scale = Powers.Of10[rounding.Digits];
        var sum = Exact.Sum(saving.Values.AsSpan());
        var exact = (sum - (Exact)saving.Price.MinorUnits * saving.Count) * saving.Sign;
        var whole = rounding.Of(exact);
        var share = whole * saving.Values[saving.Index] / sum;
        var units = ((ExplainedValue.OfMoney)explained.Result).Amount.MinorUnits;
        var placed = units - rounding.Of(share, Rounding.Down);
        return explained with
        {
            Formula = Formula.Share,
            Operands =
            [
                new Explanation
                {
                    Term = Term.Discounts,
                    Result = new ExplainedValue.OfMoney(rounding.Money(whole)),
                    Formula = Formula.Difference,
                    Operands =
                    [
                        Amount(Term.LineGross, sum * saving.Sign / scale, rounding),
                        Amount(Term.BundlePrice,
                            (Exact)saving.Price.MinorUnits * saving.Count * saving.Sign / scale, rounding) with
                        {
                            IsSubtracted = true,
                        },
                    ],
                    BeforeRounding = exact / scale,
                    Rounding = new RoundingStep(rounding.Mode, rounding.Digits, rounding.Step),
                },
                Amount(Term.Weight, saving.Values[saving.Index] / scale, rounding),
                Amount(Term.Weight, sum / scale, rounding),
            ],
            BeforeRounding = share / scale,
            Rounding = new RoundingStep(Rounding.Down, rounding.Digits, rounding.Step, placed == 0 ? null
                : new PlacedUnits(placed, PlacedBy.Split, rounding.Money(whole).ToString())),
        };
    }

    private static Explanation Amount(Term term, Exact amount, AmountRounding rounding) => new()
    {
        Term = term, Result = new ExplainedValue.OfExactAmount(amount, rounding.Currency),
    };
}
