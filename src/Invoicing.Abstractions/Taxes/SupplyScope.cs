using System.Collections.Immutable;

namespace Invoicing.Taxes;

/// <summary>Which supplies a configured rule is for. What is empty or null does not narrow it. Immutable.</summary>
public sealed record SupplyScope
{
    private readonly Sequence<CountryCode> _sellers;
    private readonly Sequence<CountryCode> _countries;
    private readonly Sequence<string> _regions;
    private readonly Sequence<string> _cities;
    private readonly Sequence<string> _itemClasses;
    private readonly Sequence<SupplyKind> _kinds;
    private readonly Sequence<BuyerStatus> _buyers;
    private readonly Boxed<DateRange>? _days;

    /// <summary>All supplies.</summary>
    public static SupplyScope All { get; } = new();

    /// <summary>Countries of the seller's address.</summary>
    public ImmutableArray<CountryCode> Sellers
    {
        get => _sellers.Items;
        init => _sellers = value;
    }

    /// <summary>Countries of delivery or performance.</summary>
    public ImmutableArray<CountryCode> Countries
    {
        get => _countries.Items;
        init => _countries = value;
    }

    /// <summary>Regions of delivery or performance by ISO 3166-2 (<c>CA-QC</c>).</summary>
    public ImmutableArray<string> Regions
    {
        get => _regions.Items;
        init => _regions = value;
    }

    /// <summary>Cities of delivery or performance, as the address writes them.</summary>
    public ImmutableArray<string> Cities
    {
        get => _cities.Items;
        init => _cities = value;
    }

    /// <summary>Classes of items.</summary>
    public ImmutableArray<string> ItemClasses
    {
        get => _itemClasses.Items;
        init => _itemClasses = value;
    }

    /// <summary>Kinds of supply.</summary>
    public ImmutableArray<SupplyKind> Kinds
    {
        get => _kinds.Items;
        init => _kinds = value;
    }

    /// <summary>What the buyer is; one that is not stated and has a VAT number is a business.</summary>
    public ImmutableArray<BuyerStatus> Buyers
    {
        get => _buyers.Items;
        init => _buyers = value;
    }

    /// <summary>The days of supply, or null.</summary>
    public DateRange? Days
    {
        get => _days?.Value;
        init => _days = Boxed<DateRange>.Of(value);
    }

    /// <summary>Whether a supply is among them.</summary>
    public bool Holds(in TaxQuestion question) =>
        Has(Sellers, question.Seller.Country)
        && Has(Countries, question.To.Country)
        && Has(Kinds, question.Kind)
        && HasText(Regions, question.Region)
        && HasText(Cities, question.PlaceCity)
        && HasText(ItemClasses, question.ItemClass)
        && HasBuyer(question)
        && (Days is not { } days || days.Contains(question.TaxPoint));

    private bool HasBuyer(in TaxQuestion question)
    {
        if (Buyers.IsEmpty) return true;
        var status = question.Situation.BuyerStatus;
        return Buyers.Contains(
            status == BuyerStatus.Unstated && question.IsBuyerBusiness ? BuyerStatus.Business : status);
    }

    private static bool Has<T>(ImmutableArray<T> among, T value) => among.IsEmpty || among.Contains(value);

    private static bool HasText(ImmutableArray<string> among, string? value) =>
        among.IsEmpty || (value is not null && among.Contains(value, StringComparer.Ordinal));
}
