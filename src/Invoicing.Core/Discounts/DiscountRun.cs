using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;

namespace Invoicing.Discounts;

/// <summary>The discounts of one document: which rules are asked, what they ask, and what of it is granted.</summary>
internal sealed partial class DiscountRun
{
    private readonly DiscountFacts _facts;
    private readonly DiscountEngineParts _parts;
    private readonly FindingSink _findings;
    private readonly DiscountRecorder? _recorder;
    private readonly LineState _state;
    private readonly RoomKeeper _rooms;
    private readonly CouponDesk _coupons;
    private readonly List<PreparedRule> _rules = [];
    private readonly List<(Basis Basis, string? Code)> _bases = [];
    private readonly List<LineGranted> _granted = [];
    private readonly List<DiscountRefusal> _refusals = [];
    private readonly long[] _asked;
    private readonly int[] _open;
    private readonly int _countable;
    private long _documentAdjusted;

    public DiscountRun(
        DiscountFacts facts, DiscountEngineParts parts, FindingSink findings, DiscountRecorder? recorder)
    {
        _facts = facts;
        _parts = parts;
        _findings = findings;
        _recorder = recorder;
        _state = new LineState(facts);
        _rooms = new RoomKeeper(_state, facts, parts.Bounds);
        _coupons = new CouponDesk(facts, parts.Coupons, findings);
        _asked = new long[facts.Lines.Length];
        _open = new int[facts.Lines.Length];
        _documentAdjusted = facts.DocumentAdjusted?.MinorUnits ?? 0;
        foreach (var sign in _state.Sign) _countable += sign * sign;
        foreach (var rule in parts.Rules) Admit(rule);
    }

    private DiscountBase Applied => _parts.Stacking switch
    {
        StackingPolicy.BestOf => DiscountBase.Gross,
        StackingPolicy.AdditiveOnListPrice or StackingPolicy.ExclusiveGroupsAdded => DiscountBase.ListPrice,
        _ => DiscountBase.Running,
    };

    /// <summary>Decides, and reports.</summary>
    public DiscountReport Decide()
    {
        var before = (long[])_state.Running.Clone();
        var choice = _parts.Stacking is StackingPolicy.AdditiveOnListPrice or StackingPolicy.Cascade
            ? null
            : new DiscountChoice(_rules, _state.Lines.Length, _parts.Stacking, Weigh);
        if (choice is not null) Tell(choice);
        for (var i = 0; i < _rules.Count; i++)
            if (!_rules[i].IsOnDocument) ApplyOnLines(i, choice);
        for (var i = 0; i < _rules.Count; i++)
            if (_rules[i].IsOnDocument && choice?.IsBeaten(i) != true) ApplyOnDocument(i);
        foreach (var minimum in _parts.MinimumOrders) Charge(minimum);
        return ToReport(before);
    }

    // What is not valid, for other customers or without its coupon is left out before any line is looked at.
    private void Admit(PreparedRule rule)
    {
        string? code = null;
        if (rule.Offer is { } offer)
        {
            if (offer.Validity is { } validity && !validity.Contains(_facts.Date))
            {
                Note(rule, RefusalReason.Date);
                return;
            }

            if (!ScopeFilter.Concerns(offer.Scope, _facts))
            {
                Note(rule, RefusalReason.Customer);
                return;
            }

            if (offer.NeedsCoupon && (code = _coupons.CodeFor(offer.Id)) is null)
            {
                Note(rule, RefusalReason.Coupon);
                return;
            }

            if (OfferCurrency.Of(offer) is { } currency && currency != _facts.Currency)
            {
                Refuse(rule, null, RefusalReason.Unit, null);
                return;
            }
        }

        _rules.Add(rule);
        _bases.Add((code is null ? rule.Basis : rule.Basis with { Because = $"{rule.Basis.Because}, coupon {code}" },
            code));
    }

    // The lines that a rule is for, into _open.
    private ReadOnlySpan<int> Open(PreparedRule rule)
    {
        var count = 0;
        var scope = rule.Offer?.Scope ?? DiscountScope.Everywhere;
        for (var i = 0; i < _open.Length; i++)
        {
            var line = _state.Lines[i];
            if (_state.Sign[i] == 0) continue;
            if (!ScopeFilter.Covers(scope, line, _facts)) Note(rule, RefusalReason.Scope, i);
            else if (line.IsExcluded) Note(rule, RefusalReason.Excluded, i);
            else _open[count++] = i;
        }

        var open = _open.AsSpan(0, count);
        if (rule.Offer is { } offer && !ReachesMinimum(offer, open))
        {
            Note(rule, RefusalReason.Minimum);
            return [];
        }

        return open;
    }

    private bool ReachesMinimum(DiscountOffer offer, ReadOnlySpan<int> open)
    {
        if (offer.MinimumAmount is { } amount)
        {
            Int128 sum = 0;
            foreach (var line in open) sum += _state.Gross[line];
            if (amount.Currency != _facts.Currency || Int128.Abs(sum) < amount.MinorUnits) return false;
        }

        return offer.MinimumQuantity is not { } quantity
            || (SumOfQuantities(open) is { } counted && counted.Unit == quantity.Unit && counted.Abs() >= quantity);
    }

    private Quantity? SumOfQuantities(ReadOnlySpan<int> open)
    {
        if (open.IsEmpty) return null;
        var sum = _state.Lines[open[0]].Quantity;
        foreach (var line in open[1..])
        {
            var quantity = _state.Lines[line].Quantity;
            if (quantity.Unit != sum.Unit) return null;
            sum += quantity;
        }

        return sum;
    }

    // What explanations tell, and reports do not.
    private void Note(PreparedRule rule, RefusalReason reason, int? line = null, string? by = null) =>
        _recorder?.Refuse(rule.Id, line is { } at ? _state.Lines[at].Id : null, reason, by);

    private void Refuse(PreparedRule rule, int? line, RefusalReason reason, long? units, string? by = null)
    {
        var refusal = new DiscountRefusal(rule.Id, line is { } at ? _state.Lines[at].Id : null, reason,
            units is { } not ? _state.Rounding.Money(not) : null, by);
        _refusals.Add(refusal);
        _recorder?.Refuse(refusal);
    }

    private void Unusable(PreparedRule rule, string why, int? line = null) => _findings.Add(
        DiscountFindings.GrantUnusable, Severity.Error, line is { } at ? "/lines/" + _state.Lines[at].Id : "",
        ("rule", rule.Id), ("why", why));

    private readonly record struct LineGranted(int Line, string Rule, Adjustment Adjustment, long Units);
}
