using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Taxes;

namespace Invoicing.Matching;

/// <summary>Lines have the taxes agreed: scheme, category and rate. What a difference costs is tax, not a part of the
/// total without tax. Without agreed taxes nothing is compared.</summary>
internal sealed class TaxMatch : IMatchRule
{
    public string Id => "taxes";

    public void Check(MatchContext context, FindingSink findings)
    {
        var taxes = new AgreedTaxes(context.Facts);
        foreach (var line in context.Lines)
        {
            var billed = line.Line.Taxes;
            if (billed.IsEmpty) continue;
            var agreed = taxes.Of(line);
            if (agreed.IsEmpty || AgreedTaxes.AreSame(billed, agreed)) continue;
            if (Rate(billed) is { } found && Rate(agreed) is { } expected)
                findings.Add(MatchFindings.TaxDiffers, Severity.Error, line.Path,
                    ("found", Text(billed)), ("expected", Text(agreed)),
                    (Variance.TaxEffectName, EffectOf(line, found - expected)));
            else
                findings.Add(MatchFindings.TaxDiffers, Severity.Error, line.Path,
                    ("found", Text(billed)), ("expected", Text(agreed)));
        }
    }

    private static Money EffectOf(MatchLine line, Exact rate) =>
        Money.Round(Exact.Of(line.Net) * rate, line.Net.Currency, Rounding.HalfUp);

    // The rates together; null where a tax is not a percentage of the net.
    private static Exact? Rate(ImmutableArray<Tax> taxes)
    {
        var sum = Exact.Zero;
        foreach (var tax in taxes)
        {
            if (tax.Kind == TaxKind.Withheld) continue;
            if (tax.Kind != TaxKind.Percent || !tax.StandsOn.IsEmpty || tax.StatedBase is not null) return null;
            sum += tax.Rate.Fraction;
        }

        return sum;
    }

    private static string Text(ImmutableArray<Tax> taxes) => string.Join(" + ", taxes.Select(Text));

    private static string Text(Tax tax)
    {
        var value = tax.PerUnit is { } perUnit ? perUnit.ToString() : tax.Rate.ToString();
        return tax.Scheme is "VAT" ? $"{tax.Category} {value}" : $"{tax.Scheme} {tax.Category} {value}";
    }
}
