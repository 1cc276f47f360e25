using Invoicing.Invoices;

namespace Invoicing.Benchmarks.Invoices;

/// <summary>The invoices as columns of mantissa and scale, ten lines after ten lines.</summary>
public sealed class InvoiceColumns
{
    private static readonly Percentage[] Rates = [Percentage.Of(7m), Percentage.Of(19m)];
    private static readonly Percentage Discount = Percentage.Of(SampleInvoices.DocumentDiscount);
    private readonly long[] _quantities;
    private readonly byte[] _quantityScales;
    private readonly long[] _prices;
    private readonly byte[] _priceScales;
    private readonly int[] _discounts;
    private readonly byte[] _discountScales;
    private readonly byte[] _groups;
    private readonly long[] _nets = new long[SampleInvoices.Lines];
    private readonly long[] _bases = new long[2];
    private readonly long[] _amounts = new long[2];

    /// <summary>Puts invoices into columns.</summary>
    public InvoiceColumns(PlainLine[][] invoices)
    {
        var lines = invoices.SelectMany(invoice => invoice).ToArray();
        var quantities = Array.ConvertAll(lines, line => Quantity.Pieces(line.Quantity));
        var prices = Array.ConvertAll(lines, line => UnitPrice.Of(line.Price, Currency.EUR));
        var discounts = Array.ConvertAll(lines, line => Percentage.Of(line.DiscountPercent));
        _quantities = Array.ConvertAll(quantities, quantity => quantity.Mantissa);
        _quantityScales = Array.ConvertAll(quantities, quantity => (byte)quantity.Scale);
        _prices = Array.ConvertAll(prices, price => price.Mantissa);
        _priceScales = Array.ConvertAll(prices, price => (byte)price.Scale);
        _discounts = Array.ConvertAll(discounts, discount => discount.Mantissa);
        _discountScales = Array.ConvertAll(discounts, discount => (byte)discount.Scale);
        _groups = Array.ConvertAll(lines, line => line.RatePercent == 7m ? (byte)0 : (byte)1);
    }

    /// <summary>Total with tax of an invoice, in cents.</summary>
    public long Total(int invoice)
    {
        var bases = _bases.AsSpan();
        bases.Clear();
        var from = invoice * SampleInvoices.Lines;
        var lines = new LineColumns
        {
            Quantities = _quantities.AsSpan(from, SampleInvoices.Lines),
            QuantityScales = _quantityScales.AsSpan(from, SampleInvoices.Lines),
            Prices = _prices.AsSpan(from, SampleInvoices.Lines),
            PriceScales = _priceScales.AsSpan(from, SampleInvoices.Lines),
            Discounts = _discounts.AsSpan(from, SampleInvoices.Lines),
            DiscountScales = _discountScales.AsSpan(from, SampleInvoices.Lines),
            Groups = _groups.AsSpan(from, SampleInvoices.Lines),
        };
        ColumnCore.Lines(lines, 2, Rounding.HalfUp, _nets, bases);
        ColumnCore.Allow(bases, Discount, Rounding.HalfUp, _amounts);
        return bases[0] + bases[1] + ColumnCore.Taxes(bases, Rates, Rounding.HalfUp, _amounts);
    }
}
