using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>What makes a treatment impossible to calculate.</summary>
internal static class TreatmentCheck
{
    /// <summary>Checks the taxes of one place.</summary>
    /// <param name="place">The line, or the document allowance or charge.</param>
    /// <param name="taxes">Its taxes.</param>
    /// <param name="quantity">The quantity that a tax per unit counts where it has none of its own; null for
    /// none.</param>
    /// <param name="limits">What is accepted at most.</param>
    /// <param name="findings">Takes what is found.</param>
    public static void Check(
        DraftPlace place, ImmutableArray<Tax> taxes, Quantity? quantity, Limits limits, FindingSink findings)
    {
        if (taxes.Length > limits.TaxesPerLine)
        {
            findings.Add(InvoiceFindings.Limit, Severity.Error, place.Path("/taxes"),
                ("limit", limits.TaxesPerLine), ("found", taxes.Length));
            return;
        }

        for (var i = 0; i < taxes.Length; i++)
        {
            CheckRate(place, i, taxes[i], limits, findings);
            CheckMembers(place, i, taxes[i], quantity, findings);
        }

        if (taxes.Length == 0) return;
        if (taxes.Length > 1 || !taxes[0].StandsOn.IsEmpty) CheckTogether(place, taxes, findings);
        else if (taxes[0].Kind == TaxKind.Division) CheckDivision(place, taxes, findings);
    }

    /// <summary>Tax groups that stand on each other in a circle, over all treatments of a draft without errors so
    /// far.</summary>
    public static void CheckCircles(InvoiceDraft draft, FindingSink findings)
    {
        if (findings.HasErrors || !StandsOnSome(draft)) return;
        var groups = new List<TaxGroupKey>();
        var standsOn = new List<SortedSet<int>>();
        foreach (var line in draft.Lines)
            if (line.Kind == LineKind.Priced) Collect(line.Taxes, groups, standsOn);
        foreach (var adjustment in draft.Adjustments) Collect(adjustment.Taxes, groups, standsOn);
        var order = TaxNames.Order([.. standsOn.Select(below => below.ToArray())]);
        if (order.Length < groups.Count) findings.Add(InvoiceFindings.TaxCircle, Severity.Error, "/lines");
    }

    private static void Collect(ImmutableArray<Tax> taxes, List<TaxGroupKey> groups, List<SortedSet<int>> standsOn)
    {
        for (var i = 0; i < taxes.Length; i++)
        {
            var above = standsOn[Place(taxes[i])];
            foreach (var below in TaxNames.Resolve(taxes, i)) above.Add(Place(taxes[below]));
        }

        int Place(Tax tax)
        {
            var at = groups.IndexOf(tax.GroupKey);
            if (at >= 0) return at;
            groups.Add(tax.GroupKey);
            standsOn.Add([]);
            return groups.Count - 1;
        }
    }

    private static bool StandsOnSome(InvoiceDraft draft)
    {
        foreach (var line in draft.Lines)
            foreach (var tax in line.Taxes)
                if (!tax.StandsOn.IsEmpty) return true;
        foreach (var adjustment in draft.Adjustments)
            foreach (var tax in adjustment.Taxes)
                if (!tax.StandsOn.IsEmpty) return true;
        return false;
    }

    /// <summary>Whether the rate fits the category.</summary>
    public static bool Fits(Tax tax) =>
        !tax.Rate.IsNegative && (tax.Kind == TaxKind.PerUnit ? tax.Rate.IsZero : tax.Category switch
        {
            TaxCategory.S or TaxCategory.B => !tax.Rate.IsZero,
            TaxCategory.L or TaxCategory.M => true,
            _ => tax.Rate.IsZero,
        });

    private static void CheckRate(DraftPlace place, int index, Tax tax, Limits limits, FindingSink findings)
    {
        if (!Fits(tax))
            findings.Add(InvoiceFindings.TaxRate, Severity.Error, place.Path("taxes", index, "/rate"),
                ("category", tax.Category.ToString()), ("rate", tax.Rate));
        if (tax.Rate > limits.Rate)
            findings.Add(InvoiceFindings.Limit, Severity.Error, place.Path("taxes", index, "/rate"),
                ("limit", limits.Rate), ("found", tax.Rate));
    }

    private static void CheckMembers(DraftPlace place, int index, Tax tax, Quantity? quantity, FindingSink findings)
    {
        var isPerUnit = tax.Kind == TaxKind.PerUnit;
        if (tax.PerUnit.HasValue != isPerUnit || (tax.Quantity.HasValue && !isPerUnit)
            || (tax.StatedBase.HasValue && !TakesStatedBase(tax))
            || (!tax.StandsOn.IsEmpty && tax.Kind != TaxKind.Percent))
            findings.Add(InvoiceFindings.TaxAmbiguous, Severity.Error, place.Path("taxes", index),
                ("kind", tax.Kind.ToString()));
        if (tax.Kind == TaxKind.Withheld && tax.IsIncluded)
            findings.Add(InvoiceFindings.TaxWithheldIncluded, Severity.Error,
                place.Path("taxes", index, "/isIncluded"));
        if (tax.StatedBase is { } stated && stated.Currency != place.Draft.Currency)
            LineCheck.CurrencyMixed(place, "/taxes", place.Draft, stated.Currency, findings);
        if (tax.PerUnit is not { } price) return;
        if (price.Currency != place.Draft.Currency)
            LineCheck.CurrencyMixed(place, "/taxes", place.Draft, price.Currency, findings);
        if (tax.Quantity is null && quantity is null)
            findings.Add(InvoiceFindings.TaxQuantity, Severity.Error, place.Path("taxes", index, "/quantity"));
        else LineCheck.CheckUnit(place, "/taxes", tax.Quantity ?? quantity.GetValueOrDefault(), price, findings);
    }

    // What is taken out of a price, or computed on another tax, has its base from there.
    private static bool TakesStatedBase(Tax tax) => tax.Kind == TaxKind.Withheld
        || (tax.Kind == TaxKind.Percent && !tax.IsIncluded && tax.StandsOn.IsEmpty);

    private static void CheckTogether(DraftPlace place, ImmutableArray<Tax> taxes, FindingSink findings)
    {
        CheckDivision(place, taxes, findings);
        for (var i = 0; i < taxes.Length; i++)
        {
            for (var j = 0; j < i; j++)
                if (TaxGroupOrder.Compare(taxes[i], taxes[j]) == 0)
                    findings.Add(InvoiceFindings.TaxRepeated, Severity.Error, place.Path("taxes", i),
                        ("tax", taxes[i].Name));
            if (!taxes[i].StandsOn.IsEmpty) CheckNames(place, i, taxes, findings);
        }

        if (findings.HasErrors || Array.TrueForAll([.. taxes], tax => tax.StandsOn.IsEmpty)) return;
        var standsOn = new int[taxes.Length][];
        for (var i = 0; i < taxes.Length; i++) standsOn[i] = TaxNames.Resolve(taxes, i);
        if (TaxNames.Order(standsOn).Length < taxes.Length)
            findings.Add(InvoiceFindings.TaxCircle, Severity.Error, place.Path("/taxes"));
    }

    private static void CheckNames(DraftPlace place, int index, ImmutableArray<Tax> taxes, FindingSink findings)
    {
        foreach (var name in taxes[index].StandsOn)
        {
            var below = TaxNames.Find(taxes, name);
            if (below < 0)
                findings.Add(InvoiceFindings.TaxStandsOnUnknown, Severity.Error,
                    place.Path("taxes", index, "/standsOn"), ("name", name));
            else if (taxes[index].IsIncluded && !taxes[below].IsIncluded)
                findings.Add(InvoiceFindings.TaxStandsOnAdded, Severity.Error,
                    place.Path("taxes", index, "/standsOn"), ("name", name));
        }
    }

    private static void CheckDivision(DraftPlace place, ImmutableArray<Tax> taxes, FindingSink findings)
    {
        var sum = 0m;
        foreach (var tax in taxes)
            if (tax.Kind == TaxKind.Division) sum += tax.Rate.Value;
        if (sum >= 100)
            findings.Add(InvoiceFindings.TaxDivision, Severity.Error, place.Path("/taxes"), ("sum", sum));
    }
}
