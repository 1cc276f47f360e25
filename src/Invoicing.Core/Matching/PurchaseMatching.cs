using System.Diagnostics.CodeAnalysis;
using Invoicing.Taxes;

namespace Invoicing.Matching;

/// <summary>Matching of the invoices that the reader gets, as members of <see cref="MatchEngine"/>.</summary>
[Experimental("INV1002")]
public static class PurchaseMatching
{
    extension(MatchEngine)
    {
        /// <summary>All rules of this library and those on input tax, with the rates that the package brings; no
        /// tolerance.</summary>
        public static MatchEngine Purchases => Preset.Purchases;

        /// <summary>The rule on input tax (<c>input-tax</c>), to add to an engine: numbers of seller and buyer, rates
        /// in force at the tax point, tax shown that the buyer owes itself. Codes:
        /// <see cref="InputTaxFindings"/>.</summary>
        /// <param name="rates">The rates by country and day; null: those that the package brings.</param>
        public static IMatchRule InputTax(TaxRates? rates = null) => new InputTaxMatch(rates ?? TaxRates.Standard);
    }

    // A class of its own: the rates are read when it is first asked for.
    private static class Preset
    {
        internal static MatchEngine Purchases { get; } =
            MatchEngine.Standard.With(new InputTaxMatch(TaxRates.Standard));
    }
}
