using NodaTime;

namespace Invoicing.Review;

/// <summary>The currency in which a state wants its tax shown (2006/112/EC article 230, and beside the EU those of
/// states that want it too).</summary>
internal static class NationalCurrencies
{
    private static readonly CountryCode UnitedKingdom = Of("GB");
    private static readonly CountryCode Norway = Of("NO");

    // The own currency of a member state, until the day on which it took the euro; Max: it has not.
    private static readonly (CountryCode Country, Currency Own, LocalDate Euro)[] Own =
    [
        (Of("BG"), Currency.Of("BGN"), new(2026, 1, 1)), (Of("CY"), Currency.Of("CYP"), new(2008, 1, 1)),
        (Of("CZ"), Currency.CZK, LocalDate.MaxIsoValue), (Of("DK"), Currency.DKK, LocalDate.MaxIsoValue),
        (Of("EE"), Currency.Of("EEK"), new(2011, 1, 1)), (Of("HR"), Currency.Of("HRK"), new(2023, 1, 1)),
        (Of("HU"), Currency.HUF, LocalDate.MaxIsoValue), (Of("LT"), Currency.Of("LTL"), new(2015, 1, 1)),
        (Of("LV"), Currency.Of("LVL"), new(2014, 1, 1)), (Of("MT"), Currency.Of("MTL"), new(2008, 1, 1)),
        (Of("PL"), Currency.PLN, LocalDate.MaxIsoValue), (Of("RO"), Currency.Of("RON"), LocalDate.MaxIsoValue),
        (Of("SE"), Currency.SEK, LocalDate.MaxIsoValue), (Of("SI"), Currency.EUR, new(2007, 1, 1)),
        (Of("SK"), Currency.Of("SKK"), new(2009, 1, 1)),
    ];

    /// <summary>The currency of a country; null where its law wants none in particular.</summary>
    public static Currency? Of(CountryCode country, LocalDate day)
    {
        if (country == UnitedKingdom) return Currency.GBP;
        if (country == Norway) return Currency.NOK;
        if (!country.IsEu(day)) return null;
        foreach (var (code, own, euro) in Own)
            if (code == country) return day < euro ? own : Currency.EUR;
        return Currency.EUR;
    }

    private static CountryCode Of(string code) => CountryCode.Of(code);
}
