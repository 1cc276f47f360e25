using System.Globalization;
using Invoicing.Explanations;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>What of an invoice is to be explained: a term, and the line, group or adjustment whose it is.</summary>
internal sealed class ExplainedPlace(
    Invoice invoice, ExactCalculation calculation, Term term, string? line, TaxGroupKey? group, int? adjustment)
{
    /// <summary>The explanation of what follows from the draft.</summary>
    /// <exception cref="ArgumentException">There is no such place.</exception>
    public Explanation Explain(Explainer explainer)
    {
        if (explainer.Total(term) is { } total)
        {
            Require(null, null, null);
            return total;
        }

        switch (term.Id)
        {
            case "BT-111":
                Require(null, group, null);
                return calculation.Draft.AccountingRate is { } rate
                    ? explainer.InAccountingCurrency(rate, group is null ? null : Group())
                    : throw new ArgumentException("The invoice has no accounting currency (BT-6).", nameof(term));
            case "BT-116" or "BT-117" or "BT-119":
                Require(null, group ?? throw Missing("tax group", nameof(group)), null);
                return OfGroup(explainer, Group());
            case "BT-92" or "BT-99":
                Require(null, null, adjustment ?? throw Missing("index of an allowance or charge", nameof(adjustment)));
                return explainer.Document(DocumentAdjustment());
            case "BT-136" or "BT-141":
                Require(line, null, adjustment ?? throw Missing("index of an allowance or charge", nameof(adjustment)));
                return OfAdjustment(explainer, Line(), adjustment.GetValueOrDefault());
            default:
                Require(line, null, null);
                return OfLine(explainer, Line());
        }
    }

    /// <summary>What the invoice has at that place; null where it has nothing.</summary>
    public Money? Declared()
    {
        var totals = invoice.Totals;
        return term.Id switch
        {
            "BT-106" => totals.SumOfLineNets,
            "BT-107" => totals.Allowances,
            "BT-108" => totals.Charges,
            "BT-109" => totals.WithoutTax,
            "BT-110" => totals.Tax,
            "BT-111" when group is null => totals.TaxInAccountingCurrency,
            "BT-111" => invoice.TaxGroups.Find(group)?.TaxInAccountingCurrency,
            "BT-112" => totals.WithTax,
            "BT-113" => totals.Paid,
            "BT-114" => totals.Rounding,
            "BT-115" => totals.Due,
            "WITHHELD" => totals.Withheld,
            "SPLIT-PAYMENT" => totals.SplitPayment,
            "AMOUNT-TO-PAY" => totals.AmountToPay,
            "BT-116" => invoice.TaxGroups.Find(group!)?.Base,
            "BT-117" => invoice.TaxGroups.Find(group!)?.Tax,
            "BT-92" or "BT-99" => invoice.Adjustments[adjustment.GetValueOrDefault()].Amount,
            "BT-136" or "BT-141" => invoice.Lines.Find(line!)?.Adjustments[adjustment.GetValueOrDefault()].Amount,
            "BT-131" => invoice.Lines.Find(line!)?.Net,
            "LINE-GROSS" => invoice.Lines.Find(line!)?.Gross,
            _ => null,
        };
    }

    private static Explanation Stated(Term term, string subject, ExplainedValue value) =>
        new() { Term = term, Subject = subject, Result = value };

    private Explanation OfGroup(Explainer explainer, ExactGroup found) => term.Id switch
    {
        "BT-116" => explainer.BaseOf(found),
        "BT-117" => explainer.TaxOf(found),
        _ => Stated(term, ExplainNames.Of(found.Tax), new ExplainedValue.OfPercentage(found.Tax.Rate)),
    };

    private Explanation OfLine(Explainer explainer, ExactLine found) => term.Id switch
    {
        "BT-131" => explainer.LineNet(found),
        "LINE-GROSS" => explainer.LineGross(found),
        "BT-129" => Stated(term, ExplainNames.Of(found), new ExplainedValue.OfQuantity(found.Line.Quantity)),
        "BT-146" when !found.Line.Price.Currency.IsNone => Explainer.NetPrice(found),
        "BT-147" when found.Line.PriceDiscount is { } discount =>
            Stated(term, ExplainNames.Of(found), new ExplainedValue.OfPrice(discount)),
        "BT-148" when found.Line.PriceDiscount is { } discount => Explainer.GrossPrice(found, discount),
        "BT-149" when !found.Line.Price.Currency.IsNone => Stated(
            term, ExplainNames.Of(found), new ExplainedValue.OfQuantity(found.Line.Price.BaseQuantity)),
        _ => throw new ArgumentException($"Line {line} has no {term.Name} ({term.Id}).", nameof(term)),
    };

    private Explanation OfAdjustment(Explainer explainer, ExactLine found, int index)
    {
        if (!found.IsPriced && (uint)index < (uint)found.Line.Adjustments.Length)
        {
            RequireTerm(ExplainNames.TermOf(found.Line.Adjustments[index], true));
            return explainer.Informational(term, found);
        }

        if ((uint)index >= (uint)found.Adjustments.Count)
            throw NoSuch(
                $"Line {line} has {found.Adjustments.Count} allowances and charges; there is no index {index}.",
                nameof(adjustment));
        RequireTerm(ExplainNames.TermOf(found.Adjustments[index].Adjustment, true));
        return explainer.LineAdjustment(found, index);
    }

    private ExactDocumentAdjustment DocumentAdjustment()
    {
        var index = adjustment.GetValueOrDefault();
        var documents = Array.FindAll(calculation.Adjustments, document => !document.NamesLines);
        if ((uint)index >= (uint)documents.Length)
            throw NoSuch($"The document has {documents.Length} allowances and charges; there is no index {index}.",
                nameof(adjustment));
        RequireTerm(ExplainNames.TermOf(documents[index].Adjustment, false));
        return documents[index];
    }

    private ExactLine Line()
    {
        if (line is null) throw Missing("line", nameof(line));
        return Array.Find(calculation.Lines, found => string.Equals(found.Key, line, StringComparison.Ordinal))
            ?? throw new ArgumentException($"The invoice has no line {line}.", nameof(line));
    }

    private ExactGroup Group() =>
        Array.Find(calculation.Groups, found => found.Tax.GroupKey.Equals(group))
            ?? throw new ArgumentException($"The invoice has no tax group {group}.", nameof(group));

    private void Require(string? ofLine, TaxGroupKey? ofGroup, int? ofAdjustment)
    {
        if (ofLine is null && line is not null) throw Surplus("line", line, nameof(line));
        if (ofGroup is null && group is not null) throw Surplus("tax group", group.ToString(), nameof(group));
        if (ofAdjustment is null && adjustment is { } index)
            throw Surplus("index", index.ToString(CultureInfo.InvariantCulture), nameof(adjustment));
    }

    private void RequireTerm(Term found)
    {
        if (found.Id != term.Id)
            throw new ArgumentException(
                $"There is an {found.Name} ({found.Id}), not {term.Name} ({term.Id}).", nameof(term));
    }

    private ArgumentException Missing(string what, string name) =>
        new($"{term.Name} ({term.Id}) wants a {what}.", name);

    private ArgumentException Surplus(string what, string value, string name) =>
        new($"{term.Name} ({term.Id}) has no {what}; {value} was given.", name);

    private static ArgumentException NoSuch(FormattableString message, string name) =>
        new(FormattableString.Invariant(message), name);
}
