using System.Globalization;
using Invoicing.Discounts;
using Invoicing.Invoices;

namespace Invoicing.Core.Tests.Independent;

/// <summary>A priced line while it is worked on: its gross and its allowances and charges (LINE-GROSS,
/// LINE-ADJUST).</summary>
public sealed class WorkingLine
{
    private readonly List<(Adjustment Adjustment, Ratio Amount)> _adjustments = [];

    public WorkingLine(InvoiceLine line, int position, WorkingRules rules)
    {
        Line = line;
        Position = position;
        Key = KeyOf(line, position);
        Gross = rules.Working(line.Quantity.Number() * line.Price.UnitsEach());
        Net = Gross;
        foreach (var adjustment in line.Adjustments) Adjust(adjustment, rules.Working(AmountOf(adjustment)));
        OwnNet = Net;
    }

    public InvoiceLine Line { get; }

    /// <summary>Its place in the draft, counted from 0.</summary>
    public int Position { get; }

    public string Key { get; }

    public Ratio Gross { get; }

    /// <summary>Its own allowances and charges, then its shares of those of the document. Amounts as stated: an
    /// allowance is positive.</summary>
    public IReadOnlyList<(Adjustment Adjustment, Ratio Amount)> Adjustments => _adjustments;

    /// <summary>The net before any allowance or charge of the document.</summary>
    public Ratio OwnNet { get; }

    /// <summary>What is left of the net so far.</summary>
    public Ratio Net { get; private set; }

    /// <summary>The parts of the net with their signs: gross, less allowances, plus charges.</summary>
    public IEnumerable<Ratio> Parts => _adjustments.Select(a => a.Amount * a.Adjustment.Sign).Prepend(Gross);

    public static string KeyOf(InvoiceLine line, int position) =>
        line.Id.Length > 0 ? line.Id : (position + 1).ToString(CultureInfo.InvariantCulture);

    public void Adjust(Adjustment adjustment, Ratio amount)
    {
        _adjustments.Add((adjustment, amount));
        Net += amount * adjustment.Sign;
    }

    private Ratio AmountOf(Adjustment adjustment) => adjustment switch
    {
        { Amount: { } amount } => amount.Units(),
        { PerUnit: { } price } => (adjustment.Quantity ?? Line.Quantity).Number() * price.UnitsEach(),
        { Percent: { } percent, Base: { } stated } => percent.Number() * stated.Units(),
        { Percent: { } percent, Of: PercentBase.Gross } => percent.Number() * Gross,
        { Percent: { } percent } => percent.Number() * Net,
        _ => throw new DraftRefusedException("An allowance or charge has neither amount nor percentage."),
    };
}
