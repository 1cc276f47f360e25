namespace Invoicing.Taxes;

public sealed partial class TaxEngine
{
    /// <summary>Value added tax of the United Kingdom.</summary>
    public static TaxEngine UnitedKingdom => Regimes.UnitedKingdom;

    /// <summary>Value added tax of Switzerland and Liechtenstein.</summary>
    public static TaxEngine Switzerland => Regimes.Switzerland;

    /// <summary>Value added tax of Norway.</summary>
    public static TaxEngine Norway => Regimes.Norway;

    /// <summary>Value added tax of Iceland.</summary>
    public static TaxEngine Iceland => Regimes.Iceland;

    /// <summary>Goods and services tax, harmonized sales tax and the provinces' taxes of Canada.</summary>
    public static TaxEngine Canada => Regimes.Canada;

    /// <summary>Goods and services tax of India.</summary>
    public static TaxEngine India => Regimes.India;

    /// <summary>Goods and services tax of Australia.</summary>
    public static TaxEngine Australia => Regimes.Australia;

    /// <summary>Goods and services tax of New Zealand.</summary>
    public static TaxEngine NewZealand => Regimes.NewZealand;

    /// <summary>Consumption tax of Japan.</summary>
    public static TaxEngine Japan => Regimes.Japan;

    /// <summary>Goods and services tax of Singapore.</summary>
    public static TaxEngine Singapore => Regimes.Singapore;

    /// <summary>Sales tax of the United States.</summary>
    /// <param name="rates">The rates of its jurisdictions, which the caller supplies.</param>
    /// <exception cref="ArgumentNullException">There are none.</exception>
    public static TaxEngine UnitedStates(IJurisdictionRates rates) =>
        new([new UnitedStatesSalesTax(rates), new UnitedStatesExport()], TaxRates.Standard);

    // A class of its own: the rates are read when a regime is first asked for.
    private static class Regimes
    {
        internal static TaxEngine UnitedKingdom { get; } = Of(new UnitedKingdomVat(), "GB", "IM");

        internal static TaxEngine Switzerland { get; } = Of(new SwissVat(), "CH", "LI");

        internal static TaxEngine Norway { get; } = Of(new NorwegianVat(), "NO");

        internal static TaxEngine Iceland { get; } = Of(new IcelandicVat(), "IS");

        internal static TaxEngine Canada { get; } = Of(new CanadianSalesTax(), "CA");

        internal static TaxEngine India { get; } = Of(new IndianGst(), "IN");

        internal static TaxEngine Australia { get; } = Of(new AustralianGst(), "AU");

        internal static TaxEngine NewZealand { get; } = Of(new NewZealandGst(), "NZ");

        internal static TaxEngine Japan { get; } = Of(new JapaneseConsumptionTax(), "JP");

        internal static TaxEngine Singapore { get; } = Of(new SingaporeGst(), "SG");

        private static TaxEngine Of(ITaxRule rule, params ReadOnlySpan<string> countries) =>
            new([rule, new ImportedServices(countries)], TaxRates.Standard);
    }
}
