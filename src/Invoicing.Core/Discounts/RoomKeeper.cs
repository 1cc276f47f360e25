using System.Collections.Immutable;

namespace Invoicing.Discounts;

/// <summary>What stands against more, and how much it leaves.</summary>
/// <param name="Units">The magnitude that may still be taken off.</param>
/// <param name="Reason">What bounds it.</param>
/// <param name="By">The id of the bound, or null.</param>
internal readonly record struct Room(long Units, RefusalReason Reason, string? By);

/// <summary>How much may still be taken off each line and the document: not below zero, minimum prices, caps.</summary>
internal sealed class RoomKeeper
{
    private readonly LineState _state;
    private readonly LineBound[]? _lines;
    private readonly List<DocumentBound>? _document;

    public RoomKeeper(LineState state, DiscountFacts facts, ImmutableArray<DiscountBound> bounds)
    {
        _state = state;
        for (var i = 0; i < state.Lines.Length; i++)
            if (state.Lines[i].Floor is { } floor) Raise(ref _lines, i, floor, null);
        foreach (var bound in bounds)
        {
            if (!ScopeFilter.Concerns(bound.Scope, facts)) continue;
            var scope = new bool[state.Lines.Length];
            for (var i = 0; i < scope.Length; i++)
            {
                if (!ScopeFilter.Covers(bound.Scope, state.Lines[i], facts)) continue;
                scope[i] = true;
                if (bound.MinimumPrice is { } price) Raise(ref _lines, i, price, bound.Id);
                if (bound.MostPerLine is { } most && most.Currency == facts.Currency)
                    Lower(ref _lines, i, most.MinorUnits, bound.Id);
                if (bound.MostOfLine is { } part)
                    Lower(ref _lines, i, PartOf(Math.Abs(state.Gross[i]), part), bound.Id);
            }

            if (bound.MostPerDocument is { } whole && whole.Currency == facts.Currency)
                (_document ??= []).Add(new DocumentBound(bound.Id, scope) { Left = Floor(whole.MinorUnits) });
        }
    }

    /// <summary>Whether lines have bounds other than zero, so that a share of the document may be too large.</summary>
    public bool HasLineBounds => _lines is not null;

    /// <summary>How much may be taken off a line.</summary>
    public Room Of(int line)
    {
        var left = Math.Max(0, _state.Running[line] * _state.Sign[line]);
        if (_lines is null) return new Room(left, RefusalReason.BelowZero, null);
        var bound = _lines[line];
        var above = Math.Max(0, left - bound.Floor);
        return bound.Most < above ? new Room(bound.Most, RefusalReason.Cap, bound.MostBy)
            : bound.Floor > 0 ? new Room(above, RefusalReason.MinimumPrice, bound.FloorBy)
            : new Room(left, RefusalReason.BelowZero, null);
    }

    /// <summary>The tightest bound of the document on all of the lines; null: none.</summary>
    public Room? OfDocument(ReadOnlySpan<long> asked)
    {
        if (_document is null) return null;
        DocumentBound? tightest = null;
        foreach (var bound in _document)
            if ((tightest is null || bound.Left < tightest.Left) && bound.Covers(asked)) tightest = bound;
        return tightest is null ? null : new Room(tightest.Left, RefusalReason.Cap, tightest.Id);
    }

    /// <summary>The tightest bound of the document that shares of lines pass; null: none.</summary>
    public DocumentBound? PassedBy(ReadOnlySpan<long> shares)
    {
        DocumentBound? tightest = null;
        foreach (var bound in DocumentBounds)
            if ((tightest is null || bound.Left < tightest.Left) && bound.IsPassedBy(shares)) tightest = bound;
        return tightest;
    }

    /// <summary>The bounds of the document, each with the lines it is about.</summary>
    public IReadOnlyList<DocumentBound> DocumentBounds => _document ?? [];

    /// <summary>Tells that a magnitude was taken off a line.</summary>
    public void Take(int line, long units)
    {
        if (_lines is not null && _lines[line].Most != long.MaxValue) _lines[line].Most -= units;
        if (_document is null) return;
        foreach (var bound in _document)
            if (bound.Scope[line]) bound.Left -= units;
    }

    private void Raise(ref LineBound[]? lines, int line, UnitPrice price, string? by)
    {
        var rounding = _state.Rounding;
        var quantity = _state.Lines[line].Quantity;
        if (price.Currency != rounding.Currency || !OfferAmount.Fits(price, quantity)) return;
        lines ??= NoBounds();
        var floor = rounding.Of(rounding.ExactUnits(quantity.Abs(), price), Invoicing.Rounding.Up);
        if (floor <= lines[line].Floor) return;
        lines[line].Floor = floor;
        lines[line].FloorBy = by;
    }

    private void Lower(ref LineBound[]? lines, int line, long most, string by)
    {
        lines ??= NoBounds();
        if (Floor(most) >= lines[line].Most) return;
        lines[line].Most = Floor(most);
        lines[line].MostBy = by;
    }

    private LineBound[] NoBounds()
    {
        var lines = new LineBound[_state.Lines.Length];
        for (var i = 0; i < lines.Length; i++) lines[i].Most = long.MaxValue;
        return lines;
    }

    private long PartOf(long units, Percentage part) =>
        _state.Rounding.Of((Exact)units * part.Fraction, Invoicing.Rounding.Down);

    private long Floor(long units) => units - (units % _state.Rounding.Step);

    private struct LineBound
    {
        public long Floor;
        public string? FloorBy;
        public long Most;
        public string? MostBy;
    }
}

/// <summary>A bound of the document: how much the lines of its scope may still be lowered by.</summary>
internal sealed class DocumentBound(string id, bool[] scope)
{
    public string Id { get; } = id;

    public bool[] Scope { get; } = scope;

    public long Left { get; set; }

    /// <summary>Whether something is asked of lines of its scope alone.</summary>
    public bool Covers(ReadOnlySpan<long> asked)
    {
        for (var i = 0; i < asked.Length; i++)
            if (asked[i] != 0 && !Scope[i]) return false;
        return true;
    }

    /// <summary>Whether shares of the lines of its scope are more than it leaves.</summary>
    public bool IsPassedBy(ReadOnlySpan<long> shares)
    {
        Int128 sum = 0;
        for (var i = 0; i < shares.Length; i++)
            if (Scope[i]) sum += Math.Abs(shares[i]);
        return sum > Left;
    }
}
