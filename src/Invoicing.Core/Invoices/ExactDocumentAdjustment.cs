using Invoicing.Discounts;

namespace Invoicing.Invoices;

/// <summary>A document allowance or charge of an exact calculation.</summary>
internal sealed class ExactDocumentAdjustment(Adjustment adjustment, int index)
{
    /// <summary>What was asked.</summary>
    public Adjustment Adjustment { get; } = adjustment;

    /// <summary>Its place in the draft.</summary>
    public int Index { get; } = index;

    /// <summary>DOC-NAMED: whether it is shared by lines that it names, and has no row of its own.</summary>
    public bool NamesLines => !Adjustment.Lines.IsEmpty;

    /// <summary>DOC-TAXED: whether it carries taxes of its own.</summary>
    public bool IsTaxed => !Adjustment.Taxes.IsEmpty;

    /// <summary>What its percentage is taken of; null where there is none.</summary>
    public Exact? Base { get; set; }

    /// <summary>The amount before rounding; with tax where prices include it.</summary>
    public Exact ExactAmount { get; set; }

    /// <summary>The amount that is shared and that everything after takes: rounded where each line is, else
    /// exact.</summary>
    public Exact Amount { get; set; }

    /// <summary>What it adds to each treatment it falls to, in key order of the treatments. Signed.</summary>
    public List<ExactContribution> Contributions { get; } = [];

    /// <summary>The amount shown (BT-92, BT-99), without tax; of one that names lines nothing is shown here.</summary>
    public long Shown { get; set; }
}
