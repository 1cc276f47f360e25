using System.Text.Json.Serialization;

namespace Invoicing.Terms;

/// <summary>What becomes of the tax when an early-payment discount is taken.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<EarlyPaymentTax>))]
public enum EarlyPaymentTax
{
    /// <summary>Base and tax of each group fall in proportion when it is taken (Directive 2006/112/EC, article
    /// 90).</summary>
    OnPayment = 0,

    /// <summary>The tax is that of the discounted amount for good, whether it is taken or not (Directive 2006/112/EC,
    /// article 79(a); Belgium).</summary>
    AtIssue,

    /// <summary>It is taken of amounts without tax, and the tax is not corrected.</summary>
    Never,
}

/// <summary>What the percentage of an early-payment discount is taken of.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<EarlyPaymentBase>))]
public enum EarlyPaymentBase
{
    /// <summary>The total with tax.</summary>
    Total = 0,

    /// <summary>The total without tax.</summary>
    Net,
}

/// <summary>An early-payment discount ("Skonto"): what may be deducted by who pays up to and including a date. A
/// payment term, not an allowance. Immutable.</summary>
public sealed record EarlyPayment
{
    private readonly Percentage _percent;
    private readonly int _days;
    private readonly int _graceDays;

    /// <summary>The percentage that may be deducted, above 0 % and up to 100 %.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is out of that range.</exception>
    public required Percentage Discount
    {
        get => _percent;
        init => _percent = TermsRange.Share(value);
    }

    /// <summary>Days after the baseline of the terms (after its month's end, where they count from there) up to and
    /// including which it is available, 0 to 36,500.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or more than that.</exception>
    public required int Days
    {
        get => _days;
        init => _days = TermsRange.Days(value);
    }

    /// <summary>What becomes of the tax. Default: it falls on payment.</summary>
    public EarlyPaymentTax Tax { get; init; }

    /// <summary>What the percentage is taken of. Default: null, the total where the tax falls on payment, else the
    /// net, which alone these two take.</summary>
    public EarlyPaymentBase? Of { get; init; }

    /// <summary>Whether taxes per unit (deposits, excise) are left out, and the tax on them. They are never lowered
    /// themselves. Default: they count.</summary>
    public bool WithoutPerUnitTaxes { get; init; }

    /// <summary>Whether freight is left out: charges with reason code FC of UNTDID 7161. Default: it counts.</summary>
    public bool WithoutFreight { get; init; }

    /// <summary>Days after its date on which a payment is still taken as in time, 0 to 36,500; not shown to the buyer.
    /// Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or more than that.</exception>
    public int GraceDays
    {
        get => _graceDays;
        init => _graceDays = TermsRange.Days(value);
    }

    /// <summary>What the percentage is taken of, the default resolved.</summary>
    [JsonIgnore]
    public EarlyPaymentBase Base =>
        Of ?? (Tax == EarlyPaymentTax.OnPayment ? EarlyPaymentBase.Total : EarlyPaymentBase.Net);

    /// <summary>A percentage for who pays within a number of days; 2 means 2 %.</summary>
    /// <param name="percent">The percentage, above 0 and up to 100.</param>
    /// <param name="withinDays">Days after the baseline, the last one included.</param>
    /// <param name="tax">What becomes of the tax.</param>
    public static EarlyPayment Percent(
        decimal percent, int withinDays, EarlyPaymentTax tax = EarlyPaymentTax.OnPayment) =>
        new() { Discount = Percentage.Of(percent), Days = withinDays, Tax = tax };
}
