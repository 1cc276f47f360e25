using System.Globalization;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Banking;

/// <summary>Reads one entry. It gives one transaction, or one for each payment of its batch where their amounts add up
/// to the entry's.</summary>
internal sealed class CamtEntry(CamtNode entry, CamtValues values, CamtIds ids, Limits limits)
{
    private Money _amount;
    private int _sign;
    private LocalDate _booked;
    private LocalDate? _value;

    /// <summary>Whether it was booked and could not be read, or not to the end.</summary>
    public bool IsLost { get; private set; }

    public IReadOnlyList<BankTransaction> Read(string fallback, string? accountCurrency)
    {
        if (!IsBooked() || !HoldsTexts(entry) || !ReadHead(accountCurrency)) return [];
        var reference = entry.TextAt("AcctSvcrRef") ?? entry.TextAt("NtryRef") ?? fallback;
        var payments = entry.Children("NtryDtls").SelectMany(each => each.Children("TxDtls")).ToList();
        if (payments.Count > 1 && Amounts(payments) is { } amounts) return Batch(reference, payments, amounts);
        return Take() ? [One(reference, payments)] : [];
    }

    private bool IsReversal => entry.TextAt("RvslInd") is "true" or "1";

    private bool IsBooked()
    {
        var status = entry.TextAt("Sts", "Cd") ?? entry.TextAt("Sts");
        if (status == "BOOK") return true;
        var isPending = status is "PDNG" or "INFO" or "FUTR";
        IsLost = !isPending;
        values.Add(isPending ? BankingFindings.CamtNotBooked : BankingFindings.CamtStatus,
            isPending ? Severity.Notice : Severity.Error, entry.Child("Sts") ?? entry, "BOOK", status);
        return false;
    }

    private bool HoldsTexts(CamtNode root)
    {
        var open = new Stack<CamtNode>([root]);
        while (open.TryPop(out var node))
        {
            foreach (var child in node.All()) open.Push(child);
            if (!(node.Text?.Length > limits.TextLength)) continue;
            IsLost = true;
            values.Add(BankingFindings.CamtTextTooLong, Severity.Error, node,
                string.Create(CultureInfo.InvariantCulture, $"at most {limits.TextLength} characters"), node.Text);
            return false;
        }

        return true;
    }

    private bool ReadHead(string? accountCurrency)
    {
        var amount = values.Amount(entry.Child("Amt"), entry, BankingFindings.CamtAmount);
        var sign = values.Sign(entry);
        var booked = values.Date(entry.Child("BookgDt"), entry, BankingFindings.CamtDate);
        IsLost = amount is null || sign is null || booked is null;
        if (amount is { } found && accountCurrency is not null && found.Currency.Code != accountCurrency)
        {
            IsLost = true;
            values.Add(BankingFindings.CamtCurrency, Severity.Error, entry.Child("Amt")!, accountCurrency,
                found.Currency.Code);
        }

        if (IsLost) return false;
        (_sign, _booked) = (sign!.Value, booked!.Value);
        _amount = amount!.Value * _sign;
        _value = entry.Child("ValDt") is { } day ? values.Date(day, entry) : null;
        return true;
    }

    /// <summary>What each payment of a batch moved; null, with a finding, where they are not told or do not add up to
    /// the entry.</summary>
    private List<Money>? Amounts(List<CamtNode> payments)
    {
        var amounts = new List<Money>(payments.Count);
        var sum = Int128.Zero;
        foreach (var payment in payments)
        {
            var node = payment.Child("Amt") ?? payment.At("AmtDtls", "TxAmt", "Amt");
            if (node is null || values.Amount(node, payment) is not { } amount
                || amount.Currency != _amount.Currency) break;
            var sign = payment.TextAt("CdtDbtInd") switch { "CRDT" => 1, "DBIT" => -1, _ => _sign };
            amounts.Add(amount * sign);
            sum += amounts[^1].MinorUnits;
        }

        if (amounts.Count == payments.Count && sum == _amount.MinorUnits) return amounts;
        values.Add(BankingFindings.CamtBatch, Severity.Warning, entry, string.Create(CultureInfo.InvariantCulture,
            $"{payments.Count} payments that add up to {_amount}"), null);
        return null;
    }

    private List<BankTransaction> Batch(string reference, List<CamtNode> payments, List<Money> amounts)
    {
        var batch = new BankBatch
        {
            Id = entry.Child("NtryDtls")?.TextAt("Btch", "PmtInfId"),
            Payments = payments.Count,
            Position = 1,
            Total = _amount,
        };
        var transactions = new List<BankTransaction>(payments.Count);
        var (isReversal, text) = (IsReversal, entry.TextAt("AddtlNtryInf"));
        for (var at = 0; at < payments.Count && Take(); at++)
        {
            var part = string.Create(CultureInfo.InvariantCulture, $"{reference}/{at + 1}");
            var details = new CamtDetails(payments[at], null, values, amounts[at].IsNegative)
            {
                IsReversal = isReversal,
                EntryText = text,
            };
            transactions.Add(details.Complete(new BankTransaction
            {
                Id = ids.Of(payments[at].TextAt("Refs", "AcctSvcrRef") is { } own && own != reference ? own : part,
                    values.Path, payments[at].Line),
                BookingDate = _booked,
                ValueDate = _value,
                Amount = amounts[at],
                EntryReference = reference,
                Batch = batch with { Position = at + 1 },
            }));
        }

        return transactions;
    }

    private BankTransaction One(string reference, List<CamtNode> payments)
    {
        // Of several payments that do not add up none tells for all: what they share stays with the entry.
        var details = new CamtDetails(payments.Count == 1 ? payments[0] : null, entry, values, _sign < 0)
        {
            IsReversal = IsReversal,
            EntryText = entry.TextAt("AddtlNtryInf"),
        };
        return details.Complete(new BankTransaction
        {
            Id = ids.Of(reference, values.Path, entry.Line),
            BookingDate = _booked,
            ValueDate = _value,
            Amount = _amount,
        });
    }

    private bool Take()
    {
        if (ids.TryTake(values.Path)) return true;
        IsLost = true;
        return false;
    }
}
