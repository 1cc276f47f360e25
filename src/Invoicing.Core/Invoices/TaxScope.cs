using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>What taxes are computed of: a contribution, or a treatment as a whole.</summary>
internal class TaxScope(ExactTreatment treatment)
{
    /// <summary>The treatment.</summary>
    public ExactTreatment Treatment { get; } = treatment;

    /// <summary>What is asked: rounded or exact as the policy has it, signed; with tax where prices include
    /// it.</summary>
    public Exact Amount { get; set; }

    /// <summary>G or g: the rounded amount asked of an inclusive treatment.</summary>
    public long Asked { get; set; }

    /// <summary>The net before it is shown.</summary>
    public Exact ExactNet { get; set; }

    /// <summary>The shown net.</summary>
    public long Net { get; set; }

    /// <summary>The working net, which taxes are computed of.</summary>
    public Exact Working { get; set; }

    /// <summary>For each tax per unit its exact amount, for one with a stated base the rate times that
    /// base.</summary>
    public Exact[] Stated { get; } = new Exact[treatment.Taxes.Length];

    /// <summary>The exact taxes.</summary>
    public Exact[] ExactTaxes { get; } = new Exact[treatment.Taxes.Length];

    /// <summary>The taxes as shown: of a contribution where tax is rounded per line; of a treatment its parts of the
    /// groups' taxes.</summary>
    public long[] Taxes { get; } = new long[treatment.Taxes.Length];

    /// <summary>Computes an exact tax (TAX-KINDS) from the working net.</summary>
    /// <param name="tax">The position of the tax.</param>
    /// <param name="stood">The sum of the taxes that it stands on.</param>
    public Exact TaxOf(int tax, Exact stood)
    {
        var asked = Treatment.Taxes[tax];
        return asked.Kind switch
        {
            TaxKind.PerUnit => Stated[tax],
            TaxKind.Percent or TaxKind.Withheld when asked.StatedBase is not null => Stated[tax],
            TaxKind.Division => Working * asked.Rate.Fraction / (Exact.One - Treatment.DivisionRates),
            TaxKind.Withheld => Working * asked.Rate.Fraction,
            _ => (Working + stood) * asked.Rate.Fraction,
        };
    }

    /// <summary>The sum of the shown taxes that a tax stands on.</summary>
    public Exact ShownStood(int tax)
    {
        Exact sum = 0;
        foreach (var below in Treatment.StandsOn[tax]) sum += Taxes[below];
        return sum;
    }

    /// <summary>INCLUSIVE: the exact net, with the exact taxes per unit of its own.</summary>
    public Exact NetOfAsked() =>
        (Asked - Exact.Sum(Treatment.Constants(Stated))) / (Exact.One + Treatment.Factor);
}

/// <summary>What a line, a document allowance or charge with taxes, or a share of a spread one adds to a
/// treatment.</summary>
internal sealed class ExactContribution : TaxScope
{
    private ExactContribution(ExactTreatment treatment)
        : base(treatment)
    {
    }

    /// <summary>The line, or null.</summary>
    public ExactLine? Line { get; private init; }

    /// <summary>The document allowance or charge, or null.</summary>
    public ExactDocumentAdjustment? Adjustment { get; private init; }

    /// <summary>Whether it is a share of a spread allowance or charge.</summary>
    public bool IsShare => Adjustment is { IsTaxed: false };

    /// <summary>What a line adds.</summary>
    public static ExactContribution Of(ExactLine line, ExactTreatment treatment) =>
        new ExactContribution(treatment) { Line = line, Amount = line.Net }.WithStated(line.Line.Quantity);

    /// <summary>What a document allowance or charge adds to one treatment.</summary>
    /// <param name="adjustment">The allowance or charge.</param>
    /// <param name="treatment">The treatment.</param>
    /// <param name="amount">The amount as it counts, below zero for an allowance.</param>
    public static ExactContribution Of(ExactDocumentAdjustment adjustment, ExactTreatment treatment, Exact amount) =>
        new ExactContribution(treatment) { Adjustment = adjustment, Amount = amount }.WithStated(default);

    private ExactContribution WithStated(Quantity quantity)
    {
        for (var i = 0; i < Stated.Length && !IsShare; i++)
        {
            var tax = Treatment.Taxes[i];
            if (tax is { Kind: TaxKind.PerUnit, PerUnit: { } price })
                Stated[i] = Units.Of(tax.Quantity ?? quantity, price);
            else if (tax.StatedBase is { } stated)
                Stated[i] = Units.Of(stated) * tax.Rate.Fraction;
        }

        return this;
    }
}
