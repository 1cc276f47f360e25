using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Benchmarks.Invoices;

/// <summary>A line of the bare loops: plain decimals in a struct.</summary>
/// <param name="Quantity">Quantity, two digits.</param>
/// <param name="Price">Price, two digits.</param>
/// <param name="DiscountPercent">Line discount in percent, one digit.</param>
/// <param name="RatePercent">Tax rate: 19 or 7.</param>
public readonly record struct PlainLine(decimal Quantity, decimal Price, decimal DiscountPercent, decimal RatePercent);

/// <summary>
/// The invoice that is measured: ten lines, two rates, a discount on each line, 2 % off the document. The same
/// figures as a draft, as plain structs, as typical objects and as columns.
/// </summary>
public static class SampleInvoices
{
    /// <summary>Lines of an invoice.</summary>
    public const int Lines = 10;

    /// <summary>The document discount in percent.</summary>
    public const decimal DocumentDiscount = 2m;

    private static readonly Party Seller = new("Studio Nord GmbH", "DE") { VatNumber = "DE136695976" };
    private static readonly Party Buyer = new("Atelier Sud SARL", "FR");
    private static readonly ImmutableArray<Tax> Standard = [Vat.Standard(19m)];
    private static readonly ImmutableArray<Tax> Reduced = [Vat.Standard(7m)];

    /// <summary>Draws invoices from a seed; each is one on which the naive remainder of the bare loop happens to be
    /// right.</summary>
    public static PlainLine[][] Plain(int count, int seed = 20261130)
    {
        var random = new Random(seed);
        var invoices = new PlainLine[count][];
        for (var i = 0; i < count; i++) invoices[i] = Draw(random);
        return invoices;
    }

    /// <summary>The same invoice as a draft, every object its own.</summary>
    public static InvoiceDraft Draft(PlainLine[] plain)
    {
        var builder = InvoiceDraft.In(Currency.EUR, Seller, Buyer, new LocalDate(2026, 11, 30));
        foreach (var line in plain)
        {
            builder.Line(new InvoiceLine
            {
                Item = new("Article"),
                Quantity = Quantity.Of(line.Quantity, UnitOfMeasure.Piece),
                Price = UnitPrice.Of(line.Price, Currency.EUR),
                Taxes = line.RatePercent == 19m ? Standard : Reduced,
                Adjustments = [Discount.Percent(line.DiscountPercent, "Rebate")],
            });
        }

        return builder.Adjust(Discount.Percent(DocumentDiscount, "Cash and carry")).ToDraft();
    }

    /// <summary>The same invoice as typical objects.</summary>
    public static TypicalInvoice Typical(PlainLine[] plain) => new()
    {
        Lines =
        [
            .. plain.Select(line => new TypicalLine
            {
                Quantity = line.Quantity, Price = line.Price, DiscountPercent = line.DiscountPercent,
                RatePercent = line.RatePercent,
            }),
        ],
    };

    // The bare loops give the rest of the document discount to the last rate: only invoices on which that is right
    // count.
    private static PlainLine[] Draw(Random random)
    {
        PlainLine[] lines;
        do lines = DrawLines(random);
        while (!SharesAreExact(lines));
        return lines;
    }

    private static bool SharesAreExact(PlainLine[] lines)
    {
        var nets = lines.ToLookup(line => line.RatePercent, BareLoop.Net);
        decimal standard = nets[19m].Sum(), reduced = nets[7m].Sum();
        return BareLoop.Cents((standard + reduced) * DocumentDiscount / 100m)
            == BareLoop.Cents(standard * DocumentDiscount / 100m) + BareLoop.Cents(reduced * DocumentDiscount / 100m);
    }

    private static PlainLine[] DrawLines(Random random)
    {
        var lines = new PlainLine[Lines];
        for (var i = 0; i < Lines; i++)
        {
            lines[i] = new PlainLine(random.Next(1, 5_000) / 100m, random.Next(1, 50_000) / 100m,
                random.Next(1, 300) / 10m, i % 3 == 0 ? 7m : 19m);
        }

        return lines;
    }
}
