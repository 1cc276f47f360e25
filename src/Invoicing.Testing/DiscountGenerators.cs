using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Catalog;
using Invoicing.Discounts;
using NodaTime;

namespace Invoicing.Testing;

/// <summary>Generated documents and offers for discounts.</summary>
public static class DiscountGenerators
{
    private static readonly LocalDate Day = new(2026, 11, 30);
    private static readonly string[] Ids = ["1", "2", "3", "4", "5", "6"];

    private static readonly Gen<Percentage> Percents =
        from tenths in Gen.Choose(0, 1000)
        select Percentage.Of(tenths / 10m);

    private static readonly Gen<DiscountScope> Scopes = Gen.Frequency(
        (4, Gen.Constant(DiscountScope.Everywhere)),
        (1, Gen.Constant(new DiscountScope { Items = ["A", "B"] })),
        (1, Gen.Constant(new DiscountScope { Categories = ["tools"] })),
        (1, Gen.Constant(new DiscountScope { Lines = ["1", "3", "4"] })),
        (1, Gen.Constant(new DiscountScope { CustomerGroups = ["gold"] })),
        (1, Gen.Constant(new DiscountScope { Contracts = ["K-1"] })));

    private static readonly Gen<DiscountOffer> Benefits = Gen.OneOf(
        from percent in Percents select new DiscountOffer { Id = "", Percent = percent },
        from cents in Gen.Choose(0, 5000) select new DiscountOffer { Id = "", Amount = Eur(cents) },
        from cents in Gen.Choose(0, 300)
        select new DiscountOffer
        {
            Id = "", PerUnit = UnitPrice.Of(cents / 100m, Currency.EUR),
        },
        from mode in Gen.Elements(DiscountTierMode.Whole, DiscountTierMode.Graduated)
        from first in Percents
        from second in Percents
        select Offer.ByQuantity("", mode, new(Quantity.Pieces(2), first), new(Quantity.Pieces(5), second)),
        from mode in Gen.Elements(DiscountTierMode.Whole, DiscountTierMode.Graduated)
        from first in Percents
        from cents in Gen.Choose(0, 2000)
        select Offer.ByAmount("", mode, new(Eur(1000), first), new(Eur(5000), Amount: Eur(cents))),
        from buy in Gen.Choose(1, 3)
        from get in Gen.Choose(1, 2)
        from units in Gen.Elements(FreeUnits.SameItem, FreeUnits.Cheapest)
        select Offer.BuyGet("", buy, get, units),
        from cents in Gen.Choose(0, 4000) select Offer.Bundle("", Eur(cents), "A", "B"));

    /// <summary>
    /// Documents in euro with up to six lines: sales and returns, lines given away, lines with something taken off
    /// before, list prices, floors, lines not to be discounted; allowances and charges that the document has already,
    /// at times more than its lines; lines rounded one by one or at the end.
    /// </summary>
    public static Gen<DiscountFacts> Facts() =>
        from count in Gen.Choose(0, Ids.Length)
        from lines in Lines().ListOf(count)
        from club in Gen.Elements("gold", "silver")
        from contract in Gen.Elements("K-1", null)
        from atEnd in Gen.Frequency((3, Gen.Constant(LineRounding.PerLine)), (1, Gen.Constant(LineRounding.AtEnd)))
        from adjusted in Gen.Frequency(
            (3, Gen.Constant<Money?>(null)), (2, Gen.Choose(-9000, 3000).Select(cents => (Money?)Eur(cents))))
        select new DiscountFacts
        {
            Currency = Currency.EUR,
            Date = Day,
            Customer = "C",
            CustomerGroups = [club],
            Contract = contract,
            Document = "D-1",
            DocumentAdjusted = adjusted,
            Rounding = RoundingPolicy.Default with { Lines = atEnd },
            Lines = [.. lines.Select((line, i) => line with { Id = Ids[i] })],
        };

    /// <summary>Offers of every kind, some limited to items, categories, lines, groups or contracts, some capped, some
    /// with a minimum, some on the document.</summary>
    public static Gen<DiscountOffer> Offers() =>
        from offer in Benefits
        from scope in Scopes
        from cap in Gen.Choose(-30, 3000)
        from minimum in Gen.Choose(-60, 6000)
        from onDocument in Gen.Elements(true, false)
        from grouped in Gen.Elements(null, "x", "y")
        select offer with
        {
            Scope = scope,
            Level = onDocument ? DiscountLevel.Document : DiscountLevel.Line,
            MostPerDocument = cap % 3 == 0 && cap > 0 ? Eur(cap) : null,
            MinimumAmount = minimum % 3 == 0 && minimum > 0 ? Eur(minimum) : null,
            Group = grouped,
        };

    /// <summary>Up to six offers with ids of their own.</summary>
    public static Gen<ImmutableArray<DiscountOffer>> OfferLists() =>
        from count in Gen.Choose(1, 6)
        from offers in Offers().ListOf(count)
        select offers.Select((offer, i) => offer with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"offer-{i + 1}"),
        }).ToImmutableArray();

    /// <summary>The next smaller documents: without a line, without what lines and document have taken off already,
    /// without a floor; or rounded as usual.</summary>
    public static IEnumerable<DiscountFacts> Shrink(DiscountFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        for (var i = 0; i < facts.Lines.Length; i++) yield return facts with { Lines = facts.Lines.RemoveAt(i) };
        if (facts.DocumentAdjusted is not null) yield return facts with { DocumentAdjusted = null };
        if (facts.Rounding.Lines == LineRounding.AtEnd) yield return facts with { Rounding = RoundingPolicy.Default };
        for (var i = 0; i < facts.Lines.Length; i++)
        {
            var line = facts.Lines[i];
            if (line.Net is not null)
                yield return facts with { Lines = facts.Lines.SetItem(i, line with { Net = null }) };
            if (line.Floor is not null)
                yield return facts with { Lines = facts.Lines.SetItem(i, line with { Floor = null }) };
        }
    }

    private static Gen<DiscountLine> Lines() =>
        from item in Gen.Elements("A", "B", "C")
        from pieces in Gen.Frequency((6, Gen.Choose(1, 9)), (2, Gen.Choose(-9, -1)), (1, Gen.Constant(0)))
        from part in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(1, 9)))
        from mils in Gen.Choose(0, 40000)
        from list in Gen.Choose(-3000, 3000)
        from off in Gen.Choose(-100, 40)
        from floor in Gen.Choose(-100, 30)
        from isExcluded in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        select Line(item, pieces, part, mils, list, off, floor, isExcluded);

    private static DiscountLine Line(
        string item, int pieces, int part, int mils, int list, int off, int floor, bool isExcluded)
    {
        var quantity = Quantity.Pieces(pieces + (Math.Sign(pieces) * part / 10m));
        var price = UnitPrice.Of(mils / 1000m, Currency.EUR);
        var gross = Money.Round(quantity.Value * price.Amount, Currency.EUR, Rounding.HalfUp);
        return new DiscountLine
        {
            Id = "",
            Item = new Item("Item " + item) { SellerId = item },
            Quantity = quantity,
            Price = price,
            Gross = gross,
            ListPrice = list > 0 ? price + UnitPrice.Of(list / 1000m, Currency.EUR) : null,
            Net = off > 0 ? gross - gross.Multiply(off / 100m, Rounding.Down) : null,
            Floor = floor > 0 ? UnitPrice.Of(mils * floor / 100_000m, Currency.EUR) : null,
            Categories = item == "C" ? ["tools"] : [],
            IsExcluded = isExcluded,
        };
    }

    private static Money Eur(int cents) => Money.FromMinor(cents, Currency.EUR);
}
