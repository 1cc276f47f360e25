namespace Invoicing.Discounts;

/// <summary>Discounts on lines.</summary>
internal sealed partial class DiscountRun
{
    private Asked[]? _wanted;

    private Asked[] Wanted => _wanted ??= new Asked[_asked.Length];

    private void ApplyOnLines(int index, DiscountChoice? choice)
    {
        var rule = _rules[index];
        if (choice is not null && rule.IsAcrossLines && choice.IsBeaten(index)) return;
        var open = AskOnLines(index, Applied, isWeighed: false);
        if (choice is not null && !rule.IsAcrossLines)
            foreach (var line in open)
                if (!choice.IsChosen(index, line)) _asked[line] = 0;
        Limit(rule, open, isWeighed: false);
        foreach (var line in open) Grant(index, line, Applied);
    }

    /// <summary>What a rule asks on each line, into <see cref="Wanted"/> and _asked; charges are made at
    /// once.</summary>
    private ReadOnlySpan<int> AskOnLines(int index, DiscountBase of, bool isWeighed)
    {
        var rule = _rules[index];
        var open = Open(rule);
        Array.Clear(_asked);
        if (rule.IsAcrossLines)
        {
            AskAcross(rule, open, of);
            return open;
        }

        foreach (var line in open)
        {
            var wanted = rule.Offer is { } offer
                ? AskOffer(rule, offer, line, of)
                : AskCustom(index, line, of, isWeighed);
            Wanted[line] = wanted;
            var isOfSign = Math.Sign(wanted.Units) == _state.Sign[line];
            _asked[line] = isOfSign ? wanted.Units : 0;
        }

        return open;
    }

    private void AskAcross(PreparedRule rule, ReadOnlySpan<int> open, DiscountBase of)
    {
        if (rule.Offer!.BuyGet is { } terms) FreeUnitsFinder.Find(terms, _state, open, of, _asked, _recorder);
        else if (rule.Offer.Bundle is { } bundle && bundle.Price.Currency == _facts.Currency
            && !BundleFinder.Find(bundle, _state, open, of, _asked, _recorder)) Note(rule, RefusalReason.Minimum);
        foreach (var line in open)
        {
            Wanted[line] = new Asked(_asked[line]);
            if (_asked[line] == 0) Note(rule, RefusalReason.Nothing, line);
            if (Math.Sign(_asked[line]) != _state.Sign[line]) _asked[line] = 0;
        }
    }

    private Asked AskOffer(PreparedRule rule, DiscountOffer offer, int line, DiscountBase of)
    {
        var asked = OfferAmount.Of(offer, _state.Lines[line].Quantity, _state.BaseOf(line, of), _state.Sign[line],
            _state.Rounding, out var reason);
        if (asked is null) Note(rule, reason, line);
        else if (asked.Value.Units == 0) Note(rule, RefusalReason.Nothing, line);
        return asked.GetValueOrDefault();
    }

    private Asked AskCustom(int index, int line, DiscountBase of, bool isWeighed)
    {
        var rule = _rules[index];
        var decision = rule.Custom!.Decide(new DiscountQuestion(_facts, _state.Lines[line],
            _state.Rounding.Money(_state.BaseOf(line, of)), _state.Rounding.Money(_state.Running[line])));
        if (decision.Refusal is { } words && !isWeighed)
            Refuse(rule, line, RefusalReason.Rule, null, words);
        if (!decision.LineGrants.IsEmpty) Unusable(rule, "grants on several lines are for the document", line);
        if (decision.Adjustment is not { } given) return default;
        if (!IsUsable(rule, given, line)) return default;
        var asked = CustomAmount.OnLine(given, decision, _state, line, of, rule);
        if (given.Kind == AdjustmentKind.Allowance) return asked;
        if (!isWeighed) ChargeLine(rule, line, asked, of);
        return default;
    }

    private void ChargeLine(PreparedRule rule, int line, Asked asked, DiscountBase of)
    {
        if (asked.Units == 0) return;
        var charge = GrantedForm.Of(asked, asked.Units, rule, asked.Template!.Basis!, _state, line, of);
        if (_state.Exact is { } exact) exact[line] += ExactGuard.AmountOf(charge, _state, line);
        _granted.Add(new LineGranted(line, rule.Id, charge, asked.Units));
        _recorder?.Grant(rule, line, asked, asked.Units, charge);
        _state.Running[line] = checked(_state.Running[line] + asked.Units);
    }

    private bool IsUsable(PreparedRule rule, Adjustment given, int? line)
    {
        if (CustomAmount.Fault(given, _facts, line is not null) is not { } fault) return true;
        Unusable(rule, fault, line);
        return false;
    }

    /// <summary>Cuts what is asked of lines by what the offer, the lines and the document leave.</summary>
    private void Limit(PreparedRule rule, ReadOnlySpan<int> open, bool isWeighed)
    {
        var offer = rule.Offer;
        foreach (var line in open)
        {
            if (offer?.MostPerLine is { } most && most.Currency == _facts.Currency)
                Cut(rule, line, new Room(WholeSteps(most.MinorUnits), RefusalReason.Cap, null), isWeighed);
            Cut(rule, line, _rooms.Of(line), isWeighed);
        }

        if (offer?.MostPerDocument is { } whole && whole.Currency == _facts.Currency)
            CutTogether(rule, open, WholeSteps(whole.MinorUnits), null, null, isWeighed);
        foreach (var bound in _rooms.DocumentBounds)
            CutTogether(rule, open, bound.Left, bound.Scope, bound.Id, isWeighed);
    }

    private long WholeSteps(long units) => units - (units % _state.Rounding.Step);

    private void Cut(PreparedRule rule, int line, Room room, bool isWeighed)
    {
        var sign = _state.Sign[line];
        var over = Math.Abs(_asked[line]) - room.Units;
        if (over <= 0) return;
        _asked[line] = sign * room.Units;
        if (!isWeighed) Refuse(rule, line, room.Reason, sign * over, room.By);
    }

    // A bound on several lines is shared over what is asked of them, so that their order does not matter.
    private void CutTogether(
        PreparedRule rule, ReadOnlySpan<int> open, long most, bool[]? scope, string? by, bool isWeighed)
    {
        Int128 sum = 0;
        var count = 0;
        foreach (var line in open)
        {
            if (_asked[line] == 0 || scope?[line] == false) continue;
            sum += Math.Abs(_asked[line]);
            count++;
        }

        if (sum <= most) return;
        var lines = new int[count];
        var weights = new long[count];
        var keys = new string[count];
        var shares = new long[count];
        var next = 0;
        foreach (var line in open)
        {
            if (_asked[line] == 0 || scope?[line] == false) continue;
            (lines[next], weights[next], keys[next++]) = (line, Math.Abs(_asked[line]), _state.Lines[line].Id);
        }

        Split.Into(most, weights, keys, shares, _state.Rounding.Step);
        for (var i = 0; i < count; i++)
            Cut(rule, lines[i], new Room(shares[i], RefusalReason.Cap, by), isWeighed);
    }

    private void Grant(int index, int line, DiscountBase of)
    {
        var units = _asked[line];
        if (units == 0) return;
        var (basis, code) = _bases[index];
        var rule = _rules[index];
        var left = checked(_state.Running[line] - units);
        var form = GrantedForm.Of(Wanted[line], units, rule, basis, _state, line, of);
        if (_state.Exact is not null) form = ExactGuard.OnLine(form, _state, line, left == 0);
        _granted.Add(new LineGranted(line, rule.Id, form, units));
        _recorder?.Grant(rule, line, Wanted[line], units, form);
        _state.Running[line] = left;
        _rooms.Take(line, Math.Abs(units));
        if (code is not null) _coupons.Use(code);
    }
}
