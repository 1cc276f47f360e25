using NodaTime;

namespace Invoicing.Review;

/// <summary>Up to which total with tax (BT-112) an invoice may be simplified: the amount that every member state has to
/// allow, and those of states that allow more.</summary>
internal static class SimplifiedInvoices
{
    /// <summary>The rows that are known for certain, the latest first; no country: every member state.</summary>
    internal static readonly (CountryCode Country, LocalDate From, Money Limit, string Clause)[] Limits =
    [
        (CountryCode.Of("AT"), new(2014, 3, 1), Money.Of(400, Currency.EUR), "UStG 1994 § 11 Abs. 6"),
        (CountryCode.Of("CH"), new(2010, 1, 1), Money.Of(400, Currency.CHF), "MWSTG art. 26(3), MWSTV art. 57"),
        (CountryCode.Of("CZ"), new(2013, 1, 1), Money.Of(10_000, Currency.CZK), "zákon 235/2004 Sb. § 30"),
        (CountryCode.Of("DE"), new(2017, 1, 1), Money.Of(250, Currency.EUR), "UStDV § 33"),
        (CountryCode.Of("DE"), new(2007, 1, 1), Money.Of(150, Currency.EUR), "UStDV § 33"),
        (CountryCode.Of("ES"), new(2013, 1, 1), Money.Of(400, Currency.EUR), "RD 1619/2012 art. 4.1"),
        (CountryCode.Of("FI"), new(2013, 1, 1), Money.Of(400, Currency.EUR), "AVL 209 f §"),
        (CountryCode.Of("GB"), new(2013, 1, 1), Money.Of(250, Currency.GBP), "SI 1995/2518 reg. 16A"),
        (CountryCode.Of("IT"), new(2019, 5, 24), Money.Of(400, Currency.EUR), "d.P.R. 633/1972 art. 21-bis"),
        (CountryCode.Of("PL"), new(2014, 1, 1), Money.Of(450, Currency.PLN), "ustawa o VAT art. 106e ust. 5 pkt 3"),
        (default, new(2013, 1, 1), Money.Of(100, Currency.EUR), "2006/112/EC art. 220a(1)(a)"),
    ];

    /// <summary>Whether an invoice over a total may be simplified by the law of a country.</summary>
    public static bool Allow(CountryCode country, LocalDate day, Money total)
    {
        foreach (var (code, from, limit, _) in Limits)
        {
            if (day < from || limit.Currency != total.Currency) continue;
            if (code.IsNone ? country.IsEu(day) : code == country) return total.Abs() <= limit;
        }

        return false;
    }
}
