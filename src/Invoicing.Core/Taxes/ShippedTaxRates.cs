using System.Text;

namespace Invoicing.Taxes;

/// <summary>The rates that the package brings, as members of <see cref="TaxRates"/>.</summary>
public static class ShippedTaxRates
{
    private const string Folder = "Invoicing.Taxes.rates.";

    extension(TaxRates)
    {
        /// <summary>The countries that are shipped (docs/tax-rates.md): those of the EU, GB, CH, NO, IS, CA, AU, NZ,
        /// JP, IN and SG; of the US its rounding only, its rates are the caller's.</summary>
        public static TaxRates Standard => Shipped.Rates;

        /// <summary>The shipped file of a country as text, to read or to start an own one from; null where none is
        /// shipped.</summary>
        public static string? StandardFile(CountryCode country) => File(country);
    }

    private static string? File(CountryCode country)
    {
        using var stream = typeof(ShippedTaxRates).Assembly.GetManifestResourceStream($"{Folder}{country.Code}.txt");
        if (stream is null) return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    // A class of its own: read when it is first asked for, once.
    private static class Shipped
    {
        internal static TaxRates Rates { get; } = Read();

        private static TaxRates Read()
        {
            var countries = new Dictionary<CountryCode, CountryRates>();
            foreach (var name in typeof(ShippedTaxRates).Assembly.GetManifestResourceNames())
                if (name.StartsWith(Folder, StringComparison.Ordinal))
                    TaxRates.Add(countries, TaxRateFile.Read(File(CountryCode.Of(name[Folder.Length..^4]))!).Value);
            return new(countries);
        }
    }
}
