using System.Collections.Immutable;

namespace Invoicing.Discounts;

/// <summary>Discounts and charges on the document.</summary>
internal sealed partial class DiscountRun
{
    private readonly List<DocumentGranted> _document = [];
    private bool _isOnLinesOnly;

    private void ApplyOnDocument(int index)
    {
        var rule = _rules[index];
        if (AskOnDocument(index, Applied, isWeighed: false) is not { } ask) return;
        var (basis, code) = _bases[index];
        if (ask.Grants.Length > 0)
        {
            ApplyGrants(index, ask);
            return;
        }

        var units = ask.Units;
        if (units == 0) return;
        var template = ask.Asked.Template ?? rule.Make(basis);
        var isWhole = units == ask.Asked.Units && ask.Asked.Form == AskedForm.Percent;
        var adjustment = isWhole
            ? template with { Percent = ask.Asked.Rate, Base = _state.Rounding.Money(ask.Base), Of = PercentBase.Gross }
            : GrantedForm.Without(template) with { Amount = _state.Rounding.Money(units) };
        var before = _recorder is null ? [] : (long[])_state.Running.Clone();
        var isCharge = template.Kind == AdjustmentKind.Charge;
        for (var i = 0; i < ask.Shares.Length; i++)
        {
            if (ask.Shares[i] == 0) continue;
            _state.Running[i] = checked(_state.Running[i] + (isCharge ? ask.Shares[i] : -ask.Shares[i]));
            if (!isCharge) _rooms.Take(i, Math.Abs(ask.Shares[i]));
        }

        if (ask.Shares.Length == 0) _documentAdjusted += isCharge ? units : -units;
        if (_state.Exact is not null && !isCharge && ask.Shares.Length > 0)
            adjustment = ExactGuard.OnDocument(adjustment, ask, _state, LeavesNothing(ask));
        _document.Add(new DocumentGranted(rule.Id, adjustment, units, ask.Shares, ask.Lines, ask.IsNamed
            || adjustment.Of == PercentBase.Running));
        _recorder?.Grant(rule, ask, units, adjustment, before);
        if (code is not null) _coupons.Use(code);
    }

    private bool LeavesNothing(DocumentAsk ask)
    {
        foreach (var line in ask.Lines)
            if (_state.Running[line] != 0) return false;
        return true;
    }

    private void ApplyGrants(int index, DocumentAsk ask)
    {
        _isOnLinesOnly = true;
        Array.Clear(_asked);
        foreach (var (line, asked) in ask.Grants)
        {
            // Stated as amounts: percentages would be taken of what the lines have before any document discount.
            Wanted[line] = new Asked(asked.Units, Template: asked.Template);
            _asked[line] = Math.Sign(asked.Units) == _state.Sign[line] ? asked.Units : 0;
        }

        int[] lines = [.. ask.Grants.Select(grant => grant.Line)];
        Limit(_rules[index], lines, isWeighed: false);
        foreach (var line in lines) Grant(index, line, Applied);
    }

    private DocumentAsk? AskOnDocument(int index, DiscountBase of, bool isWeighed)
    {
        var rule = _rules[index];
        int[] open = [.. Open(rule)];
        if (open.Length == 0) return null;
        var isNamed = open.Length < _countable;
        var decision = rule.Custom?.Decide(new DiscountQuestion(
            _facts, null, _state.Rounding.Money(SumOf(open, of)),
            _state.Rounding.Money(SumOf(open, DiscountBase.Running))));
        if (decision is not null)
        {
            if (decision.Refusal is { } words && !isWeighed) Refuse(rule, null, RefusalReason.Rule, null, words);
            if (!decision.LineGrants.IsEmpty) return GrantsOf(rule, decision, open, of);
            if (decision.Adjustment is not { } given || !IsUsable(rule, given, null)) return null;
            if (!given.Lines.IsEmpty)
            {
                isNamed = true;
                open = [.. open.Where(line => given.Lines.Contains(_state.Lines[line].Id, StringComparer.Ordinal))];
            }
        }

        var taken = SumOf(open, of);
        var sign = Math.Sign(SumOf(open, DiscountBase.Running));
        var asked = decision is null ? AskOffer(rule, open, taken, sign)
            : AskCustom(rule, decision, ref taken, open, sign);
        if (sign == 0 && !isWeighed) Refuse(rule, null, RefusalReason.BelowZero, null);
        if (asked.Units == 0 || sign == 0) return null;
        if (asked.Template is { Kind: AdjustmentKind.Charge })
            return ChargeOf(asked, taken, open, isNamed, sign);
        return Math.Sign(asked.Units) == sign ? Limited(rule, asked, taken, open, isNamed, sign, isWeighed) : null;
    }

    private Asked AskOffer(PreparedRule rule, int[] open, long taken, int sign)
    {
        var asked = OfferAmount.Of(
            rule.Offer!, rule.Offer!.PerUnit is null && rule.Offer.QuantityTiers.IsEmpty ? null : SumOfQuantities(open),
            taken, sign, _state.Rounding, out var reason);
        if (asked is null) Note(rule, reason);
        else if (asked.Value.Units == 0) Note(rule, RefusalReason.Nothing);
        return asked is { Form: AskedForm.PerUnit } whole ? new Asked(whole.Units) : asked.GetValueOrDefault();
    }

    private Asked AskCustom(PreparedRule rule, DiscountDecision decision, ref long taken, int[] open, int sign)
    {
        var given = decision.Adjustment!;
        var template = CustomAmount.Template(given, decision, rule);
        if (given.Amount is { } amount)
            return new Asked(_state.Rounding.Whole(sign * amount.MinorUnits), Template: template);
        if (given.Base is { } stated) taken = sign * Math.Abs(stated.MinorUnits);
        else if (given.Of == PercentBase.Running) taken = SumOf(open, DiscountBase.Running);
        var percent = given.Percent.GetValueOrDefault();
        return new Asked(
            _state.Rounding.Percent(taken, percent), AskedForm.Percent, percent, Base: taken, Template: template);
    }

    private DocumentAsk GrantsOf(PreparedRule rule, DiscountDecision decision, int[] open, DiscountBase of)
    {
        var grants = ImmutableArray.CreateBuilder<(int Line, Asked Asked)>();
        foreach (var grant in decision.LineGrants)
        {
            var at = Array.FindIndex(open, each => string.Equals(
                _state.Lines[each].Id, grant.Line, StringComparison.Ordinal));
            var line = at < 0 ? -1 : open[at];
            if (line < 0) Unusable(rule, $"line {grant.Line} is unknown or not to be discounted");
            else if (grant.Adjustment.Kind == AdjustmentKind.Charge)
                Unusable(rule, "a charge is granted on a line by itself", line);
            else if (grants.Any(each => each.Line == line)) Unusable(rule, "it grants twice on a line", line);
            else if (IsUsable(rule, grant.Adjustment, line))
                grants.Add((line, CustomAmount.OnLine(grant.Adjustment, decision, _state, line, of, rule)));
        }

        return new DocumentAsk(default, 0, 0, [], open, true, grants.ToImmutable());
    }

    // What is asked, cut by what the offer, the lines and the document leave; and the share of each line.
    private DocumentAsk Limited(
        PreparedRule rule, Asked asked, long taken, int[] open, bool isNamed, int sign, bool isWeighed)
    {
        var left = Math.Abs(asked.Units);
        void Cut(long most, RefusalReason reason, string? by)
        {
            if (left <= most) return;
            if (!isWeighed) Refuse(rule, null, reason, sign * (left - most), by);
            left = most;
        }

        if (rule.Offer?.MostPerDocument is { } own && own.Currency == _facts.Currency)
            Cut(WholeSteps(own.MinorUnits), RefusalReason.Cap, null);
        if (asked.Template is { Taxes.IsEmpty: false })
        {
            Cut(RoomOfDocument(sign), RefusalReason.BelowZero, null);
            return new DocumentAsk(asked, sign * left, taken, [], open, false, []);
        }

        var weights = new long[_state.Lines.Length];
        foreach (var line in open) weights[line] = Math.Max(0, _state.Running[line] * sign);
        Cut(Math.Min(Math.Abs(SumOf(open, DiscountBase.Running)), RoomOfDocument(sign)), RefusalReason.BelowZero, null);
        if (_rooms.OfDocument(weights) is { } bound) Cut(bound.Units, bound.Reason, bound.By);
        var caps = _rooms.HasLineBounds ? CapsOf(weights) : null;
        if (caps is not null) Cut(RoomOf(caps), RefusalReason.MinimumPrice, "its lines");
        var shares = Shares(left, weights, caps, sign);
        while (_rooms.PassedBy(shares) is { } passed)
        {
            caps = Within(passed, weights, caps ?? weights);
            Cut(RoomOf(caps), RefusalReason.Cap, passed.Id);
            shares = Shares(left, weights, caps, sign);
        }

        if (caps is not null && !isWeighed) _isOnLinesOnly = true;
        return new DocumentAsk(asked, sign * left, taken, shares, open, isNamed, []);
    }

    private DocumentAsk ChargeOf(Asked asked, long taken, int[] open, bool isNamed, int sign)
    {
        var isOfLines = isNamed && asked.Template!.Taxes.IsEmpty && !asked.Template.Lines.IsEmpty;
        var weights = new long[_state.Lines.Length];
        foreach (var line in open) weights[line] = Math.Max(0, _state.Running[line] * sign);
        var shares = isOfLines ? Shares(Math.Abs(asked.Units), weights, null, Math.Sign(asked.Units)) : [];
        return new DocumentAsk(asked, asked.Units, taken, shares, open, isOfLines, []);
    }

    // A discount on the document does not push it below zero, and not further below where it is there.
    private long RoomOfDocument(int sign)
    {
        Int128 sum = _documentAdjusted;
        foreach (var running in _state.Running) sum += running;
        return checked((long)Int128.Max(0, sum * sign));
    }

    private long SumOf(ReadOnlySpan<int> open, DiscountBase of)
    {
        Int128 sum = 0;
        foreach (var line in open) sum += _state.BaseOf(line, of);
        return checked((long)sum);
    }

    private void Charge(MinimumOrder minimum)
    {
        if (minimum.Minimum.Currency != _facts.Currency)
            _recorder?.Refuse(minimum.Id, null, RefusalReason.Unit, null);
        if (minimum.Minimum.Currency != _facts.Currency || !ScopeFilter.Concerns(minimum.Scope, _facts)
            || minimum.Validity?.Contains(_facts.Date) == false) return;
        Int128 sum = 0;
        var counted = new List<int>();
        for (var i = 0; i < _state.Lines.Length; i++)
        {
            if (_state.Sign[i] == 0 || !ScopeFilter.Covers(minimum.Scope, _state.Lines[i], _facts)) continue;
            sum += _state.Running[i];
            counted.Add(i);
        }

        var missing = checked((long)(minimum.Minimum.MinorUnits - sum));
        if (sum <= 0 || missing <= 0) return;
        var units = _state.Rounding.Whole(missing);
        if (units == 0) return;
        var charge = MinimumOrderCharge.Of(minimum, _state.Rounding.Money(units));
        var isNamed = charge.Taxes.IsEmpty && counted.Count < _countable;
        _document.Add(new DocumentGranted(minimum.Id, charge, units, [], [.. counted], isNamed));
        _recorder?.Charge(minimum, checked((long)sum), units, charge);
    }

    private sealed record DocumentGranted(
        string Rule, Adjustment Adjustment, long Units, long[] Shares, int[] Lines, bool IsNamed);
}

/// <summary>What is asked of the document.</summary>
/// <param name="Asked">Before anything cuts it.</param>
/// <param name="Units">What may be granted of it.</param>
/// <param name="Base">What a percentage is taken of.</param>
/// <param name="Shares">What of it falls to each line; none where it is not shared by lines.</param>
/// <param name="Lines">The lines that it is for.</param>
/// <param name="IsNamed">Whether it is for some lines only.</param>
/// <param name="Grants">What is asked of lines together, instead.</param>
internal sealed record DocumentAsk(
    Asked Asked, long Units, long Base, long[] Shares, int[] Lines, bool IsNamed,
    ImmutableArray<(int Line, Asked Asked)> Grants);
