using NodaTime;

namespace Invoicing.Taxes;

/// <summary>The place of supply of services (directive 2006/112/EC articles 44 to 59).</summary>
internal static class PlaceOfServices
{
    // Directive (EU) 2022/542 articles 1 and 3: virtual attendance since 2025.
    private static readonly LocalDate VirtualEvents = new(2025, 1, 1);

    /// <summary>The place for a buyer.</summary>
    public static VatPlace Of(
        SupplyKind kind, VatBuyer status, VatTerritory seller, VatTerritory buyer, VatTerritory from, VatTerritory to,
        bool isVirtual) => kind switch
        {
            SupplyKind.ImmovableProperty => new(to, "47"),
            SupplyKind.PassengerTransport => new(to, "48"),
            SupplyKind.Restaurant => new(to, "55"),
            SupplyKind.ShortTermHire => new(to, "56(1)"),
            SupplyKind.EventAdmission when status == VatBuyer.Business && !isVirtual => new(to, "53", true),
            _ when status == VatBuyer.Business => new(buyer, "44", true),
            SupplyKind.EventAdmission or SupplyKind.EventService => isVirtual
                ? new(buyer, "54(1)", true)
                : new(to, "54(1)", true),
            SupplyKind.Mediation => new(to, "46", true),
            SupplyKind.GoodsTransport when from.IsUnion && to.IsUnion && from.State != to.State =>
                new(from, "50", true),
            SupplyKind.GoodsTransport => new(to, "49", true),
            SupplyKind.WorkOnGoods => new(to, "54(2)", true),
            SupplyKind.LongTermHire => new(buyer, "56(2)", true),
            SupplyKind.ElectronicService => new(buyer, "58", true),
            SupplyKind.ListedService when !buyer.IsUnion => new(buyer, "59", true),
            _ => new(seller, "45", true),
        };

    /// <summary>Whether attendance at an event counts as virtual on a day.</summary>
    public static bool IsVirtual(TaxSupply supply, LocalDate day) => supply.IsVirtual && day >= VirtualEvents;

    /// <summary>Whether the place is where something happens, which has to be stated.</summary>
    public static bool IsPerformedThere(SupplyKind kind, VatBuyer status) =>
        status == VatBuyer.Business ? Place.IsPerformed(kind) : Place.IsPerformedForConsumer(kind);
}
