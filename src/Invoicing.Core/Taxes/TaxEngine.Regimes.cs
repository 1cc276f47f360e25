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

    /// <summary>The rules of the EU and of all other countries that the package knows, each of which knows by itself
    /// whether a supply is its own: first the laws of countries where the seller is or is registered, then what a
    /// buyer accounts for. Rates of the United States are added by
    /// <c>TaxEngine.World.With(new UnitedStatesSalesTax(rates))</c>.</summary>
    public static TaxEngine World => Regimes.World;

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

        internal static TaxEngine World { get; } = new(
            [
                new UnitedStatesSalesTax(NoJurisdictionRates.Instance), new CanadianSalesTax(), new IndianGst(),
                new AustralianGst(), new NewZealandGst(), new JapaneseConsumptionTax(), new SingaporeGst(),
                new UnitedKingdomVat(), new SwissVat(), new NorwegianVat(), new IcelandicVat(), EuropeanVat.Standard,
                new ImportedServices("AU", "CA", "CH", "GB", "IM", "IN", "IS", "JP", "LI", "NO", "NZ", "SG"),
                new UnitedStatesExport(),
            ],
            TaxRates.Standard);

        private static TaxEngine Of(ITaxRule rule, params ReadOnlySpan<string> countries) =>
            new([rule, new ImportedServices(countries)], TaxRates.Standard);
    }
}
