using Invoicing.Findings;

namespace Invoicing.Taxes;

public sealed partial class TaxEngine
{
    /// <summary>Checks what was decided for the supplies of a document as a whole: which categories may stand together,
    /// which numbers they ask for (EN 16931 BR-O, BR-B, BR-IC, BR-AE, BR-G, BR-S and others), prices with and without
    /// tax, and whether the law of the places allows the rounding policy.</summary>
    /// <param name="situation">What all supplies of the document have in common.</param>
    /// <param name="treatments">What was decided for each, in any order.</param>
    /// <param name="rounding">The rounding policy of the document; null: not checked.</param>
    public FindingList Check(
        TaxSituation situation, ReadOnlySpan<TaxTreatment> treatments, RoundingPolicy? rounding = null)
    {
        ArgumentNullException.ThrowIfNull(situation);
        var sink = new FindingSink();
        new TaxMixCheck(situation, Rates, sink).Of(treatments);
        if (rounding is not null)
        {
            var checkedPlaces = new HashSet<CountryCode>();
            foreach (var treatment in treatments)
                if (!treatment.Place.IsNone && checkedPlaces.Add(treatment.Place))
                    Rates.CheckRounding(treatment.Place, rounding, situation.TaxPoint, sink, "/rounding");
        }

        return sink.ToList();
    }
}
