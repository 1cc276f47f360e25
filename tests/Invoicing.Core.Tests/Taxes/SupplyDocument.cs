using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Catalog;
using Invoicing.Invoices;
using Invoicing.Taxes;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Taxes;

/// <summary>Several supplies of one document, each with a net of its own.</summary>
/// <param name="Situation">What they have in common.</param>
/// <param name="Supplies">The supplies, with their nets in cents.</param>
internal sealed record SupplyDocument(TaxSituation Situation, ImmutableArray<(TaxCase Of, int Cents)> Supplies)
{
    private static readonly TaxSituation BusinessAtHome = UnionSale.AtHome with
    {
        Buyer = new Invoicing.Parties.Party("Kunde", "DE") { VatNumber = UnionSale.German },
        BuyerStatus = BuyerStatus.Business,
    };

    /// <summary>Two to four supplies of a generated situation, or of one in which the buyer owes the tax on some of
    /// them.</summary>
    public static Gen<SupplyDocument> All { get; } =
        from generated in TaxGenerators.Cases()
        from situation in Gen.Frequency(
            (2, Gen.Constant(generated.Situation)),
            (1, Gen.Constant(UnionSale.ToBusiness)),
            (1, Gen.Constant(BusinessAtHome)))
        from count in Gen.Choose(2, 4)
        from supplies in TaxGenerators.Cases().ListOf(count)
        from cents in Gen.Choose(-20_000, 20_000).ListOf(count)
        select new SupplyDocument(situation, [.. supplies.Zip(cents)]);

    /// <summary>Without a supply, or with a plainer one.</summary>
    public static IEnumerable<SupplyDocument> Shrink(SupplyDocument document)
    {
        for (var i = 0; i < document.Supplies.Length; i++)
        {
            var (of, cents) = document.Supplies[i];
            yield return document with { Supplies = document.Supplies.RemoveAt(i) };
            if (cents is not 100)
                yield return document with { Supplies = document.Supplies.SetItem(i, (of, 100)) };
            foreach (var plainer in TaxGenerators.Shrink(of))
                yield return document with { Supplies = document.Supplies.SetItem(i, (plainer, cents)) };
        }
    }

    /// <summary>The supplies that an engine gives taxes to, with their nets.</summary>
    public ImmutableArray<(Money Net, ImmutableArray<Tax> Taxes)> Taxed(TaxEngine engine) =>
    [
        .. Supplies
            .Select(each => (Net: Money.FromMinor(each.Cents, Situation.Currency), each.Of.Supply))
            .Select(each => (each.Net, engine.Decide(
                Situation, each.Supply with { Net = each.Net, Quantity = Quantity.Pieces(1) }, "/lines/1").Taxes))
            .Where(each => !each.Taxes.IsEmpty),
    ];

    /// <summary>The invoice of lines with those nets and taxes; a negative one is a return.</summary>
    public Invoice Invoice(ImmutableArray<(Money Net, ImmutableArray<Tax> Taxes)> lines)
    {
        var builder = InvoiceDraft.In(Situation.Currency, Situation.Seller, Situation.Buyer, Situation.TaxPoint);
        foreach (var (net, taxes) in lines)
            builder = builder.Line(new InvoiceLine
            {
                Item = new Item("Item"),
                Quantity = Quantity.Pieces(net.IsNegative ? -1 : 1),
                Price = UnitPrice.Of(net.Abs()),
                Taxes = taxes,
            });
        return InvoiceCalculator.Calculate(builder.ToDraft()).Value;
    }

    public override string ToString() =>
        string.Join("\n", Supplies.Select(each => $"{each.Cents} cents of {each.Of}").Prepend($"{Situation}"));
}

/// <summary>How the groups of a document divide the nets of its lines.</summary>
internal static class Partition
{
    /// <summary>Whether the bases of each scheme add up to the nets of the lines that bear it, and the base of each
    /// group to those whose taxes are of the group.</summary>
    public static bool Holds(SupplyDocument document, TaxEngine engine)
    {
        var lines = document.Taxed(engine);
        if (lines.IsEmpty) return true;
        var invoice = document.Invoice(lines);
        var zero = Money.Zero(invoice.Currency);
        return invoice.TaxGroups.All(group =>
                group.Base == Nets(taxes => taxes.Any(tax => tax.GroupKey.Equals(group.Key))))
            && invoice.TaxGroups.GroupBy(group => (group.Key.Scheme, group.Key.Jurisdiction)).All(scheme =>
                lines.Any(line => Bears(line.Taxes, scheme.Key) > 1)
                || Sum(scheme.Select(group => group.Base)) == Nets(taxes => Bears(taxes, scheme.Key) == 1))
            && lines.SelectMany(line => line.Taxes).All(tax => invoice.TaxGroups.Find(tax.GroupKey) is not null);

        Money Nets(Func<ImmutableArray<Tax>, bool> which) =>
            Sum(lines.Where(line => which(line.Taxes)).Select(line => line.Net));

        Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(zero, (sum, each) => sum + each);
    }

    /// <summary>Whether reverse charge has a group with a tax of zero, of the nets of its lines and of nothing else;
    /// and those lines bear no other tax.</summary>
    public static bool HasReverseChargeApart(SupplyDocument document, TaxEngine engine)
    {
        var lines = document.Taxed(engine);
        if (!lines.Any(line => IsReverse(line.Taxes))) return true;
        var invoice = document.Invoice(lines);
        var (reverse, others) = (Money.Zero(invoice.Currency), Money.Zero(invoice.Currency));
        foreach (var line in lines)
        {
            if (!IsReverse(line.Taxes)) others += line.Net * line.Taxes.Length;
            else if (line.Taxes.Length > 1) return false;
            else reverse += line.Net;
        }

        foreach (var group in invoice.TaxGroups)
        {
            if (group.Key.Category != TaxCategory.AE) others -= group.Base;
            else if (!group.Tax.IsZero) return false;
            else reverse -= group.Base;
        }

        return reverse.IsZero && others.IsZero;
    }

    /// <summary>How many of a number of documents have reverse charge beside another group.</summary>
    public static int Mixed(TaxEngine engine, int count)
    {
        var mixed = 0;
        Law.Holds(SupplyDocument.All, document =>
        {
            var lines = document.Taxed(engine);
            if (lines.Any(line => IsReverse(line.Taxes)) && !lines.All(line => IsReverse(line.Taxes))) mixed++;
            return true;
        }, count);
        return mixed;
    }

    private static bool IsReverse(ImmutableArray<Tax> taxes) => taxes.Any(tax => tax.Category == TaxCategory.AE);

    private static int Bears(ImmutableArray<Tax> taxes, (string Scheme, string? Jurisdiction) scheme) =>
        taxes.Count(tax => (tax.Scheme, tax.Jurisdiction) == scheme);
}
