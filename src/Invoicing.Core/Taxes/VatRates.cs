using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>Looks up the rate of a supply at its place.</summary>
internal static class VatRates
{
    /// <summary>The rate of the item's class: a class of rates, else one that the country's data lead from; classes
    /// that only say how a supply is treated have the standard rate. Null where there is none.</summary>
    public static TaxRate? Find(in VatCase c, VatTerritory place, string scheme, VatClasses classes)
    {
        var rates = c.Question.Rates;
        var itemClass = c.Supply.ItemClass ?? RateClass.Standard;
        return rates.Find(place.State, place.Region, scheme, itemClass, c.Day)
            ?? rates.Find(place.State, place.Region, scheme, ClassOf(c, place, itemClass, classes), c.Day);
    }

    /// <summary>Why there is no rate.</summary>
    public static TaxDecision Missing(in VatCase c, VatTerritory place, string scheme, VatClasses classes)
    {
        var itemClass = ClassOf(c, place, c.Supply.ItemClass ?? RateClass.Standard, classes);
        var region = c.Question.Rates.Of(place.State)?.Region(place.Region)?.Code;
        var sink = new FindingSink();
        c.Question.Rates.Find(
            new RateQuestion(place.State, itemClass, c.Day, region, scheme), sink, c.Question.Path);
        return TaxDecision.Missing(sink.ToList());
    }

    private static string ClassOf(in VatCase c, VatTerritory place, string itemClass, VatClasses classes) =>
        c.Question.Rates.Of(place.State)?.ClassOf(itemClass, c.Day)?.RateClass
        ?? (classes.Contains(itemClass) ? RateClass.Standard : itemClass);
}
