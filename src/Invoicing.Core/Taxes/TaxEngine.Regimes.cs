using System.Collections.Immutable;

namespace Invoicing.Taxes;

public sealed partial class TaxEngine
{
    /// <summary>Value added tax of the United Kingdom.</summary>
    public static TaxEngine UnitedKingdom { get; } = Of(new UnitedKingdomVat(), "GB", "IM");

    /// <summary>Value added tax of Switzerland and Liechtenstein.</summary>
    public static TaxEngine Switzerland { get; } = Of(new SwissVat(), "CH", "LI");

    /// <summary>Value added tax of Norway.</summary>
    public static TaxEngine Norway { get; } = Of(new NorwegianVat(), "NO");

    /// <summary>Value added tax of Iceland.</summary>
    public static TaxEngine Iceland { get; } = Of(new IcelandicVat(), "IS");

    /// <summary>Goods and services tax, harmonized sales tax and the provinces' taxes of Canada.</summary>
    public static TaxEngine Canada { get; } = Of(new CanadianSalesTax(), "CA");

    /// <summary>Goods and services tax of India.</summary>
    public static TaxEngine India { get; } = Of(new IndianGst(), "IN");

    /// <summary>Goods and services tax of Australia.</summary>
    public static TaxEngine Australia { get; } = Of(new AustralianGst(), "AU");

    /// <summary>Goods and services tax of New Zealand.</summary>
    public static TaxEngine NewZealand { get; } = Of(new NewZealandGst(), "NZ");

    /// <summary>Consumption tax of Japan.</summary>
    public static TaxEngine Japan { get; } = Of(new JapaneseConsumptionTax(), "JP");

    /// <summary>Goods and services tax of Singapore.</summary>
    public static TaxEngine Singapore { get; } = Of(new SingaporeGst(), "SG");

    /// <summary>Sales tax of the United States.</summary>
    /// <param name="rates">The rates of its jurisdictions, which the caller supplies.</param>
    /// <exception cref="ArgumentNullException">There are none.</exception>
    public static TaxEngine UnitedStates(IJurisdictionRates rates) =>
        new([new UnitedStatesSalesTax(rates), new UnitedStatesExport()], TaxRates.Standard);

    private static TaxEngine Of(ITaxRule rule, params ReadOnlySpan<string> countries) =>
        new([rule, new ImportedServices(countries)], TaxRates.Standard);
}
