using Invoicing.Explanations;

namespace Invoicing.Invoices;

/// <summary>Nets and their parts as they are shown: INCLUSIVE, SHOW-PER-LINE, SHOW-AT-END, SHOW-INCLUSIVE.</summary>
internal sealed partial class Explainer
{
    private bool IsFromGross => calculation.Policy.Inclusive == InclusivePrices.FromGross;

    private bool IsTaxPerLine => calculation.Policy.Tax == TaxRounding.PerLine;

    private bool IsTaxPerDocument => calculation.Policy.Tax == TaxRounding.PerDocument;

    /// <summary>The gross of a line as shown.</summary>
    public Explanation LineGross(ExactLine line) => line.Contribution is { } contribution
        ? LinePart(line, contribution, 0, GrossAsked(line), 1, line.ShownGross)
        : Informational(Term.LineGross, line);

    /// <summary>An allowance or charge of a line as shown (BT-136, BT-141).</summary>
    public Explanation LineAdjustment(ExactLine line, int index)
    {
        var adjustment = line.Adjustments[index];
        return LinePart(line, line.Contribution!, index + 1, AdjustmentAsked(line, index), adjustment.Adjustment.Sign,
            adjustment.Shown);
    }

    /// <summary>Invoice line net amount (BT-131).</summary>
    public Explanation LineNet(ExactLine line) =>
        line.Contribution is { } contribution ? ShownNet(contribution) : Informational(Term.LineNet, line);

    public Explanation Informational(Term term, ExactLine line) =>
        Nothing(term, ExplainNames.Of(line), "LINE-INFO", "an informational line counts nowhere");

    // Magnitudes: what is shown times the sign.
    private Explanation LinePart(
        ExactLine line, ExactContribution contribution, int part, Explanation asked, int sign, long shown)
    {
        var treatment = contribution.Treatment;
        if (!treatment.IsInclusive && calculation.RoundsEachLine) return asked;
        var exactUnits = sign * line.ShownParts[part];
        var exact = asked;
        if (treatment.IsInclusive)
        {
            var constants = part == 0 ? Constants(contribution, false) : [];
            var before = constants.Length == 0 ? asked : Sum(Term.Asked, asked.Subject,
                exactUnits * (Exact.One + treatment.Factor), [asked, .. constants.Select(Subtracted)]);
            exact = Node(asked.Term, asked.Subject, Formula.Quotient, exactUnits, before, Divisor(treatment));
        }

        return Shown(exact, exactUnits, shown, Turned(LineMode, sign), Value(line.ShownNet).ToString());
    }

    /// <summary>The net of a contribution as shown, by its magnitude.</summary>
    private Explanation ShownNet(ExactContribution contribution) => Once(nameof(ShownNet), contribution, 0, () =>
    {
        var treatment = contribution.Treatment;
        var sign = SignOf(contribution);
        var term = contribution.Line is not null
            ? Term.LineNet : ExplainNames.TermOf(contribution.Adjustment!.Adjustment, false);
        var subject = ExplainNames.Of(contribution);
        if (!treatment.IsInclusive) return Named(AskedOf(contribution), term, subject);
        if (IsFromGross && IsTaxPerLine)
        {
            var taxes = new List<Explanation>();
            for (var i = 0; i < treatment.Taxes.Length; i++)
                if (treatment.Taxes[i].IsIncluded) taxes.Add(Signed(TakenOut(contribution, i), -sign));
            return Sum(term, subject, sign * contribution.Net, [AskedOf(contribution), .. taxes]);
        }

        var whole = Whole(treatment.Whole.Net, treatment.Whole.ExactNet, LineMode);
        return Shown(Named(ExactNetOf(contribution), term, subject), sign * contribution.ExactNet,
            sign * contribution.Net, Turned(LineMode, sign), whole);
    });

    /// <summary>The exact net of what an inclusive contribution asks, by its magnitude.</summary>
    private Explanation ExactNetOf(ExactContribution contribution) => Once(nameof(ExactNetOf), contribution, 0, () =>
    {
        var treatment = contribution.Treatment;
        var sign = SignOf(contribution);
        var exactNet = sign * contribution.ExactNet;
        var subject = ExplainNames.Of(contribution);
        var constants = Constants(contribution, false).Select(constant => Signed(constant, -sign));
        var asked = Sum(Term.Asked, subject, exactNet * (Exact.One + treatment.Factor),
            [AskedOf(contribution), .. constants]);
        return Node(Term.ExactNet, subject, Formula.Quotient, exactNet, asked, Divisor(treatment));
    });

    /// <summary>What a contribution asks, rounded, by its magnitude; with tax where prices include it.</summary>
    private Explanation AskedOf(ExactContribution contribution) => Once(nameof(AskedOf), contribution, 0, () =>
    {
        var amount = AmountOf(contribution);
        if (calculation.RoundsEachLine) return amount;
        var sign = SignOf(contribution);
        var whole = contribution.Treatment.Whole;
        return Shown(amount, sign * contribution.Amount, sign * contribution.Asked, Turned(LineMode, sign),
            Whole(whole.Asked, whole.Amount, LineMode));
    });

    /// <summary>What a treatment asks, rounded.</summary>
    private Explanation AskedOf(TaxScope scope) => scope is ExactContribution contribution
        ? Sum(Term.Asked, ExplainNames.Of(scope), scope.Asked, Signed(AskedOf(contribution), SignOf(contribution)))
        : Sum(Term.Asked, ExplainNames.Of(scope), scope.Asked,
            [.. scope.Treatment.Contributions.Select(part => Signed(AskedOf(part), SignOf(part)))]);

    /// <summary>What taxes are computed of, as parts of a sum.</summary>
    private IEnumerable<Explanation> Working(TaxScope scope)
    {
        if (scope is not ExactContribution contribution) return scope.Treatment.Contributions.SelectMany(Working);
        var treatment = scope.Treatment;
        var working = !treatment.IsInclusive ? AmountOf(contribution)
            : IsFromGross && IsTaxPerDocument ? ExactNetOf(contribution)
            : ShownNet(contribution);
        return [Signed(working, SignOf(contribution))];
    }
}
