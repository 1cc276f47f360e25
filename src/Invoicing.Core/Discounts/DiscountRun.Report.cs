using System.Collections.Immutable;

namespace Invoicing.Discounts;

/// <summary>Choosing and reporting.</summary>
internal sealed partial class DiscountRun
{
    // Weighed on the list price or the gross, whatever the winners are taken of later.
    private DiscountWeight Weigh(int index)
    {
        var of = Applied == DiscountBase.ListPrice ? DiscountBase.ListPrice : DiscountBase.Gross;
        var rule = _rules[index];
        var worth = new long[_state.Lines.Length];
        if (rule.IsOnDocument) return WeighDocument(index, of, worth);
        var open = AskOnLines(index, of, isWeighed: true);
        Limit(rule, open, isWeighed: true);
        for (var i = 0; i < worth.Length; i++) worth[i] = Math.Abs(_asked[i]);
        return new DiscountWeight(worth, rule.IsAcrossLines ? Array.ConvertAll(worth, units => units > 0) : null);
    }

    private DiscountWeight WeighDocument(int index, DiscountBase of, long[] worth)
    {
        var claims = new bool[worth.Length];
        if (AskOnDocument(index, of, isWeighed: true) is not { } ask
            || ask.Asked.Template?.Kind == AdjustmentKind.Charge) return new DiscountWeight(worth, null);
        if (ask.Grants.Length > 0)
        {
            Array.Clear(_asked);
            foreach (var (line, asked) in ask.Grants)
                _asked[line] = Math.Sign(asked.Units) == _state.Sign[line] ? asked.Units : 0;
            int[] lines = [.. ask.Grants.Select(grant => grant.Line)];
            Limit(_rules[index], lines, isWeighed: true);
            for (var i = 0; i < worth.Length; i++) worth[i] = Math.Abs(_asked[i]);
            return new DiscountWeight(worth, Array.ConvertAll(worth, units => units > 0));
        }

        foreach (var line in ask.Lines) claims[line] = true;
        for (var i = 0; i < ask.Shares.Length; i++) worth[i] = Math.Abs(ask.Shares[i]);
        if (ask.Shares.Length == 0) worth[ask.Lines[0]] = Math.Abs(ask.Units);
        return new DiscountWeight(worth, claims);
    }

    private void Tell(DiscountChoice choice)
    {
        for (var rule = 0; rule < _rules.Count; rule++)
            for (var line = 0; line < _state.Lines.Length; line++)
                if (choice.BeatenOn(rule, line) is var (worth, by))
                    Refuse(_rules[rule], line, RefusalReason.Beaten, _state.Sign[line] * worth, by);
    }

    private DiscountReport ToReport(long[] before)
    {
        if (_isOnLinesOnly) MoveToLines();
        _recorder?.End(_state);
        _refusals.Sort(InOrder);
        return new DiscountReport
        {
            Currency = _facts.Currency,
            Lines = LinesOf(before),
            Document = DocumentOf(),
            CouponUses = _coupons.Uses(_findings),
            Refusals = [.. _refusals],
        };
    }

    // Document discounts that lines limit are stated on the lines; then all are, so that shares stay as they are.
    private void MoveToLines()
    {
        for (var i = 0; i < _document.Count; i++)
        {
            var granted = _document[i];
            if (granted.Shares.Length == 0) continue;
            for (var line = 0; line < granted.Shares.Length; line++)
                if (granted.Shares[line] != 0) MoveToLine(granted, line, IsLastOn(line, i));
            _document.RemoveAt(i--);
        }
    }

    private bool IsLastOn(int line, int index)
    {
        for (var i = index + 1; i < _document.Count; i++)
            if (_document[i].Shares.Length > 0 && _document[i].Shares[line] != 0) return false;
        return true;
    }

    private void MoveToLine(DocumentGranted granted, int line, bool isLast)
    {
        var share = GrantedForm.Without(granted.Adjustment) with
        {
            Amount = _state.Rounding.Money(granted.Shares[line]),
            Lines = [],
        };
        if (_state.Exact is not null && isLast && _state.Running[line] == 0 && share.Kind == AdjustmentKind.Allowance)
            share = GrantedForm.Everything(share);
        _granted.Add(new LineGranted(line, granted.Rule, share, granted.Shares[line]));
    }

    private ImmutableArray<DiscountedLine> LinesOf(long[] before)
    {
        var counts = new int[before.Length];
        foreach (var granted in _granted) counts[granted.Line]++;
        var builders = new ImmutableArray<GrantedDiscount>.Builder?[before.Length];
        foreach (var (line, rule, adjustment, units) in _granted)
            (builders[line] ??= ImmutableArray.CreateBuilder<GrantedDiscount>(counts[line])).Add(
                new GrantedDiscount(rule, adjustment, _state.Rounding.Money(units)));
        var lines = ImmutableArray.CreateBuilder<DiscountedLine>(before.Length);
        for (var i = 0; i < before.Length; i++)
            lines.Add(new DiscountedLine
            {
                Id = _state.Lines[i].Id,
                Before = _state.Rounding.Money(before[i]),
                Granted = builders[i]?.MoveToImmutable() ?? [],
                After = _state.Rounding.Money(_state.Running[i]),
            });
        return lines.MoveToImmutable();
    }

    // Those that name lines come first in the calculation (DOC-ORDER): where one does, all do.
    private ImmutableArray<DocumentDiscount> DocumentOf()
    {
        if (_document.Count == 0) return [];
        var areNamed = _document.Exists(granted => granted.IsNamed);
        var document = ImmutableArray.CreateBuilder<DocumentDiscount>(_document.Count);
        foreach (var granted in _document)
        {
            var shares = ImmutableArray.CreateBuilder<DiscountShare>();
            for (var i = 0; i < granted.Shares.Length; i++)
                if (granted.Shares[i] != 0)
                    shares.Add(new DiscountShare(_state.Lines[i].Id, _state.Rounding.Money(granted.Shares[i])));
            shares.Sort((left, right) => string.CompareOrdinal(left.Line, right.Line));
            string[] names = granted.IsNamed || (areNamed && granted.Shares.Length > 0)
                ? [.. granted.Lines.Select(line => _state.Lines[line].Id).Order(StringComparer.Ordinal)]
                : [];
            document.Add(new DocumentDiscount
            {
                Rule = granted.Rule,
                Adjustment = names.Length == 0 ? granted.Adjustment with { Lines = [] }
                    : granted.Adjustment with { Lines = [.. names] },
                Amount = _state.Rounding.Money(granted.Units),
                Shares = shares.ToImmutable(),
            });
        }

        return document.MoveToImmutable();
    }

    private static int InOrder(DiscountRefusal left, DiscountRefusal right)
    {
        var byLine = string.CompareOrdinal(left.Line, right.Line);
        if (byLine != 0) return byLine;
        var byRule = string.CompareOrdinal(left.Rule, right.Rule);
        if (byRule != 0) return byRule;
        var byReason = left.Reason.CompareTo(right.Reason);
        return byReason != 0 ? byReason : string.CompareOrdinal(left.By, right.By);
    }
}
