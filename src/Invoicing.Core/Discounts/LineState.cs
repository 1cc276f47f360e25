using System.Collections.Immutable;

namespace Invoicing.Discounts;

/// <summary>The lines of a document while discounts are taken off them, in minor units and in columns.</summary>
internal sealed class LineState
{
    private readonly long[] _list;

    public LineState(DiscountFacts facts)
    {
        Rounding = new AmountRounding(facts.Rounding, facts.Currency);
        Lines = facts.Lines;
        var count = Lines.Length;
        Gross = new long[count];
        Running = new long[count];
        Sign = new int[count];
        _list = new long[count];
        if (Rounding.IsAtEnd) Exact = new Exact[count];
        for (var i = 0; i < count; i++)
        {
            var line = Lines[i];
            Gross[i] = line.Gross.MinorUnits;
            Running[i] = (line.Net ?? line.Gross).MinorUnits;
            Sign[i] = Math.Sign(Running[i]);
            if (Exact is { } exact)
                exact[i] = Rounding.ExactUnits(line.Quantity, line.Price) - Gross[i] + Running[i];
            _list[i] = line.ListPrice is { } price ? Rounding.PerUnit(line.Quantity, price) : Gross[i];
        }
    }

    public AmountRounding Rounding { get; }

    public ImmutableArray<DiscountLine> Lines { get; }

    /// <summary>Quantity times price.</summary>
    public long[] Gross { get; }

    /// <summary>What is left.</summary>
    public long[] Running { get; }

    /// <summary>What is left exactly, where lines stay exact up to the totals; else null.</summary>
    public Exact[]? Exact { get; }

    /// <summary>The sign of what there was.</summary>
    public int[] Sign { get; }

    /// <summary>What percentages on a line are taken of.</summary>
    public long BaseOf(int line, DiscountBase of) => of switch
    {
        DiscountBase.Gross => Gross[line],
        DiscountBase.ListPrice => _list[line],
        _ => Running[line],
    };
}
