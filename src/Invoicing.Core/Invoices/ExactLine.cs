using Invoicing.Discounts;

namespace Invoicing.Invoices;

/// <summary>A line of an exact calculation.</summary>
internal sealed class ExactLine(InvoiceLine line, int index)
{
    /// <summary>What was asked.</summary>
    public InvoiceLine Line { get; } = line;

    /// <summary>Its place in the draft.</summary>
    public int Index { get; } = index;

    /// <summary>Its key: id (BT-126) or position.</summary>
    public string Key { get; } = LineKeys.Of(line, index);

    /// <summary>Whether it counts.</summary>
    public bool IsPriced => Line.Kind == LineKind.Priced;

    /// <summary>LINE-GROSS: quantity times price over base quantity, exact.</summary>
    public Exact ExactGross { get; set; }

    /// <summary>The gross that everything after takes: rounded where each line is, else exact.</summary>
    public Exact Gross { get; set; }

    /// <summary>Its own allowances and charges, then its shares of document ones that name it.</summary>
    public List<ExactLineAdjustment> Adjustments { get; } = [];

    /// <summary>Gross less allowances plus charges so far; with tax where its prices include it.</summary>
    public Exact Net { get; set; }

    /// <summary>The net before any share of a document allowance or charge, where there is a
    /// <see cref="Scale"/>.</summary>
    public Exact OwnNet { get; set; }

    /// <summary>What exact shares left of <see cref="OwnNet"/>; null where the line has none.</summary>
    public NetScale? Scale { get; set; }

    /// <summary>What the line adds to its treatment; null for an informational line.</summary>
    public ExactContribution? Contribution { get; set; }

    /// <summary>The parts of the net as they are before they are shown, signed: gross, then adjustments; without
    /// tax.</summary>
    public Exact[] ShownParts { get; set; } = [];

    /// <summary>The gross shown, without tax.</summary>
    public long ShownGross { get; set; }

    /// <summary>Invoice line net amount (BT-131), without tax.</summary>
    public long ShownNet { get; set; }

    /// <summary>Adds an allowance or charge and moves the running net.</summary>
    public void Add(ExactLineAdjustment adjustment)
    {
        Adjustments.Add(adjustment);
        Net += adjustment.Adjustment.Sign * adjustment.Amount;
    }

    /// <summary>Adds an exact share of a document allowance or charge and sets the running net.</summary>
    public void Take(ExactDocumentAdjustment adjustment, Exact share, Exact net)
    {
        Adjustments.Add(new ExactLineAdjustment(adjustment.Adjustment, null, share, share, adjustment));
        Net = net;
    }
}

/// <summary>An allowance or charge of a line, its own or its share of a document one.</summary>
/// <param name="Adjustment">What was asked.</param>
/// <param name="Base">What its percentage is taken of; null where there is none.</param>
/// <param name="ExactAmount">The amount before rounding.</param>
/// <param name="Amount">The amount that everything after takes: rounded where each line is, else exact.</param>
/// <param name="Share">The document allowance or charge of which it is a share; null where it is the line's
/// own.</param>
internal sealed record ExactLineAdjustment(
    Adjustment Adjustment, Exact? Base, Exact ExactAmount, Exact Amount, ExactDocumentAdjustment? Share = null)
{
    /// <summary>The amount shown (BT-136, BT-141), without tax.</summary>
    public long Shown { get; set; }
}
