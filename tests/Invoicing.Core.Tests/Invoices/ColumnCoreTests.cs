using FsCheck;
using FsCheck.Fluent;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Invoices;

public class ColumnCoreTests
{
    private static readonly Tax[] Groups = [Vat.Standard(7), Vat.Standard(19)];

    [Fact]
    public void Columns_give_what_exact_rationals_give() => Law.Holds(Cases, document =>
    {
        var (lines, percent, mode) = document;
        var draft = Drafts.Eur.Rounded(RoundingPolicy.Default.With(mode));
        foreach (var line in lines)
        {
            var discount = new Adjustment { Percent = line.Discount };
            draft.Line("Work", line.Quantity, line.Price, Groups[line.Group], discount);
        }

        draft.Adjust(new Adjustment { Percent = percent });
        var exact = ExactCalculation.Of(draft.ToDraft(), new Findings.FindingSink())!;

        var nets = new long[lines.Length];
        var bases = new long[2];
        var taxes = new long[2];
        ColumnCore.Lines(Columns(lines), 2, mode, nets, bases);
        var allowance = ColumnCore.Allow(bases, percent, mode, taxes);
        var tax = ColumnCore.Taxes(bases, [Groups[0].Rate, Groups[1].Rate], mode, taxes);

        return nets.SequenceEqual(exact.Lines.Select(line => line.ShownNet))
            && allowance == exact.Amounts.Totals.Allowances.MinorUnits
            && tax == exact.Amounts.Totals.Tax.MinorUnits
            && exact.Groups.All(group => bases[Array.IndexOf(Groups, group.Tax)] == group.Base);
    }, count: 1_000);

    [Theory]
    [InlineData(long.MaxValue, 1)]
    [InlineData(long.MinValue, 1)]
    [InlineData(long.MaxValue, 18)]
    [InlineData(4_999_999_999_999_999_999, 18)]
    [InlineData(5_000_000_000_000_000_000, 18)]
    [InlineData(-5_000_000_000_000_000_000, 18)]
    [InlineData(5, 1)]
    [InlineData(-5, 1)]
    [InlineData(4, 1)]
    public void A_multiplication_divides_as_a_division_does(long dividend, int scale)
    {
        foreach (var mode in Enum.GetValues<Rounding>())
        {
            Assert.Equal(
                RoundedDivision.Divide(dividend, Powers.Of10[scale], mode), Scaling.Divided(dividend, scale, mode));
        }
    }

    [Fact]
    public void A_multiplication_divides_every_number_as_a_division_does() => Law.Holds(
        Gen.Zip(Numbers, Gen.Choose(1, 18)), pair =>
            RoundedDivision.Divide(pair.Item1, Powers.Of10[pair.Item2], Rounding.HalfUp)
                == Scaling.Divided(pair.Item1, pair.Item2, Rounding.HalfUp)
            && RoundedDivision.Divide(Tie(pair), Powers.Of10[pair.Item2], Rounding.HalfUp)
                == Scaling.Divided(Tie(pair), pair.Item2, Rounding.HalfUp), count: 10_000);

    private static Gen<long> Numbers => Gen.Zip(Gen.Choose(int.MinValue, int.MaxValue), Gen.Choose(0, 32))
        .Select(pair => ((long)pair.Item1 << pair.Item2) + pair.Item2);

    // A tie near the number.
    private static long Tie((long Number, int Scale) pair)
    {
        var power = Powers.Of10[pair.Scale];
        return ((pair.Number / power / 2) * power) + (power / 2);
    }

    private static Gen<(Line[] Lines, Percentage Percent, Rounding Mode)> Cases =>
        from lines in Lines.ArrayOf()
        from percent in Gen.Choose(0, 9999)
        from mode in Gen.Elements(Enum.GetValues<Rounding>())
        select (lines, Percentage.Of(percent / 100m), mode);

    private static Gen<Line> Lines =>
        from quantity in Gen.Choose(-1_000_000, 1_000_000)
        from quantityScale in Gen.Choose(0, 10)
        from price in Gen.Choose(0, 100_000_000)
        from priceScale in Gen.Choose(0, 10)
        from discount in Gen.Choose(0, 10_000)
        from discountScale in Gen.Choose(2, 6)
        from item in Gen.Choose(0, 1)
        select new Line(
            Quantity.FromMantissa(quantity, quantityScale, UnitOfMeasure.Piece),
            UnitPrice.FromMantissa(price, priceScale, Currency.EUR, Quantity.Ones(1)),
            Percentage.Of(discount / (decimal)Powers.Of10[discountScale]), (byte)item);

    private static LineColumns Columns(Line[] lines) => new()
    {
        Quantities = Array.ConvertAll(lines, line => line.Quantity.Mantissa),
        QuantityScales = Array.ConvertAll(lines, line => (byte)line.Quantity.Scale),
        Prices = Array.ConvertAll(lines, line => line.Price.Mantissa),
        PriceScales = Array.ConvertAll(lines, line => (byte)line.Price.Scale),
        Discounts = Array.ConvertAll(lines, line => line.Discount.Mantissa),
        DiscountScales = Array.ConvertAll(lines, line => (byte)line.Discount.Scale),
        Groups = Array.ConvertAll(lines, line => line.Group),
    };

    private sealed record Line(Quantity Quantity, UnitPrice Price, Percentage Discount, byte Group);
}
