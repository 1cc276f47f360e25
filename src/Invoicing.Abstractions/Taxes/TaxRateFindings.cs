namespace Invoicing.Taxes;

/// <summary>Codes of what a look-up of rates, and a check of a country's rates, can find; docs/rules has a page for
/// each.</summary>
public static class TaxRateFindings
{
    /// <summary>There are no rates of the country.</summary>
    public const string CountryUnknown = "TAX-COUNTRY-UNKNOWN";

    /// <summary>The tax point is before the day on which the country's rates begin.</summary>
    public const string BeforeBegin = "TAX-DATE-BEFORE-DATA";

    /// <summary>The country has no such class of rates.</summary>
    public const string ClassUnknown = "TAX-CLASS-UNKNOWN";

    /// <summary>The country has no such region, or its taxes need one and none is given.</summary>
    public const string RegionUnknown = "TAX-REGION-UNKNOWN";

    /// <summary>The country has no such tax.</summary>
    public const string SchemeUnknown = "TAX-SCHEME-UNKNOWN";

    /// <summary>The class has no rate of the tax in force at that place on that day.</summary>
    public const string NotInForce = "TAX-RATE-NOT-IN-FORCE";

    /// <summary>The country's law does not allow the rounding policy.</summary>
    public const string RoundingNotAllowed = "TAX-ROUNDING-NOT-ALLOWED";

    /// <summary>A history of rates has days without a rate, or begins late without saying so.</summary>
    public const string Gap = "TAX-RATES-GAP";

    /// <summary>Two rates of one history are in force on the same day.</summary>
    public const string Overlap = "TAX-RATES-OVERLAP";

    /// <summary>The rates of a history are not in the order of their first days.</summary>
    public const string Order = "TAX-RATES-ORDER";

    /// <summary>The last day is before the first, or the first before the data begins.</summary>
    public const string Period = "TAX-RATES-PERIOD";

    /// <summary>A rate, a mapping or a rounding has no source.</summary>
    public const string SourceMissing = "TAX-RATES-SOURCE-MISSING";

    /// <summary>A rate is of a region that the country does not list.</summary>
    public const string RegionNotListed = "TAX-RATES-REGION-NOT-LISTED";

    /// <summary>A region is not written as a code of ISO 3166-2 of the country, or is listed twice.</summary>
    public const string RegionCode = "TAX-RATES-REGION-CODE";

    /// <summary>A rate does not fit its class: below zero, zero in the standard class, not zero in the zero
    /// class.</summary>
    public const string RateOfClass = "TAX-RATES-RATE-OF-CLASS";

    /// <summary>A class of items is mapped to a class of rates that the country does not have.</summary>
    public const string ItemClass = "TAX-RATES-ITEM-CLASS";

    /// <summary>A rate stands on a scheme that the country does not have.</summary>
    public const string StandsOn = "TAX-RATES-STANDS-ON";

    /// <summary>The country's own default rounding is not one that its law allows.</summary>
    public const string DefaultRounding = "TAX-RATES-DEFAULT-ROUNDING";

    /// <summary>A file of rates is larger than the limits allow.</summary>
    public const string TooLarge = "TAX-RATES-TOO-LARGE";

    /// <summary>A line of a file of rates cannot be read.</summary>
    public const string Line = "TAX-RATES-LINE";
}
