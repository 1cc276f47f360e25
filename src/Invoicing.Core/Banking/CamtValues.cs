using System.Globalization;
using Invoicing.Findings;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Banking;

/// <summary>Reads the values of elements. What cannot be read is a finding of the severity that the element
/// has.</summary>
internal sealed class CamtValues(string path, FindingSink sink)
{
    public string Path => path;

    /// <summary>What a message shows of a text: its beginning.</summary>
    public static string Shown(string? text) => text is null ? "" : text.Length <= 40 ? text : text[..40] + "...";

    /// <summary>An amount, above or equal to zero; null, with a finding, where it is none.</summary>
    public Money? Amount(CamtNode? node, CamtNode owner, string? code = null)
    {
        var severity = code is null ? Severity.Warning : Severity.Error;
        if (node is null)
        {
            Add(code ?? BankingFindings.CamtDetail, severity, owner, "an amount", null);
            return null;
        }

        if (node.Currency is null || !Currency.TryOf(node.Currency, out var currency) || !currency.HasMinorUnits)
        {
            Add(code is null ? BankingFindings.CamtDetail : BankingFindings.CamtCurrency, severity, node,
                "a currency code of ISO 4217 such as EUR", node.Currency);
            return null;
        }

        if (node.Text is { Length: > 0 and <= 40 } text && AmountOf(text, currency) is { } amount) return amount;
        Add(code ?? BankingFindings.CamtDetail, severity, node,
            string.Create(CultureInfo.InvariantCulture, $"an amount with at most {currency.Digits} decimals"), node.Text);
        return null;
    }

    /// <summary>A date, of a Dt or DtTm; null, with a finding, where it is none.</summary>
    public LocalDate? Date(CamtNode? choice, CamtNode owner, string? code = null)
    {
        var node = choice?.Child("Dt") ?? choice?.Child("DtTm") ?? choice;
        // The day is that of the bank: what stands before the T, whatever the offset behind it.
        if (node?.Text is { Length: >= 10 } text
            && (text.Length == 10 || text[10] is 'T' or 'Z' or '+' or '-')
            && LocalDatePattern.Iso.Parse(text[..10]).TryGetValue(default, out var date) && date.Year >= 1)
            return date;
        Add(code ?? BankingFindings.CamtDetail, code is null ? Severity.Warning : Severity.Error, node ?? owner,
            "a date such as 2026-11-30", node?.Text);
        return null;
    }

    /// <summary>1 for what was received, -1 for what was paid out; null, with a finding, for neither.</summary>
    public int? Sign(CamtNode owner)
    {
        switch (owner.TextAt("CdtDbtInd"))
        {
            case "CRDT":
                return 1;
            case "DBIT":
                return -1;
            default:
                Add(BankingFindings.CamtSign, Severity.Error, owner.Child("CdtDbtInd") ?? owner, "CRDT or DBIT",
                    owner.TextAt("CdtDbtInd"));
                return null;
        }
    }

    public void Add(string code, Severity severity, CamtNode node, string expected, string? found) =>
        sink.Add(code, severity, $"{path}/{node.Name}", ("line", node.Line), ("found", Shown(found)),
            ("expected", expected));

    private static Money? AmountOf(string text, Currency currency)
    {
        if (!text.All(c => char.IsAsciiDigit(c) || c == '.')) return null;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0) text = text.TrimEnd('0').TrimEnd('.');
        if (text.Length == 0 || text[0] == '.') text = "0" + text;
        return Money.TryParse($"{text} {currency.Code}", CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }
}
