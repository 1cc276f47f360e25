namespace Invoicing.Taxes;

/// <summary>The usual classes of tax rates. Classes are texts, since countries and users have more: slabs of India's
/// GST (<c>18</c>), a rate for one trade (<c>hospitality</c>).</summary>
public static class RateClass
{
    /// <summary>The standard rate (VAT directive 2006/112/EC art. 96).</summary>
    public const string Standard = "standard";

    /// <summary>The reduced rate, the highest where there are several (VAT directive art. 98(1)).</summary>
    public const string Reduced = "reduced";

    /// <summary>The second reduced rate.</summary>
    public const string SecondReduced = "reduced-2";

    /// <summary>The third reduced rate.</summary>
    public const string ThirdReduced = "reduced-3";

    /// <summary>The super-reduced rate: below 5 % (VAT directive art. 98(2), before 2022 art. 110).</summary>
    public const string SuperReduced = "super-reduced";

    /// <summary>The parking rate: 12 % or more on what was taxed at less in 1991 (VAT directive art. 118).</summary>
    public const string Parking = "parking";

    /// <summary>The zero rate: taxable at 0 % with deduction of input tax; not exempt.</summary>
    public const string Zero = "zero";
}
