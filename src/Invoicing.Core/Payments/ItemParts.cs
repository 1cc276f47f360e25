using System.Collections.Immutable;

namespace Invoicing.Payments;

/// <summary>An item of what a part took of another.</summary>
internal static class ItemParts
{
    /// <summary>The item, cut down to a part, all of it open.</summary>
    public static OpenItem Of(OpenItem item, SettlementPart part) => item with
    {
        Amount = part.Amount,
        Open = part.Amount,
        Booked = part.Booked,
        BookedOpen = part.Booked,
        Taxes = TaxesOf(item, part),
        Components = ComponentsOf(item, part),
    };

    // The shares come in the order of the item, those of which nothing was taken left out.
    private static ImmutableArray<ItemTax> TaxesOf(OpenItem item, SettlementPart part)
    {
        var taxes = ImmutableArray.CreateBuilder<ItemTax>(part.Taxes.Length);
        for (int i = 0, next = 0; next < part.Taxes.Length; i++)
        {
            if (item.Taxes[i].Group != part.Taxes[next].Group) continue;
            var share = part.Taxes[next++];
            taxes.Add(item.Taxes[i] with
            {
                Gross = share.Gross,
                Tax = share.Tax,
                OpenGross = share.Gross,
                OpenTax = share.Tax,
            });
        }

        return taxes.DrainToImmutable();
    }

    private static ImmutableArray<ItemComponent> ComponentsOf(OpenItem item, SettlementPart part)
    {
        var components = ImmutableArray.CreateBuilder<ItemComponent>(part.Components.Length);
        for (int i = 0, next = 0; next < part.Components.Length; i++)
        {
            if (item.Components[i].Id != part.Components[next].Component) continue;
            var share = part.Components[next++];
            components.Add(item.Components[i] with { Amount = share.Amount, Open = share.Amount });
        }

        return components.DrainToImmutable();
    }
}
