namespace Invoicing.Benchmarks.Invoices;

/// <summary>Baseline (b): what many applications do - mutable classes, decimals, LINQ.</summary>
public sealed class TypicalInvoice
{
    /// <summary>The lines.</summary>
    public List<TypicalLine> Lines { get; init; } = [];

    /// <summary>The sum of the lines.</summary>
    public decimal LineTotal => Lines.Sum(line => line.Net);

    /// <summary>The total with tax.</summary>
    public decimal Total
    {
        get
        {
            var discount = Cents(LineTotal * SampleInvoices.DocumentDiscount / 100m);
            var groups = Lines.GroupBy(line => line.RatePercent).OrderByDescending(group => group.Key)
                .Select(group => new { Rate = group.Key, Net = group.Sum(line => line.Net) }).ToList();
            var given = 0m;
            var total = 0m;
            foreach (var group in groups)
            {
                var part = group == groups[^1] ? discount - given
                    : Cents(group.Net * SampleInvoices.DocumentDiscount / 100m);
                given += part;
                total += group.Net - part + Cents((group.Net - part) * group.Rate / 100m);
            }

            return total;
        }
    }

    private static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);
}

/// <summary>A line of it.</summary>
public sealed class TypicalLine
{
    /// <summary>Quantity.</summary>
    public decimal Quantity { get; set; }

    /// <summary>Price.</summary>
    public decimal Price { get; set; }

    /// <summary>Discount in percent.</summary>
    public decimal DiscountPercent { get; set; }

    /// <summary>Tax rate in percent.</summary>
    public decimal RatePercent { get; set; }

    /// <summary>Quantity times price.</summary>
    public decimal Gross => Math.Round(Quantity * Price, 2, MidpointRounding.AwayFromZero);

    /// <summary>Gross less discount.</summary>
    public decimal Net => Gross - Math.Round(Gross * DiscountPercent / 100m, 2, MidpointRounding.AwayFromZero);
}
