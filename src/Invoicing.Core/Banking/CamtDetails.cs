using System.Globalization;
using Invoicing.Findings;
using Invoicing.Parties;

namespace Invoicing.Banking;

/// <summary>Reads what one payment tells beside its amount: parties, references, texts, charges, exchange,
/// return.</summary>
/// <param name="payment">The payment's own details, or null.</param>
/// <param name="entry">The entry where it books this payment alone; null for one of several.</param>
/// <param name="values">Reads values.</param>
/// <param name="isPaidOut">Whether the amount is below zero.</param>
internal sealed class CamtDetails(CamtNode? payment, CamtNode? entry, CamtValues values, bool isPaidOut)
{
    public bool IsReversal { get; init; }

    public string? EntryText { get; init; }

    public BankTransaction Complete(BankTransaction transaction)
    {
        var endToEnd = payment?.TextAt("Refs", "EndToEndId") is { } text && text != "NOTPROVIDED" ? text : null;
        var back = Return(endToEnd);
        // The parties of what came back are those of the payment that went out, the other way round.
        var otherIsDebtor = isPaidOut == (back is not null || IsReversal);
        var structured = StructuredReferences();
        return transaction with
        {
            CounterpartyName = Name(otherIsDebtor),
            CounterpartyAccount = Account(otherIsDebtor ? "DbtrAcct" : "CdtrAcct"),
            RemittanceInformation = Text(structured.Skip(1)),
            StructuredReference = structured.FirstOrDefault()?.TextAt("Ref"),
            StructuredReferenceType = structured.FirstOrDefault()?.TextAt("Tp", "CdOrPrtry", "Cd")
                ?? structured.FirstOrDefault()?.TextAt("Tp", "CdOrPrtry", "Prtry"),
            EndToEndId = endToEnd,
            MandateId = payment?.TextAt("Refs", "MndtId"),
            Return = back,
            IsReversal = IsReversal,
            Charges = Charges(),
            InstructedAmount = AmountDetails?.At("InstdAmt", "Amt") is { } node ? values.Amount(node, node) : null,
            ExchangeRate = Rate(),
        };
    }

    private CamtNode? AmountDetails => payment?.Child("AmtDtls") ?? entry?.Child("AmtDtls");

    private BankReturn? Return(string? endToEnd) => payment?.Child("RtrInf") is { } back
        ? new BankReturn
        {
            Reason = back.TextAt("Rsn", "Cd") ?? back.TextAt("Rsn", "Prtry"),
            OriginalEndToEndId = endToEnd,
            Text = Joined(back.Children("AddtlInf").Select(each => each.Text)),
        }
        : null;

    private string? Name(bool debtor)
    {
        var parties = payment?.Child("RltdPties");
        return NameOf(parties, debtor ? "Dbtr" : "Cdtr") ?? NameOf(parties, debtor ? "UltmtDbtr" : "UltmtCdtr");
    }

    private static string? NameOf(CamtNode? parties, string role) =>
        parties?.TextAt(role, "Nm") ?? parties?.TextAt(role, "Pty", "Nm");

    private Iban? Account(string role)
    {
        if (payment?.At("RltdPties", role, "Id", "IBAN") is not { } node) return null;
        if (Iban.TryParse(node.Text, out var iban) && iban.IsValid) return iban;
        values.Add(BankingFindings.CamtDetail, Severity.Warning, node, "a valid IBAN", node.Text);
        return null;
    }

    private List<CamtNode> StructuredReferences() =>
    [
        .. (payment?.Child("RmtInf")?.Children("Strd") ?? [])
            .SelectMany(each => each.Children("CdtrRefInf")).Where(each => each.TextAt("Ref") is not null),
    ];

    /// <summary>All that the payer wrote; where that is nothing, what the bank says of the payment or the
    /// entry.</summary>
    private string? Text(IEnumerable<CamtNode> furtherReferences)
    {
        var remittance = payment?.Child("RmtInf");
        var structured = remittance?.Children("Strd") ?? [];
        var written = Joined((remittance?.Children("Ustrd") ?? []).Select(each => each.Text)
            .Concat(furtherReferences.Select(each => each.TextAt("Ref")))
            .Concat(structured.SelectMany(each => each.Children("RfrdDocInf").Select(one => one.TextAt("Nb"))
                .Concat(each.Children("AddtlRmtInf").Select(one => one.Text)))));
        if (written is not null || remittance?.Child("Strd") is not null) return written;
        return payment?.TextAt("AddtlTxInf") ?? EntryText;
    }

    private static string? Joined(IEnumerable<string?> texts) =>
        string.Join(' ', texts.Where(text => !string.IsNullOrEmpty(text))) is { Length: > 0 } text ? text : null;

    private Money? Charges()
    {
        Money? sum = null;
        foreach (var charge in (payment?.Child("Chrgs") is null ? entry : payment)?.Children("Chrgs") ?? [])
        {
            var total = charge.Child("TtlChrgsAndTaxAmt");
            var parts = total is not null ? [total] : charge.Children("Rcrd").Select(each => each.Child("Amt"))
                .Concat(charge.Children("Amt")).OfType<CamtNode>().ToList();
            foreach (var part in parts)
            {
                if (values.Amount(part, charge) is not { } amount) continue;
                sum = Added(sum, amount, part);
            }
        }

        return sum;
    }

    private Money? Added(Money? sum, Money amount, CamtNode node)
    {
        if (sum is not { } before) return amount;
        if (before.Currency == amount.Currency && before.MinorUnits <= long.MaxValue - amount.MinorUnits)
            return before + amount;
        values.Add(BankingFindings.CamtDetail, Severity.Warning, node, $"charges in {before.Currency.Code}",
            amount.ToString());
        return sum;
    }

    private ExchangeRate? Rate()
    {
        var details = AmountDetails;
        var exchange = details?.At("TxAmt", "CcyXchg") ?? details?.At("InstdAmt", "CcyXchg")
            ?? details?.At("CntrValAmt", "CcyXchg");
        if (exchange is null) return null;
        var unit = exchange.TextAt("UnitCcy") ?? exchange.TextAt("SrcCcy");
        var other = unit == exchange.TextAt("SrcCcy") ? exchange.TextAt("TrgtCcy") : exchange.TextAt("SrcCcy");
        if (unit is not null && other is not null && unit != other && exchange.TextAt("XchgRate") is { } told
            && (told.Contains('.', StringComparison.Ordinal) ? told.TrimEnd('0').TrimEnd('.') : told) is var rate
            && Invoicing.ExchangeRate.TryParse($"{rate} {unit}/{other}", CultureInfo.InvariantCulture, out var read))
            return read;
        values.Add(BankingFindings.CamtDetail, Severity.Warning, exchange, "two currencies and a rate",
            exchange.TextAt("XchgRate"));
        return null;
    }
}
