using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Findings;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Banking;

/// <summary>Reads one statement or notification: its head, and entry by entry.</summary>
internal sealed class CamtStatement(CamtXml reader, string path, CamtIds ids, Limits limits, FindingSink sink)
{
    private readonly CamtNode _head = new(reader.Name, reader.Line);
    private readonly ImmutableArray<BankTransaction>.Builder _transactions =
        ImmutableArray.CreateBuilder<BankTransaction>();
    private readonly CamtValues _values = new(path, sink);
    private bool _isWhole = true;
    private string? _id;
    private string? _currency;

    public BankStatement Read()
    {
        var depth = reader.Depth;
        var entries = 0;
        if (reader.IsEmpty) return Statement();
        while (reader.NextElement(depth))
        {
            if (!CamtNode.IsKnown(reader.Name))
            {
                reader.Pass();
            }
            else if (reader.Tree() is { } node)
            {
                if (node.Name == "Ntry") Add(node, ++entries);
                else AddToHead(node);
            }
        }

        return Statement();
    }

    /// <summary>What every entry asks for is kept apart: a head may be long.</summary>
    private void AddToHead(CamtNode node)
    {
        _head.Add(node);
        if (node.Name == "Id") _id ??= node.Text;
        if (node.Name == "Acct") _currency ??= node.TextAt("Ccy");
    }

    private void Add(CamtNode node, int position)
    {
        var entryPath = string.Create(CultureInfo.InvariantCulture, $"{path}/entries/{position}");
        var entry = new CamtEntry(node, new CamtValues(entryPath, sink), ids, limits);
        var fallback = string.Create(CultureInfo.InvariantCulture, $"{_id ?? path}/{position}");
        foreach (var transaction in entry.Read(fallback, _currency))
            _transactions.Add(transaction);
        _isWhole &= !entry.IsLost;
    }

    private BankStatement Statement()
    {
        Money? opening = Balance("OPBD") ?? Balance("PRCD"), closing = Balance("CLBD");
        CheckBalances(opening, closing);
        return new BankStatement
        {
            Id = _id,
            Number = _head.TextAt("ElctrncSeqNb") ?? _head.TextAt("LglSeqNb"),
            Account = Account(),
            OtherAccount = _head.TextAt("Acct", "Id", "Othr", "Id"),
            From = Day("FrDtTm"),
            To = Day("ToDtTm"),
            OpeningBalance = opening,
            ClosingBalance = closing,
            Transactions = _transactions.DrainToImmutable(),
        };
    }

    private Iban? Account()
    {
        if (_head.At("Acct", "Id", "IBAN") is not { } node) return null;
        if (Iban.TryParse(node.Text, out var iban) && iban.IsValid) return iban;
        _values.Add(BankingFindings.CamtDetail, Severity.Warning, node, "a valid IBAN", node.Text);
        return null;
    }

    private LocalDate? Day(string name) =>
        _head.At("FrToDt", name) is { } node ? _values.Date(node, _head) : null;

    private Money? Balance(string code)
    {
        foreach (var balance in _head.Children("Bal"))
        {
            if (balance.TextAt("Tp", "CdOrPrtry", "Cd") != code) continue;
            if (_values.Amount(balance.Child("Amt"), balance) is { } amount && _values.Sign(balance) is { } sign)
                return amount * sign;
            return null;
        }

        return null;
    }

    /// <summary>What an unreadable entry leaves out is told already; the difference would tell it twice.</summary>
    private void CheckBalances(Money? opening, Money? closing)
    {
        if (!_isWhole || opening is not { } first || closing is not { } last) return;
        if (first.Currency != last.Currency || _transactions.Any(each => each.Amount.Currency != first.Currency))
        {
            sink.Add(BankingFindings.CamtCurrency, Severity.Error, path, ("line", _head.Line),
                ("found", last.Currency.Code), ("expected", first.Currency.Code));
            return;
        }

        var sum = Int128.Zero;
        foreach (var transaction in _transactions) sum += transaction.Amount.MinorUnits;
        if (first.MinorUnits + sum == last.MinorUnits) return;
        var moved = sum >= long.MinValue && sum <= long.MaxValue
            ? Money.FromMinor((long)sum, first.Currency)
            : Money.Zero(first.Currency);
        sink.Add(BankingFindings.CamtBalance, Severity.Warning, path,
            ("opening", first), ("entries", moved), ("closing", last));
    }
}
