using System.Collections.Frozen;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>Electronic services for consumers abroad. The seller's law leaves them untaxed, but many countries tax them
/// where the consumer is, whoever the seller: the EU by directive 2006/112/EC article 58, others by laws of their own.
/// Some ask for it from a turnover on only, which is why it is a warning.</summary>
internal static class ConsumerAbroad
{
    private static readonly LocalDate Always = new(2015, 1, 1);

    // Since when sellers abroad are asked to register: VATA 1994 schedule 4A; MWSTG article 10(2)(b);
    // merverdiavgiftsloven § 3-30; Act No 50/1988 article 35; IGST Act 2017 s. 14; GST Act 1999 (AU) s. 9-25(5)(d);
    // GST Act 1985 (NZ) s. 8(3)(c); Consumption Tax Act art. 4(3)(iii); GST Act 1993 (SG) seventh schedule; Excise Tax
    // Act (CA) s. 211.12.
    private static readonly FrozenDictionary<CountryCode, LocalDate> Since = new Dictionary<string, LocalDate>(
        StringComparer.Ordinal)
    {
        ["GB"] = Always, ["IM"] = Always, ["CH"] = Always, ["LI"] = Always, ["NO"] = Always, ["IS"] = Always,
        ["IN"] = new(2017, 7, 1), ["AU"] = new(2017, 7, 1), ["NZ"] = new(2016, 10, 1), ["JP"] = new(2015, 10, 1),
        ["SG"] = new(2020, 1, 1), ["CA"] = new(2021, 7, 1),
    }.ToFrozenDictionary(pair => CountryCode.Of(pair.Key), pair => pair.Value);

    /// <summary>The decision, with a warning where the consumer's country may tax the supply.</summary>
    public static TaxDecision Warned(in TaxQuestion question, TaxDecision decision)
    {
        var country = question.Buyer.Country;
        if (question.Kind != SupplyKind.ElectronicService || question.Situation.BuyerStatus != BuyerStatus.Consumer
            || decision.Taxes.IsEmpty || !Taxes(country, question.TaxPoint) || question.Seller.IsRegisteredIn(country))
            return decision;
        var sink = new FindingSink();
        sink.AddRange(decision.Findings);
        sink.Add(TaxFindings.RegistrationMissing, Severity.Warning, question.Path, ("country", country.Code),
            ("because", "electronic services for consumers are taxed there too"));
        return decision.With(sink.ToList());
    }

    private static bool Taxes(CountryCode country, LocalDate day) =>
        country.IsEu(day) || (Since.TryGetValue(country, out var since) && day >= since);
}
