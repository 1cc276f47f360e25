using System.Text.Json.Serialization;

namespace Invoicing.Discounts;

/// <summary>Why a discount was not granted, or not in full.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<RefusalReason>))]
public enum RefusalReason
{
    /// <summary>A line or the document would come below zero.</summary>
    BelowZero = 0,

    /// <summary>A line would come below its minimum price.</summary>
    MinimumPrice,

    /// <summary>More than the offer or a bound lets be taken off.</summary>
    Cap,

    /// <summary>Another discount is worth more to the customer.</summary>
    Beaten,

    /// <summary>It is not valid on that day.</summary>
    Date,

    /// <summary>It is for other customers, groups or contracts.</summary>
    Customer,

    /// <summary>It is for other items, categories or lines.</summary>
    Scope,

    /// <summary>The line is marked not to be discounted.</summary>
    Excluded,

    /// <summary>No coupon that unlocks it was presented, or none that is taken.</summary>
    Coupon,

    /// <summary>The minimum amount or quantity, or the first tier, is not reached.</summary>
    Minimum,

    /// <summary>Its amount, price or quantity is in another currency or unit than the line.</summary>
    Unit,

    /// <summary>It comes to nothing.</summary>
    Nothing,

    /// <summary>The rule says why.</summary>
    Rule,
}

/// <summary>A discount that was not granted, or the part that was not.</summary>
/// <param name="Rule">The rule's or offer's id.</param>
/// <param name="Line">The line; null for the document.</param>
/// <param name="Reason">Why.</param>
/// <param name="Amount">How much was not granted, where that is known; with the sign of the line.</param>
/// <param name="By">What stood against it: a bound, an offer, the words of the rule; or null.</param>
public sealed record DiscountRefusal(
    string Rule, string? Line, RefusalReason Reason, Money? Amount = null, string? By = null)
{
    /// <summary>Why, for readers, in English.</summary>
    [JsonIgnore]
    public string Because => Reason switch
    {
        RefusalReason.BelowZero => "cut: no more was left",
        RefusalReason.MinimumPrice => $"cut at the minimum price of {By ?? "the line"}",
        RefusalReason.Cap => $"cut at the most that {By ?? Rule} allows",
        RefusalReason.Beaten => $"not granted: {By ?? "another"} is worth more, or as much with a smaller id",
        RefusalReason.Date => "not granted: not valid on that day",
        RefusalReason.Customer => "not granted: for other customers, groups or contracts",
        RefusalReason.Scope => "not granted: for other items, categories or lines",
        RefusalReason.Excluded => "not granted: the line is not to be discounted",
        RefusalReason.Coupon => "not granted: it needs a coupon, and none that is taken was presented",
        RefusalReason.Minimum => "not granted: the minimum is not reached",
        RefusalReason.Unit => "not granted: it is in another currency or unit",
        RefusalReason.Nothing => "not granted: it comes to nothing",
        _ => $"not granted: {By}",
    };
}
