using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>The surcharges by the rate of the tax (<c>Taxes/vat/equivalence-surcharge.txt</c>).</summary>
internal sealed class EquivalenceSurchargeRates
{
    private readonly ImmutableArray<(Percentage OfRate, string? ItemClass, TaxRate Surcharge)> _rows;

    private EquivalenceSurchargeRates() =>
        _rows = [.. VatTable.Read("equivalence-surcharge", cells: 6).Select(Row)];

    public static EquivalenceSurchargeRates Standard { get; } = new();

    /// <summary>The surcharge beside a rate on a day: that of the item's class, else the general one.</summary>
    public TaxRate? Find(Percentage rate, string? itemClass, LocalDate day)
    {
        TaxRate? general = null;
        foreach (var (ofRate, ofClass, surcharge) in _rows)
        {
            if (ofRate != rate || !surcharge.IsInForce(day)) continue;
            if (ofClass is null) general ??= surcharge;
            else if (ofClass == itemClass) return surcharge;
        }

        return general;
    }

    private static (Percentage OfRate, string? ItemClass, TaxRate Surcharge) Row(string[] cells) => (
        Percentage.Parse(cells[0]), cells[1].Length == 0 ? null : cells[1], new TaxRate
        {
            Class = "equivalence-surcharge",
            Rate = Percentage.Parse(cells[2]),
            From = VatTable.Day(cells[3]),
            LastDay = VatTable.LastDay(cells[4]),
            Source = cells[5],
        });
}
