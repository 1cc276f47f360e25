using System.Text;
using Invoicing.Invoices;

namespace Invoicing.Core.Tests.Independent;

/// <summary>What the engine and the independent calculator say of one draft.</summary>
public static class Comparison
{
    /// <summary>The amounts that differ, one a line; null where both agree, or both refuse the draft.</summary>
    public static string? Of(InvoiceDraft draft, DraftMix? mix = null)
    {
        var outcome = InvoiceCalculator.Calculate(draft);
        IndependentAmounts amounts;
        try
        {
            amounts = IndependentCalculator.Calculate(draft);
            mix?.Count(draft, amounts);
        }
        catch (DraftRefusedException refused)
        {
            mix?.CountRefused();
            return outcome.IsOk ? $"The engine calculates what is refused here: {refused.Message}" : null;
        }

        return outcome.TryGet(out var invoice)
            ? Differences(WithoutZeros(invoice.Amounts.ToDeclared(draft)), WithoutZeros(IndependentInvoice.Declared(draft, amounts)))
            : $"The engine refuses what can be calculated:\n{outcome.Findings}";
    }

    /// <summary>Whether a share of nothing is told is not specified.</summary>
    private static DeclaredAmounts WithoutZeros(DeclaredAmounts amounts) => amounts with
    {
        Adjustments = [.. amounts.Adjustments.Select(a => a with { Shares = a.Shares.RemoveAll(s => s.Amount.IsZero) })],
    };

    private static string? Differences(DeclaredAmounts engine, DeclaredAmounts independent)
    {
        if (engine.Equals(independent)) return null;
        var text = new StringBuilder();
        foreach (var (ours, theirs) in Rows(engine).Zip(Rows(independent)))
            if (ours != theirs) text.Append($"engine      {ours}\nindependent {theirs}\n");
        return text.Length > 0 ? text.ToString() : $"engine {engine.Totals}\nindependent {independent.Totals}";
    }

    private static IEnumerable<string> Rows(DeclaredAmounts amounts) =>
        amounts.Lines.Select(line => $"line {line.Id}: {line.Gross}, {Text(line.Adjustments)}, net {line.Net}")
            .Concat(amounts.Adjustments.Select(a => $"document {a.Amount}: {Text(a.Shares.Select(s => s.Amount))}"))
            .Concat(amounts.Groups.Select(group => $"{group.Key}: {group.Base} {group.Tax} {group.TaxInAccountingCurrency}"))
            .Append($"{amounts.Totals}");

    private static string Text(IEnumerable<Money> amounts) => $"[{string.Join(", ", amounts)}]";
}
