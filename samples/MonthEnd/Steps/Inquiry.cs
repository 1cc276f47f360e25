using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Invoices;
using MonthEnd.Output;

namespace MonthEnd.Steps;

/// <summary>Answers why an amount is what it is: the tax of the invoice with the most lines among those that have
/// some.</summary>
static class Inquiry
{
    public static void Run(ImmutableArray<Invoice> issued, OutFolder folder, Report report)
    {
        if (issued.IsEmpty) return;
        report.Step("Why?");
        var invoice = issued.MaxBy(each => (!each.Totals.Tax.IsZero, each.Lines.Count))!;
        var why = invoice.Explain(invoice.Totals.Tax.IsZero ? Term.TotalWithoutTax : Term.TotalTax);
        folder.Add("why.txt", $"{invoice.Number}\n{why.ToText()}\n");
        report.Line($"{invoice.Number}\n{why.ToText(depth: 2)}");
    }
}
