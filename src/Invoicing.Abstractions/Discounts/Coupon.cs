using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace Invoicing.Discounts;

/// <summary>What a code that a customer presents stands for.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<CouponKind>))]
public enum CouponKind
{
    /// <summary>A discount: it lowers what is asked.</summary>
    Discount = 0,

    /// <summary>A gift card: money paid before.</summary>
    GiftCard,

    /// <summary>Store credit: money owed to the customer.</summary>
    StoreCredit,

    /// <summary>A multi-purpose voucher (VAT directive 2006/112/EC, art. 30a): taxed when it is redeemed, as a
    /// payment.</summary>
    MultiPurposeVoucher,
}

/// <summary>
/// A code that unlocks offers. What is a payment (<see cref="CouponKind.GiftCard"/> and the kinds after it) unlocks
/// nothing: it is booked as paid. Immutable.
/// </summary>
public sealed record Coupon
{
    private readonly Sequence<string> _offers;

    /// <summary>The code, compared ordinally.</summary>
    public required string Code { get; init; }

    /// <summary>What it stands for. Default: a discount.</summary>
    public CouponKind Kind { get; init; }

    /// <summary>Ids of the offers that it unlocks.</summary>
    public ImmutableArray<string> Offers
    {
        get => _offers.Items;
        init => _offers = value;
    }

    /// <summary>The days on which it is taken; null: always.</summary>
    public DateRange? Validity { get; init; }

    /// <summary>The only customer who may present it; null: everybody.</summary>
    public string? Customer { get; init; }

    /// <summary>How often it may be used, 1 for once only; null: without limit.</summary>
    public int? MostUses { get; init; }

    /// <summary>How often each customer may use it; null: without limit.</summary>
    public int? MostUsesPerCustomer { get; init; }
}

/// <summary>Uses of a coupon, as a fact to store: nothing counts them inside. Immutable.</summary>
/// <param name="Code">The code.</param>
/// <param name="Customer">Who used it, or null where that is not known.</param>
/// <param name="Document">The document that it was used for. A use for the document that is decided on does not count
/// against it, so that deciding again gives the same. Null: a sum of older uses.</param>
/// <param name="Date">When, or null.</param>
/// <param name="Count">How many uses. Default: 1.</param>
public sealed record CouponUse(
    string Code, string? Customer = null, string? Document = null, LocalDate? Date = null, int Count = 1);
